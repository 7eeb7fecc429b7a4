package fr.prevenir.cli;

import fr.prevenir.engine.PeopleTable;
import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.review.Agreement;
import fr.prevenir.engine.review.Decision;
import fr.prevenir.engine.review.Pattern;
import fr.prevenir.engine.review.Question;
import fr.prevenir.engine.review.QuestionGroup;
import fr.prevenir.engine.review.Review;
import fr.prevenir.engine.review.Verdict;
import fr.prevenir.link.Count;
import fr.prevenir.link.Explanation.Evidence;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.SourcePath;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Says in sentences what is to be decided and what was.
final class ReviewText implements ReviewOutput {
  /// Pairs shown of a pattern.
  private static final int EXAMPLES = 3;

  /// What a comparison takes into account beside single traits.
  private static final Set<String> NO_TRAITS = Set.of("rarity", "household", "names_alone");

  private final Screen screen;
  private final Words words;
  private final PrintStream out;
  private final Review review;
  private final boolean reveal;
  private final int limit;

  ReviewText(Screen screen, Words words, Review review, boolean reveal, int limit) {
    this.screen = screen;
    this.words = words;
    this.review = review;
    this.reveal = reveal;
    this.limit = limit;
    out = screen.out();
  }

  @Override
  public void list(Review of) {
    summary();
    List<QuestionGroup> groups = of.groups();
    for (QuestionGroup group : groups.stream().limit(limit).toList()) {
      out.println();
      group(group);
      for (Question question : group.questions().stream().limit(EXAMPLES).toList()) {
        out.println();
        question(question);
      }
    }
    if (groups.size() > limit) {
      out.println();
      out.println(words.say("review.more", groups.size() - limit));
    }
  }

  /// How much is in doubt.
  void summary() {
    List<QuestionGroup> groups = review.groups();
    int pairs = groups.stream().mapToInt(group -> group.questions().size()).sum();
    double effect = groups.stream().mapToDouble(QuestionGroup::effect).sum();
    count(review);
    out.println(words.say("review.undecided", pairs, groups.size(), effect));
  }

  /// A pattern, and what the count becomes with either answer.
  void group(QuestionGroup group) {
    out.println(
        screen.bold(
            words.say(
                "review.group", group.pattern().id(), group.questions().size(), group.effect())));
    out.println("  " + pattern(group.pattern()));
    long joined = group.joined();
    out.println("  " + words.say("review.group.now", joined, group.questions().size() - joined));
    out.println("  " + ifAnswered("review.if.same", group.ifSame()));
    out.println("  " + ifAnswered("review.if.different", group.ifDifferent()));
  }

  private String ifAnswered(String key, Count count) {
    return words.say(key, count.atLeast(), count.likely(), count.atMost());
  }

  /// The pattern in words, what is the same first.
  String pattern(Pattern pattern) {
    if (pattern.parts().isEmpty()) {
      return words.say("pattern.nothing");
    }
    return Arrays.stream(Agreement.values())
        .map(agreement -> parts(pattern.parts(agreement)))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(words.say("review.pattern.between")));
  }

  private String parts(List<Pattern.Part> parts) {
    return parts.stream()
        .map(part -> words.say("pattern." + part.aspect() + "." + part.agreement().code()))
        .collect(Collectors.joining(words.say("review.pattern.within")));
  }

  /// A pair, without its values unless they are asked for.
  void question(Question question) {
    String key = question.pair().joined() ? "review.pair.joined" : "review.pair.apart";
    out.println("  " + words.say(key, question.id(), question.pair().chance()));
    out.println("    " + place(question.pair().first()));
    out.println("    " + place(question.pair().second()));
    if (reveal) {
      values(question);
    } else {
      out.println(
          "    "
              + review.compared(question).evidence().stream()
                  .filter(evidence -> !NO_TRAITS.contains(evidence.trait()))
                  .map(this::level)
                  .collect(Collectors.joining(words.say("review.pattern.between"))));
    }
  }

  private String level(Evidence evidence) {
    return words.say(
        "review.level",
        words.say("trait." + evidence.trait()),
        words.say("level." + evidence.level()));
  }

  private String place(int identity) {
    ScopeResult result = review.result();
    PeopleTable people = result.people();
    int mention = people.firstMention(identity);
    SourcePath path =
        result.tables().get(result.mentions().source(mention)).mapping().head().path();
    return words.say(
        "review.place",
        people.id(people.personOfIdentity(identity)),
        "M" + (mention + 1),
        path,
        result.mentions().record(mention),
        result.identities().mentions(identity));
  }

  private void values(Question question) {
    for (Attribute attribute : Attribute.values()) {
      String first = review.values(question.pair().first(), attribute);
      String second = review.values(question.pair().second(), attribute);
      if (!first.isEmpty() || !second.isEmpty()) {
        String line =
            words.say(
                "review.value",
                words.say("attribute." + attribute.name().toLowerCase(Locale.ROOT)),
                first,
                second);
        out.println("    " + (first.equals(second) ? screen.dim(line) : line));
      }
    }
  }

  @Override
  public void decisions(Review of) {
    if (of.log().decisions().isEmpty()) {
      out.println(words.say("review.decisions.none"));
    }
    of.log().decisions().forEach(decision -> out.println(decision(decision)));
  }

  private String decision(Decision decision) {
    String when = words.time(decision.at().atZone(ZoneId.systemDefault()));
    String verdict = verdict(decision.verdict());
    if (decision.pattern().isEmpty()) {
      return words.say("review.decision.pair", decision.number(), when, verdict, pairId(decision));
    }
    return words.say(
        "review.decision.pattern",
        decision.number(),
        when,
        verdict,
        decision.pairs().size(),
        pattern(Pattern.ofCode(decision.pattern())));
  }

  private String pairId(Decision decision) {
    return review.id(decision.pairs().getFirst());
  }

  String verdict(Verdict verdict) {
    return words.say("verdict." + verdict.code());
  }

  @Override
  public void decided(Review of, int left) {
    Decision decision = of.log().decisions().getLast();
    out.println(
        words.say(
            "review.decided",
            decision.number(),
            verdict(decision.verdict()),
            decision.pairs().size()));
    if (left > 0) {
      out.println(words.say("review.left", left));
    }
  }

  @Override
  public void undone(int number) {
    out.println(words.say("review.undone", number));
  }

  @Override
  public void count(Review of) {
    Count count = of.result().linkage().count();
    out.println(words.say("review.count", count.likely(), count.atLeast(), count.atMost()));
  }
}
