package fr.prevenir.engine.review;

import fr.prevenir.link.Count;
import java.util.List;

/// All pairs of one pattern that are still to be decided.
///
/// @param questions those with the greatest effect on the count first
/// @param ifSame the count of people, were all of them one person
/// @param ifDifferent the count of people, were all of them two
public record QuestionGroup(
    Pattern pattern, List<Question> questions, Count ifSame, Count ifDifferent) {
  public QuestionGroup {
    questions = List.copyOf(questions);
  }

  /// By how many people those joined are expected to be wrong because of them.
  public double effect() {
    return questions.stream().mapToDouble(question -> question.pair().effect()).sum();
  }

  /// How many of the pairs are counted as one person as long as nobody says otherwise.
  public long joined() {
    return questions.stream().filter(question -> question.pair().joined()).count();
  }
}
