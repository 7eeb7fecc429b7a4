package fr.prevenir.quality.linkage;

import java.util.Map;

/// How far a clustering of records is from the truth.
///
/// @param records in the truth
/// @param lost records of the truth that no cluster has; they count as not joined
/// @param precision of pairs of records: right among those joined
/// @param recall of pairs of records: right among those to join
/// @param largestWrong records in the largest cluster that holds more than one person
/// @param merges false merges by pattern: one for each further person in a cluster
/// @param splits false splits by pattern: one for each further cluster of a person
record Score(
    long records,
    long lost,
    double precision,
    double recall,
    double bCubedPrecision,
    double bCubedRecall,
    long people,
    long found,
    long largestWrong,
    Map<String, Long> merges,
    Map<String, Long> splits) {

  double f1() {
    return harmonic(precision, recall);
  }

  double bCubed() {
    return harmonic(bCubedPrecision, bCubedRecall);
  }

  /// Found over true, minus 1; negative where too few people were found.
  double countError() {
    return people == 0 ? 0 : (double) found / people - 1;
  }

  static double harmonic(double one, double other) {
    return one + other == 0 ? 0 : 2 * one * other / (one + other);
  }

  static long total(Map<String, Long> patterns) {
    return patterns.values().stream().mapToLong(n -> n).sum();
  }
}
