package fr.prevenir.engine;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionTable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// Finds identities that are nobody: records of nested data which name no person, and which no
/// record
/// that does is attached to. A document's markup is not a crowd.
final class Unattached {
  /// Scope of a record known by its place in a nested document alone.
  private static final byte[] PLACE = "record:".getBytes(StandardCharsets.US_ASCII);

  private static final Set<Attribute> NAMES_NOBODY =
      EnumSet.of(
          Attribute.LOCAL_ID, Attribute.SEX, Attribute.POSTCODE, Attribute.CITY, Attribute.ADDRESS);

  private final IdentityTable identities;
  private final boolean[] placeOnly;
  private final boolean[] somebody;

  private Unattached(IdentityTable identities) {
    this.identities = identities;
    this.placeOnly = placeOnly(identities.dictionary(Attribute.LOCAL_ID));
    this.somebody = new boolean[identities.size()];
  }

  private static boolean[] placeOnly(Dictionary ids) {
    boolean[] place = new boolean[ids.size()];
    for (int id = 0; id < place.length; id++) {
      int from = ids.start(id);
      int to = Math.min(ids.end(id), from + PLACE.length);
      place[id] = Arrays.equals(ids.bytes(), from, to, PLACE, 0, PLACE.length);
    }
    return place;
  }

  /// Drops the mentions of nobody; the identities left are numbered anew.
  static void drop(MentionTable mentions, IdentityTable identities) {
    boolean[] nobody = new Unattached(identities).nobody();
    int all = identities.size();
    int[] numbers = identities.drop(nobody);
    if (identities.size() < all) {
      mentions.renumber(numbers);
    }
  }

  private boolean[] nobody() {
    boolean[] attached = new boolean[placeOnly.length];
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < somebody.length; i++) {
        if (!somebody[i] && isSomebody(i, attached)) {
          somebody[i] = true;
          changed = true;
          attach(i, attached);
        }
      }
    }
    boolean[] nobody = new boolean[somebody.length];
    for (int i = 0; i < nobody.length; i++) {
      nobody[i] = !somebody[i];
    }
    return nobody;
  }

  private boolean isSomebody(int identity, boolean[] attached) {
    boolean anyPlace = false;
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      Attribute attribute = identities.attribute(v);
      if (attribute != Attribute.LOCAL_ID) {
        if (!NAMES_NOBODY.contains(attribute)) {
          return true;
        }
      } else if (!placeOnly[identities.valueId(v)] || attached[identities.valueId(v)]) {
        return true;
      } else {
        anyPlace = true;
      }
    }
    return !anyPlace;
  }

  private void attach(int identity, boolean[] attached) {
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      if (identities.attribute(v) == Attribute.LOCAL_ID) {
        attached[identities.valueId(v)] = true;
      }
    }
  }
}
