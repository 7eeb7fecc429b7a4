package fr.prevenir.link;

import java.util.ArrayList;
import java.util.List;

/// Joins records whose pairs speak for one person: average link, the strongest groups first, never
/// across a pair that cannot be one person.
final class Clustering {
  /// Pairs below this many bits are not even doubtful.
  static final double DOUBTFUL = -4.3;

  /// Pairs above this many bits leave no doubt worth a word.
  static final double SURE = 3.3;

  /// Where first names and birth dates that both differ weigh less than this, such pairs are not
  /// weighed any further.
  private static final double FAR_APART = -11;

  private static final double HOPELESS = -50;

  private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

  /// Bits that many pairs are worth beyond their average, at most: one for each doubling of their
  /// number, since their errors are not all the same.
  private static final double MANY = 3;

  /// Bits that an agreement in names and age alone is worth less than the weights say: first name,
  /// surname and age go together by origin and fashion.
  static final double NAMES_ALONE = 1;

  /// Bits by which it must be likelier that an agreement in names and age alone is of one person
  /// than of two, before two records are joined on it: a false join takes a victim away.
  private static final double PRUDENCE = 3;

  /// Members of a group that stand for it in an average.
  private static final int MOST_COMPARED = 16;

  private final Comparator comparator;
  private final Weights weights;
  private final Verdicts verdicts;
  private Groups groups;
  private final int size;

  /// For each record the pair that stood for the joining of its group to another, 0 where it was
  /// not joined, or by a verdict.
  private final long[] joins;

  /// The bits of that, without prudence.
  private final float[] joinBits;

  private final boolean skipFarApart;

  Clustering(int size, Comparator comparator, Weights weights, Groups groups, Verdicts verdicts) {
    this.size = size;
    this.comparator = comparator;
    this.weights = weights;
    this.groups = groups;
    this.verdicts = verdicts;
    this.joins = new long[size];
    this.joinBits = new float[size];
    this.skipFarApart = comparator.farApart(weights) < FAR_APART;
  }

  /// The bits for a pair, minus infinity where it cannot be one person, NaN where nothing can be
  /// compared.
  double score(int a, int b) {
    if (verdicts.apart(a, b)) {
      return IMPOSSIBLE;
    }
    if (comparator.ownNumbers(a, b)) {
      return IMPOSSIBLE;
    }
    if (skipFarApart && comparator.farApart(a, b)) {
      return HOPELESS;
    }
    long vector = comparator.compare(a, b);
    if (comparator.saysNothing(vector)) {
      return Double.NaN;
    }
    if (!comparator.refusal(a, b, vector).isEmpty()) {
      return IMPOSSIBLE;
    }
    return weights.score(a, b, vector) - caution(comparator, vector);
  }

  /// Bits that the score of a pair has less than its weights say.
  static double caution(Comparator comparator, long vector) {
    return comparator.namesOnly(vector) ? NAMES_ALONE + PRUDENCE : 0;
  }

  /// The bits with which a pair speaks for one person, without the prudence in its score.
  private double withoutPrudence(int a, int b, double score) {
    return comparator.namesOnly(comparator.compare(a, b)) ? score + PRUDENCE : score;
  }

  /// Joins the pairs, given with their scores; gives the people in doubt on both sides.
  ///
  /// @param pairs as [Blocking] gives them
  Doubt join(long[] pairs, float[] scores) {
    int[] order = descending(scores);
    new AverageLink(this, groups, size).join(pairs, scores, order);
    for (int index : order) {
      int a = (int) (pairs[index] >>> 32);
      int b = (int) pairs[index];
      if (scores[index] <= 0) {
        break;
      }
      if (!groups.together(a, b)) {
        double average = average(a, b, scores[index]);
        if (average + together(groups.sizeOf(a) * groups.sizeOf(b)) > 0
            && verdicts.allow(groups, a, b)) {
          note(a, b, average);
          groups.join(a, b);
        }
      }
    }
    groups = Settling.settled(groups, size, verdicts, this);
    return doubt(pairs, scores, order);
  }

  /// The groups joined.
  Groups groups() {
    return groups;
  }

  /// What the number of pairs adds to their average.
  static double together(int pairs) {
    return Math.min(MANY, Math.log(pairs) / Math.log(2));
  }

  /// Notes that the groups of two records are about to be joined, and how sure that is.
  void note(int a, int b, double score) {
    if (groups.together(a, b)) {
      return;
    }
    joins[b] = score < SURE ? strongest(a, b) : (long) a << 32 | b;
    joinBits[b] = (float) withoutPrudence((int) (joins[b] >>> 32), (int) joins[b], score);
  }

  /// The pair that speaks most for the joining of two groups, 0 if a verdict does.
  private long strongest(int a, int b) {
    long strongest = 0;
    double most = IMPOSSIBLE;
    for (int x : groups.members(a)) {
      for (int y : groups.members(b)) {
        if (verdicts.together(x, y)) {
          return 0;
        }
        double score = score(x, y);
        if (strongest == 0 || score > most) {
          strongest = (long) Math.min(x, y) << 32 | Math.max(x, y);
          most = Double.isNaN(score) ? IMPOSSIBLE : score;
        }
      }
    }
    return strongest;
  }

  private static int[] descending(float[] scores) {
    long[] order = new long[scores.length];
    int kept = 0;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > DOUBTFUL - PRUDENCE) {
        long rank = Integer.toUnsignedLong(Float.floatToIntBits(1000 - Math.min(999, scores[i])));
        order[kept++] = rank << 32 | i;
      }
    }
    RadixSort.sort(order, kept, Integer.SIZE);
    int[] result = new int[kept];
    for (int i = 0; i < kept; i++) {
      result[i] = (int) order[i];
    }
    return result;
  }

  /// The average score between two groups, minus infinity where any pair is impossible.
  double average(int a, int b, double score) {
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
        if (!Double.isNaN(one)) {
          sum += one;
          count++;
        }
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
    return count == 0 ? IMPOSSIBLE : sum / count;
  }

  /// What stayed in doubt.
  ///
  /// @param uncertainty how far that may change the count
  /// @param undecided a pair of records for each doubt worth a question
  record Doubt(Uncertainty uncertainty, List<Undecided> undecided) {}

  private Doubt doubt(long[] pairs, float[] scores, int[] order) {
    List<Undecided> undecided = new ArrayList<>();
    Groups wider = new Groups(size);
    for (int index : order) {
      int x = (int) (pairs[index] >>> 32);
      int y = (int) pairs[index];
      int a = groups.of(x);
      int b = groups.of(y);
      if (a != b && !wider.together(a, b)) {
        double bits = withoutPrudence(x, y, average(a, b, scores[index]));
        if (bits > DOUBTFUL && verdicts.allow(groups, a, b)) {
          wider.join(a, b);
          undecided.add(new Undecided(x, y, bits, false));
        }
      }
    }
    Uncertainty uncertainty = Uncertainty.NONE;
    for (Undecided apart : undecided) {
      uncertainty = uncertainty.withApart(apart.chance());
    }
    Unseen unseen = new Unseen(comparator, weights);
    for (int record = 0; record < size; record++) {
      int x = (int) (joins[record] >>> 32);
      int y = (int) joins[record];
      if (x != y) {
        uncertainty = uncertainty.withJoined(Undecided.chance(joinBits[record]));
        unseen.add(x, y);
        if (joinBits[record] < SURE && groups.together(x, y)) {
          undecided.add(new Undecided(x, y, joinBits[record], true));
        }
      }
    }
    return new Doubt(uncertainty.withUnseen(unseen.people()), undecided);
  }
}
