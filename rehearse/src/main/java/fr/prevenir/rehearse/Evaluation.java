package fr.prevenir.rehearse;

import java.util.List;
import java.util.Map;

/// How far a run is from the truth of a rehearsal. Holds ids and counts, no personal value.
///
/// @param precision of pairs of patients' mentions: right among those joined
/// @param recall right among those to join; mentions lost count as not joined
/// @param truePatients people with at least one record as patient; in a rehearsal without patients,
///     everybody
/// @param countError found over true patients, minus 1; negative where too few were found
/// @param recordsLost records about a patient in which no patient was found
/// @param extraMentions found mentions whose record has nobody of that role
/// @param roles by role code: people, true and found
/// @param categories by category code: patients, true and found
/// @param rolesWrong `true role → found role` of records, with their number
/// @param lostBySource `path,inside` with the number of records lost, the worst first
/// @param falseMerges examples
/// @param falseSplits examples
/// @param mergePatterns number of false merges by pattern
/// @param splitPatterns number of false splits by pattern
public record Evaluation(
    double precision,
    double recall,
    long truePatients,
    long foundPatients,
    double countError,
    long recordsLost,
    double bCubedPrecision,
    double bCubedRecall,
    long extraMentions,
    Map<String, Count> roles,
    Map<String, Count> categories,
    Map<String, Long> rolesWrong,
    Map<String, Long> lostBySource,
    List<Example> falseMerges,
    List<Example> falseSplits,
    Map<String, Long> mergePatterns,
    Map<String, Long> splitPatterns) {

  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /// A number of people, as it is and as it was found.
  public record Count(long truth, long found) {
    /// Found over true, minus 1.
    public double error() {
      return truth == 0 ? found == 0 ? 0 : 1 : (double) found / truth - 1;
    }
  }

  /// Two people taken for one, or one taken for two.
  ///
  /// @param pattern why it may have happened, such as `same_birth_same_sex` or `other_source`
  /// @param truePeople one or two ids of the truth
  /// @param foundPeople one or two ids of the run
  public record Example(String pattern, List<String> truePeople, List<String> foundPeople) {}
}
