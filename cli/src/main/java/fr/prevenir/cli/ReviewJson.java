package fr.prevenir.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.prevenir.engine.PeopleTable;
import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.review.Decision;
import fr.prevenir.engine.review.Pattern;
import fr.prevenir.engine.review.Question;
import fr.prevenir.engine.review.QuestionGroup;
import fr.prevenir.engine.review.Review;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.SourcePath;
import java.io.IOException;
import java.util.Locale;

/// Writes what is to be decided and what was as lines of JSON.
final class ReviewJson implements ReviewOutput {
  private final JsonLines lines;
  private final boolean reveal;

  ReviewJson(Screen screen, boolean reveal) {
    lines = new JsonLines(screen.out());
    this.reveal = reveal;
  }

  @Override
  public void list(Review review) {
    count(review);
    for (QuestionGroup group : review.groups()) {
      lines.line("pattern", json -> group(json, group));
      for (Question question : group.questions()) {
        lines.line("pair", json -> question(json, review, question));
      }
    }
  }

  private static void group(JsonGenerator json, QuestionGroup group) throws IOException {
    json.writeStringField("id", group.pattern().id());
    pattern(json, group.pattern());
    json.writeNumberField("pairs", group.questions().size());
    json.writeNumberField("joined", group.joined());
    json.writeNumberField("effect", rounded(group.effect()));
    JsonLines.count(json, "if_same", group.ifSame());
    JsonLines.count(json, "if_different", group.ifDifferent());
  }

  private static void pattern(JsonGenerator json, Pattern pattern) throws IOException {
    json.writeObjectFieldStart("pattern");
    for (Pattern.Part part : pattern.parts()) {
      json.writeStringField(part.aspect(), part.agreement().code());
    }
    json.writeEndObject();
  }

  private void question(JsonGenerator json, Review review, Question question) throws IOException {
    json.writeStringField("id", question.id());
    json.writeStringField("pattern", question.pattern().id());
    json.writeBooleanField("joined", question.pair().joined());
    json.writeNumberField("chance", rounded(question.pair().chance()));
    json.writeNumberField("effect", rounded(question.pair().effect()));
    json.writeArrayFieldStart("identities");
    identity(json, review, question.pair().first());
    identity(json, review, question.pair().second());
    json.writeEndArray();
  }

  private void identity(JsonGenerator json, Review review, int identity) throws IOException {
    ScopeResult result = review.result();
    PeopleTable people = result.people();
    int mention = people.firstMention(identity);
    SourcePath path =
        result.tables().get(result.mentions().source(mention)).mapping().head().path();
    json.writeStartObject();
    json.writeStringField("person_id", people.id(people.personOfIdentity(identity)));
    json.writeStringField("mention_id", "M" + (mention + 1));
    json.writeStringField("path", path.path());
    json.writeStringField("inside", path.inside());
    json.writeNumberField("record", result.mentions().record(mention));
    json.writeNumberField("mentions", result.identities().mentions(identity));
    if (reveal) {
      json.writeObjectFieldStart("values");
      for (Attribute attribute : Attribute.values()) {
        String values = review.values(identity, attribute);
        if (!values.isEmpty()) {
          json.writeStringField(attribute.name().toLowerCase(Locale.ROOT), values);
        }
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  @Override
  public void decisions(Review review) {
    for (Decision decision : review.log().decisions()) {
      lines.line("decision", json -> decision(json, review, decision));
    }
  }

  private static void decision(JsonGenerator json, Review review, Decision decision)
      throws IOException {
    json.writeNumberField("number", decision.number());
    json.writeStringField("at", decision.at().toString());
    json.writeStringField("verdict", decision.verdict().code());
    json.writeNumberField("pairs", decision.pairs().size());
    if (decision.pattern().isEmpty()) {
      json.writeStringField("pair", review.id(decision.pairs().getFirst()));
    } else {
      pattern(json, Pattern.ofCode(decision.pattern()));
    }
  }

  @Override
  public void decided(Review review, int left) {
    Decision decision = review.log().decisions().getLast();
    lines.line(
        "decided",
        json -> {
          decision(json, review, decision);
          json.writeNumberField("left", left);
        });
  }

  @Override
  public void undone(int number) {
    lines.line("undone", json -> json.writeNumberField("number", number));
  }

  @Override
  public void count(Review review) {
    lines.line("count", json -> JsonLines.count(json, review.result().linkage().count()));
  }

  private static double rounded(double number) {
    return Math.round(number * 1000) / 1000.0;
  }
}
