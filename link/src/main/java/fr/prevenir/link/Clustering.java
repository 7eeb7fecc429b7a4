package fr.prevenir.link;

import fr.prevenir.model.Role;
import java.util.Arrays;

/// Joins identities whose pairs speak for one person: average link, the strongest pair first, never
/// across
/// a pair that cannot be one person.
final class Clustering {
  /// Pairs below this many bits are not even doubtful.
  static final double DOUBTFUL = -3.3;

  /// Pairs above this many bits leave no doubt worth a word.
  static final double SURE = 3.3;

  private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;
  private static final int MOST_COMPARED = 12;

  private final Features features;
  private final Comparator comparator;
  private final Weights weights;
  private final Groups groups;
  private final boolean[] doubtfulJoin;

  Clustering(Features features, Comparator comparator, Weights weights, Groups groups) {
    this.features = features;
    this.comparator = comparator;
    this.weights = weights;
    this.groups = groups;
    this.doubtfulJoin = new boolean[features.size];
  }

  /// The bits for a pair, or minus infinity where it cannot be one person.
  double score(int a, int b) {
    long vector = comparator.compare(a, b);
    return impossible(a, b, vector) ? IMPOSSIBLE : weights.score(a, b, vector);
  }

  private boolean impossible(int a, int b, long vector) {
    return !refusal(a, b, vector).isEmpty();
  }

  /// Stable code of the rule by which two identities cannot be one person, or nothing.
  String refusal(int a, int b, long vector) {
    int given = Comparator.level(vector, Comparator.GIVEN);
    int birth = Comparator.level(vector, Comparator.BIRTH);
    int nir = Comparator.level(vector, Comparator.NIR);
    int sex = Comparator.level(vector, Comparator.SEX);
    if (nir == Comparator.DIFFERENT) {
      return "own_numbers";
    }
    if (given == Comparator.DIFFERENT) {
      return "first_names";
    }
    if (sex == Comparator.DIFFERENT && given == Comparator.NEAR) {
      return "sexes";
    }
    if (birth == Comparator.DIFFERENT && nir != Comparator.SAME) {
      return "birth_dates";
    }
    if (bornElsewhere(a, b) && nothingShared(vector)) {
      return "homonyms";
    }
    Role roleA = features.identities.role(a);
    Role roleB = features.identities.role(b);
    boolean mixed = roleA != roleB && (roleA == Role.RELATIVE || roleB == Role.RELATIVE);
    return mixed && birth != Comparator.SAME && nir != Comparator.SAME ? "relative" : "";
  }

  private boolean bornElsewhere(int a, int b) {
    int codeA = features.birthCode[a];
    int codeB = features.birthCode[b];
    return codeA >= 0 && codeB >= 0 && codeA != codeB;
  }

  /// Whether no number, contact or place agrees beside the names.
  private static boolean nothingShared(long vector) {
    return Comparator.level(vector, Comparator.NIR) != Comparator.SAME
        && Comparator.level(vector, Comparator.PHONE) != Comparator.SAME
        && Comparator.level(vector, Comparator.EMAIL) != Comparator.SAME
        && Comparator.level(vector, Comparator.ADDRESS) == Comparator.DIFFERENT;
  }

  /// Joins the pairs, given with their scores; gives the people in doubt on both sides.
  ///
  /// @param pairs as [Blocking] gives them
  Doubt join(long[] pairs, float[] scores) {
    Integer[] order = descending(scores);
    for (int index : order) {
      int a = (int) (pairs[index] >>> 32);
      int b = (int) pairs[index];
      if (scores[index] <= 0) {
        break;
      }
      if (!groups.together(a, b)) {
        double average = average(a, b, scores[index]);
        if (average > 0) {
          groups.join(a, b);
          doubtfulJoin[b] |= average < SURE;
        }
      }
    }
    return doubt(pairs, scores, order);
  }

  private static Integer[] descending(float[] scores) {
    Integer[] order = new Integer[scores.length];
    int kept = 0;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > DOUBTFUL) {
        order[kept++] = i;
      }
    }
    Integer[] result = Arrays.copyOf(order, kept);
    Arrays.parallelSort(
        result,
        (x, y) -> {
          int byScore = Float.compare(scores[y], scores[x]);
          return byScore != 0 ? byScore : Integer.compare(x, y);
        });
    return result;
  }

  /// The average score between two groups, minus infinity where any pair is impossible.
  private double average(int a, int b, float score) {
    if (groups.sizeOf(a) == 1 && groups.sizeOf(b) == 1) {
      return score;
    }
    double sum = 0;
    int count = 0;
    int x = a;
    for (int i = 0; i < MOST_COMPARED; i++) {
      int y = b;
      for (int j = 0; j < MOST_COMPARED; j++) {
        double one = score(x, y);
        if (one == IMPOSSIBLE) {
          return IMPOSSIBLE;
        }
        sum += one;
        count++;
        y = groups.after(y);
        if (y == b) {
          break;
        }
      }
      x = groups.after(x);
      if (x == a) {
        break;
      }
    }
    return sum / count;
  }

  /// How many people the count may lose and gain.
  record Doubt(int maybeSame, int maybeDifferent) {}

  private Doubt doubt(long[] pairs, float[] scores, Integer[] order) {
    Groups wider = new Groups(features.size);
    int same = 0;
    for (int index : order) {
      int a = groups.of((int) (pairs[index] >>> 32));
      int b = groups.of((int) pairs[index]);
      if (a != b && scores[index] > DOUBTFUL && !wider.together(a, b)) {
        double average = average(a, b, scores[index]);
        if (average > DOUBTFUL) {
          wider.join(a, b);
          same++;
        }
      }
    }
    int different = 0;
    for (boolean join : doubtfulJoin) {
      different += join ? 1 : 0;
    }
    return new Doubt(same, different);
  }
}
