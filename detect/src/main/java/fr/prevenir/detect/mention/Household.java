package fr.prevenir.detect.mention;

import fr.prevenir.detect.identifier.Nir;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.MentionBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a record says of its own person that is true of who insures them too, of whom it often says
/// no more than a name: where they live, how they are reached, and the NIR, where sex or birth show
/// that it cannot be the own person's. One instance serves one thread.
final class Household implements MentionBatch.ValueVisitor {
  private record Value(Attribute attribute, byte[] bytes) {}

  private final List<Value> shared = new ArrayList<>();
  private byte[] nir = {};
  private int born;
  private int sex;

  void forget() {
    shared.clear();
    nir = new byte[0];
    born = 0;
    sex = 0;
  }

  /// Keeps what the mention begun, of the record's own person, says.
  void of(MentionBatch.Builder mention) {
    mention.forEachValue(this);
  }

  @Override
  public void value(Attribute attribute, byte[] bytes, int from, int to) {
    switch (attribute) {
      case NIR -> nir = Arrays.copyOfRange(bytes, from, to);
      case BIRTH_DATE -> born = number(bytes, from, to);
      case SEX -> sex = number(bytes, from, to);
      case PHONE, EMAIL, ADDRESS, POSTCODE, CITY ->
          shared.add(new Value(attribute, Arrays.copyOfRange(bytes, from, to)));
      default -> {}
    }
  }

  /// Puts it into the mention begun of who insures the record's person.
  void put(MentionBatch.Builder mention) {
    shared.forEach(v -> mention.put(v.attribute, v.bytes, 0, v.bytes.length));
    if (anothers()) {
      mention.put(Attribute.NIR, nir, 0, nir.length);
    }
  }

  private boolean anothers() {
    Nir.Parts parts = nir.length == 13 && born > 0 ? Nir.parts(nir) : null;
    return parts != null
        && (parts.year() != born / 10_000 % 100
            || (sex > 0 && parts.sex() > 0 && parts.sex() != sex));
  }

  private static int number(byte[] digits, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + digits[i] - '0';
    }
    return number;
  }
}
