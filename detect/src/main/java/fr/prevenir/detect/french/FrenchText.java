package fr.prevenir.detect.french;

import fr.prevenir.model.Categories;
import fr.prevenir.model.Category;
import fr.prevenir.model.Context;
import java.util.List;

/// Finds categories of data in French text, with their context. Immutable; serves all threads.
public final class FrenchText {
  /// A finding counts from here on.
  public static final double THRESHOLD = 0.5;

  private static final double TOPIC = 0.3;

  private final Vocabulary vocabulary;

  private FrenchText(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// The engine with the vocabulary of this build.
  public static FrenchText standard() {
    return new FrenchText(VocabularyReader.read());
  }

  /// Takes what was found.
  @FunctionalInterface
  public interface Sink {
    /// @param start first byte
    /// @param end byte after the last
    void found(int start, int end, Category category, Context context, double confidence);
  }

  /// Whether a text may hold anything: decided at reading speed, never false where [#read] finds
  /// something.
  public boolean opens(byte[] bytes, int from, int to) {
    return Scan.opens(vocabulary, bytes, from, to);
  }

  /// Finds everything in a text.
  ///
  /// @param examination whether the text names an examination, so that a disease named in it is
  ///     its subject
  public void read(byte[] bytes, int from, int to, boolean examination, Sink sink) {
    if (!opens(bytes, from, to)) {
      return;
    }
    Tokens tokens = Tokens.of(bytes, from, to);
    Line line = new Line(tokens, Phrases.of(vocabulary, tokens));
    new Analysis(line, examination, sink).run();
  }

  /// The categories that the terms of a title or header name, whatever the context.
  ///
  /// @param implied whether diseases, drugs and tests also name `diagnosis`, `treatment`, `test`
  public long named(byte[] bytes, boolean implied) {
    Tokens tokens = Tokens.of(bytes, 0, bytes.length);
    List<Unit> units = Phrases.of(vocabulary, tokens);
    long mask = 0;
    for (Unit unit : units) {
      Term term = unit.term();
      if (term != null && (term.confidence() > THRESHOLD || term.kind() == Kind.TOPIC)) {
        mask |= term.categories();
        if (implied) {
          mask |= implied(term.kind());
        }
      }
    }
    return mask;
  }

  /// Whether a text that names an examination states a positive outcome for it.
  public boolean positive(byte[] bytes) {
    Tokens tokens = Tokens.of(bytes, 0, bytes.length);
    Line line = new Line(tokens, Phrases.of(vocabulary, tokens));
    return new Outcomes(line).of(0) == Outcome.POSITIVE;
  }

  static long implied(Kind kind) {
    return switch (kind) {
      case DISEASE -> Category.DIAGNOSIS.bit();
      case CARE -> Category.TREATMENT.bit();
      case TEST -> Category.TEST.bit();
      case STATE, TOPIC -> 0;
    };
  }

  static double confidence(Term term) {
    return term.kind() == Kind.TOPIC ? TOPIC : term.confidence();
  }

  static List<Category> list(long mask) {
    return new Categories(mask).toList();
  }
}
