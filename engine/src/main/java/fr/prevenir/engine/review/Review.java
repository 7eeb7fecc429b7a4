package fr.prevenir.engine.review;

import fr.prevenir.engine.ScopeResult;
import fr.prevenir.link.Explanation.Comparison;
import fr.prevenir.link.LinkOptions;
import fr.prevenir.link.Linkage;
import fr.prevenir.link.Relinking;
import fr.prevenir.link.Undecided;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Asks about the pairs that the linkage of a case leaves in doubt, and takes answers. Holds the
/// result and the decisions as they are after the last answer; keeps nothing on a disk. For one
/// thread.
public final class Review {
  private final Fingerprints fingerprints;
  private final Relinking relinking;
  private final List<String> traits;
  private final Map<Fingerprint, Integer> known;
  private ScopeResult result;
  private DecisionLog log;
  private List<QuestionGroup> groups = List.of();

  /// @param log the decisions under which the result was linked
  public Review(ScopeResult result, DecisionLog log, CaseSecret secret, LinkOptions options) {
    this.result = result;
    this.log = log;
    fingerprints = new Fingerprints(result.identities(), secret);
    relinking = new Relinking(result.identities(), result.kin(), result.linkage(), options);
    traits = relinking.traits();
    known = log.found(result.identities(), secret);
    take(link());
  }

  private Relinking.Result link() {
    return relinking.link(log.verdicts(result.identities().size(), known));
  }

  private void take(Relinking.Result linked) {
    result = result.linked(linked.linkage());
    groups = grouped(linked.undecided(), linked.linkage());
  }

  /// The result under all decisions.
  public ScopeResult result() {
    return result;
  }

  public DecisionLog log() {
    return log;
  }

  /// What is to be decided, the patterns with the greatest effect on the count first.
  public List<QuestionGroup> groups() {
    return groups;
  }

  private List<QuestionGroup> grouped(List<Undecided> undecided, Linkage linkage) {
    Map<String, List<Question>> byPattern = new TreeMap<>();
    for (Undecided pair : undecided) {
      Question question = question(pair);
      byPattern.computeIfAbsent(question.pattern().code(), code -> new ArrayList<>()).add(question);
    }
    return byPattern.values().stream()
        .map(questions -> group(questions, linkage))
        .sorted(Comparator.comparingDouble(QuestionGroup::effect).reversed())
        .toList();
  }

  private Question question(Undecided pair) {
    Decision.Pair named = named(pair);
    Pattern pattern = Pattern.of(relinking.compared(pair.first(), pair.second()), traits);
    return new Question(id(named), pair, pattern);
  }

  private Decision.Pair named(Undecided pair) {
    return new Decision.Pair(fingerprints.of(pair.first()), fingerprints.of(pair.second()));
  }

  private static QuestionGroup group(List<Question> questions, Linkage linkage) {
    questions.sort(
        Comparator.<Question>comparingDouble(question -> question.pair().effect())
            .reversed()
            .thenComparingInt(question -> question.pair().first())
            .thenComparingInt(question -> question.pair().second()));
    int joined = (int) questions.stream().filter(question -> question.pair().joined()).count();
    int apart = questions.size() - joined;
    List<Undecided> pairs = questions.stream().map(Question::pair).toList();
    return new QuestionGroup(
        questions.getFirst().pattern(),
        questions,
        linkage.countWithout(pairs, -apart),
        linkage.countWithout(pairs, joined));
  }

  /// What the two identities of a question agree in, and how much that weighs.
  public Comparison compared(Question question) {
    return relinking.compared(question.pair().first(), question.pair().second());
  }

  /// The values that an identity has of an attribute, in one text.
  public String values(int identity, Attribute attribute) {
    IdentityTable identities = result.identities();
    return IntStream.range(identities.firstValue(identity), identities.firstValue(identity + 1))
        .filter(value -> identities.attribute(value) == attribute)
        .mapToObj(value -> identities.dictionary(attribute).text(identities.valueId(value)))
        .collect(Collectors.joining("; "));
  }

  /// The name of a pair that was decided: as a question it had the same.
  public String id(Decision.Pair pair) {
    return "q" + fingerprints.pair(pair.first(), pair.second());
  }

  /// Decides one pair.
  ///
  /// @throws ContradictionException if decisions that hold say otherwise
  public void answer(Question question, Verdict verdict, Instant at) throws ContradictionException {
    Decision.Pair pair = named(question.pair());
    List<Integer> otherwise = new Contradictions(log).of(verdict, pair);
    if (!otherwise.isEmpty()) {
      throw new ContradictionException(otherwise);
    }
    decide(List.of(question), List.of(pair), verdict, "", at);
  }

  /// Decides all pairs of a pattern, but for those of which earlier decisions, or others of this
  /// very pattern, say otherwise: these stay to be decided.
  ///
  /// @return how many were left
  /// @throws ContradictionException if none could be decided
  public int answerAll(QuestionGroup group, Verdict verdict, Instant at)
      throws ContradictionException {
    Contradictions contradictions = new Contradictions(log);
    List<Question> decided = new ArrayList<>();
    List<Decision.Pair> pairs = new ArrayList<>();
    List<Integer> otherwise = List.of();
    for (Question question : group.questions()) {
      Decision.Pair pair = named(question.pair());
      List<Integer> against = contradictions.of(verdict, pair);
      if (against.isEmpty()) {
        contradictions.add(verdict, pair, log.last() + 1);
        decided.add(question);
        pairs.add(pair);
      } else {
        otherwise = against;
      }
    }
    if (decided.isEmpty()) {
      throw new ContradictionException(otherwise);
    }
    decide(decided, pairs, verdict, group.pattern().code(), at);
    return group.questions().size() - decided.size();
  }

  private void decide(
      List<Question> questions,
      List<Decision.Pair> pairs,
      Verdict verdict,
      String pattern,
      Instant at) {
    for (int i = 0; i < pairs.size(); i++) {
      known.put(pairs.get(i).first(), questions.get(i).pair().first());
      known.put(pairs.get(i).second(), questions.get(i).pair().second());
    }
    log = log.with(at, verdict, pattern, pairs);
    take(link());
  }

  /// Takes a decision back; people are as if it had never been made.
  ///
  /// @throws IllegalArgumentException if there is no decision of this number
  public void undo(int number) {
    log = log.without(number);
    take(link());
  }
}
