package fr.prevenir.quality.bench;

import fr.prevenir.link.Kind;
import fr.prevenir.link.LinkOptions;
import fr.prevenir.link.LinkTable;
import fr.prevenir.link.Scoring;
import fr.prevenir.model.Dictionary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The kernel of linkage: comparing and weighing candidate pairs of seven fields with term
/// frequencies, in one thread. One operation is one candidate, as blocking gives them.
@State(Scope.Benchmark)
@OperationsPerInvocation(Weighing.PAIRS)
public class Weighing {
  static final int PAIRS = 1 << 16;

  private final Scoring scoring = Scoring.of(new People().table(), new LinkOptions(1));
  private int next;

  @Benchmark
  public double candidates() {
    double sum = 0;
    for (int i = 0; i < PAIRS; i++) {
      sum += Math.max(-100, scoring.bits(next));
      next = next + 1 == scoring.size() ? 0 : next + 1;
    }
    return sum;
  }

  /// Two records of each of many people, whose names are as unevenly common as in France and whose
  /// fields change now and then.
  private static final class People {
    private static final int COUNT = 60_000;

    private enum Field {
      GIVEN(Kind.GIVEN, .03),
      FAMILY(Kind.FAMILY, .05),
      SEX(Kind.SEX, .01),
      BIRTH_DATE(Kind.BIRTH_DATE, .02),
      PHONE(Kind.PHONE, .3),
      EMAIL(Kind.EMAIL, .3),
      POSTCODE(Kind.POSTCODE, .1);

      private final Kind kind;

      /// Share of people who have two values of it.
      private final double changes;

      Field(Kind kind, double changes) {
        this.kind = kind;
        this.changes = changes;
      }
    }

    private final Invented invented = new Invented();
    private final SplittableRandom random = new SplittableRandom(20_260_102);
    private final List<String> given = words(3_000);
    private final List<String> families = words(20_000);

    LinkTable table() {
      List<LinkTable.Column> columns = Arrays.stream(Field.values()).map(this::column).toList();
      return new LinkTable(2 * COUNT, columns, new boolean[0]);
    }

    private LinkTable.Column column(Field field) {
      Dictionary values = new Dictionary();
      int[] ids = new int[2 * COUNT];
      for (int person = 0; person < COUNT; person++) {
        ids[2 * person] = add(values, value(field));
        ids[2 * person + 1] =
            random.nextDouble() < field.changes ? add(values, value(field)) : ids[2 * person];
      }
      return new LinkTable.Column(field.name(), field.kind, values, ids);
    }

    private String value(Field field) {
      return switch (field) {
        case GIVEN -> unevenly(given);
        case FAMILY -> unevenly(families);
        case SEX -> random.nextBoolean() ? "F" : "M";
        case BIRTH_DATE ->
            String.valueOf(
                (1930 + random.nextInt(90)) * 10_000
                    + (1 + random.nextInt(12)) * 100
                    + 1
                    + random.nextInt(28));
        case PHONE -> invented.phone();
        case EMAIL -> invented.email();
        case POSTCODE -> "%05d".formatted(1000 + random.nextInt(900) * 100);
      };
    }

    private String unevenly(List<String> names) {
      double share = random.nextDouble();
      return names.get((int) (names.size() * share * share * share));
    }

    private List<String> words(int count) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        words.add(invented.name() + invented.name());
      }
      return words;
    }

    private static int add(Dictionary values, String value) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      return values.add(bytes, 0, bytes.length);
    }
  }
}
