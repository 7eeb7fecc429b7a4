package fr.prevenir.read.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// A straight line ruled on a page, along one of its sides. Lengths are in points from the top
/// left.
record PdfRule(float left, float top, float right, float bottom) {
  /// Lines so near each other are one.
  private static final float SAME = 2;

  /// The share of a length that lines must cover together to divide it.
  private static final float DIVIDES = 0.6f;

  boolean lies() {
    return right - left >= bottom - top;
  }

  /// Where lines across divide a part of the page, from the top.
  static List<Float> across(List<PdfRule> rules, float left, float right) {
    return dividing(rules, PdfRule::lies, left, right);
  }

  /// Where upright lines divide a part of the page, from the left.
  static List<Float> upright(List<PdfRule> rules, float top, float bottom) {
    List<PdfRule> turned = rules.stream().map(PdfRule::turned).toList();
    return dividing(turned, rule -> rule.lies() && rule.right > rule.left, top, bottom);
  }

  private PdfRule turned() {
    return new PdfRule(/* left= */ top, /* top= */ left, /* right= */ bottom, /* bottom= */ right);
  }

  private static List<Float> dividing(
      List<PdfRule> rules, Predicate<PdfRule> kind, float from, float to) {
    List<PdfRule> sorted =
        rules.stream()
            .filter(kind)
            .filter(rule -> rule.right > from && rule.left < to)
            .sorted(Comparator.comparingDouble(PdfRule::top).thenComparingDouble(PdfRule::left))
            .toList();
    List<Float> found = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      boolean same = i < sorted.size() && sorted.get(i).top - sorted.get(i - 1).top <= SAME;
      if (!same) {
        if (covered(sorted.subList(begin, i), from, to) >= DIVIDES * (to - from)) {
          found.add((sorted.get(begin).top + sorted.get(i - 1).top) / 2);
        }
        begin = i;
      }
    }
    return found;
  }

  private static float covered(List<PdfRule> rules, float from, float to) {
    List<PdfRule> sorted =
        rules.stream().sorted(Comparator.comparingDouble(PdfRule::left)).toList();
    float sum = 0;
    float reached = from;
    for (PdfRule rule : sorted) {
      float right = Math.min(rule.right, to);
      if (right > reached) {
        sum += right - Math.max(rule.left, reached);
        reached = right;
      }
    }
    return sum;
  }
}
