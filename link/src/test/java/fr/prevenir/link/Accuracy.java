package fr.prevenir.link;

import java.util.HashMap;
import java.util.Map;

/// Pairwise precision and recall of a linkage, and the error of its count.
record Accuracy(double precision, double recall, double countError) {
  static Accuracy of(People people, int[] identities, Linkage linkage) {
    Map<Long, Integer> both = new HashMap<>();
    Map<Integer, Integer> found = new HashMap<>();
    Map<Integer, Integer> real = new HashMap<>();
    for (int m = 0; m < people.size(); m++) {
      int person = linkage.person(identities[m]);
      both.merge(((long) person << 32) | people.truth(m), 1, Integer::sum);
      found.merge(person, 1, Integer::sum);
      real.merge(people.truth(m), 1, Integer::sum);
    }
    double right = pairs(both);
    return new Accuracy(
        right / pairs(found), right / pairs(real), (double) found.size() / real.size() - 1);
  }

  private static double pairs(Map<?, Integer> sizes) {
    return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
  }

  double f1() {
    return 2 * precision * recall / (precision + recall);
  }

  @Override
  public String toString() {
    return String.format(
        java.util.Locale.ROOT,
        "precision %.4f%% recall %.4f%% F1 %.4f count %+.4f%%",
        100 * precision,
        100 * recall,
        f1(),
        100 * countError);
  }
}
