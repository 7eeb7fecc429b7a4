package fr.prevenir.quality.bench;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.Role;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Hashing and interning. One operation is one value or one mention; `known` ones were met before,
/// as most of a leak's are.
@State(Scope.Benchmark)
@OperationsPerInvocation(Fields.COUNT)
public class Folding {
  private final Fields values = Fields.of(new InventedEmails()::next);
  private final MentionBatch mentions = mentions();
  private final Dictionary dictionary = new Dictionary();
  private final IdentityTable identities = new IdentityTable();

  @Benchmark
  public int newValues() {
    return intern(new Dictionary());
  }

  @Benchmark
  public int knownValues() {
    return intern(dictionary);
  }

  @Benchmark
  public int newMentions() {
    return fold(new IdentityTable());
  }

  @Benchmark
  public int knownMentions() {
    return fold(identities);
  }

  private int intern(Dictionary into) {
    int sum = 0;
    for (int i = 0; i < Fields.COUNT; i++) {
      sum += into.add(values.bytes(), values.start(i), values.end(i));
    }
    return sum;
  }

  private int fold(IdentityTable into) {
    int sum = 0;
    for (int i = 0; i < Fields.COUNT; i++) {
      sum += into.add(mentions, i);
    }
    return sum;
  }

  /// Patients with six attributes each.
  static MentionBatch mentions() {
    Invented invented = new Invented();
    MentionBatch.Builder builder = new MentionBatch.Builder();
    for (int i = 0; i < Fields.COUNT; i++) {
      builder
          .begin(i, Role.PATIENT)
          .put(Attribute.FAMILY, invented.name())
          .put(Attribute.GIVEN, invented.name())
          .put(Attribute.SEX, i % 2 == 0 ? "F" : "M")
          .put(Attribute.BIRTH_DATE, String.valueOf(19_200_101 + invented.below(90) * 10_000))
          .put(Attribute.PHONE, invented.phone())
          .put(Attribute.EMAIL, invented.email())
          .end();
    }
    return builder.build();
  }

  private static final class InventedEmails {
    private final Invented invented = new Invented();

    String next(int ignored) {
      return invented.email();
    }
  }
}
