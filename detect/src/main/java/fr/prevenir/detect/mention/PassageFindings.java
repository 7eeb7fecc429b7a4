package fr.prevenir.detect.mention;

import fr.prevenir.detect.category.CategoryReader;
import fr.prevenir.detect.prose.Letter;
import fr.prevenir.detect.prose.ProseScan;
import fr.prevenir.detect.prose.Span;
import fr.prevenir.model.Category;
import fr.prevenir.model.Context;
import fr.prevenir.model.Finding;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Passage;
import fr.prevenir.model.Sensitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lists what a piece of prose holds: identifiers that prove themselves and what it says of health.
/// Whose they are a text does not tell.
public final class PassageFindings {
  private static final double IDENTIFIER = 0.9;

  private final Supplier<CategoryReader> categories;
  private final ProseScan prose = new ProseScan();

  public PassageFindings(Supplier<CategoryReader> categories) {
    this.categories = categories;
  }

  /// The findings in their order. Their places count the characters of the source's text.
  public List<Finding> of(Passage passage) {
    String text = passage.text().value();
    List<Finding> findings = new ArrayList<>();
    BitSet taken = new BitSet();
    for (Span span : spans(text)) {
      taken.set(span.start(), span.end());
      Category category = Meanings.category(span.kind());
      findings.add(
          finding(
              passage,
              span.start(),
              span.end(),
              span.kind(),
              category,
              Context.AFFIRMED,
              span.confidence()));
    }
    for (Finding found : identifiers(passage)) {
      int before = found.start() - shift(passage, 0);
      int known = taken.nextSetBit(before);
      if (known < 0 || known >= before + found.end() - found.start()) {
        findings.add(found);
      }
    }
    categories
        .get()
        .findings(Meaning.UNKNOWN, text)
        .forEach(
            f ->
                findings.add(
                    finding(
                        passage,
                        f.start(),
                        f.end(),
                        Meaning.COMMENT,
                        f.category(),
                        f.context(),
                        f.confidence())));
    findings.sort(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end));
    return List.copyOf(findings);
  }

  /// The identifiers alone: NIRs, telephones, e-mail addresses, IBANs, RPPS numbers and dates. For
  /// text of any kind, at reading speed.
  public List<Finding> identifiers(Passage passage) {
    String text = passage.text().value();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Characters characters = new Characters(bytes);
    List<Finding> findings = new ArrayList<>();
    new PassageScan()
        .scan(
            bytes,
            (kind, from, to) ->
                findings.add(
                    finding(
                        passage,
                        characters.at(from),
                        characters.at(to),
                        kind,
                        Meanings.category(kind),
                        Context.AFFIRMED,
                        IDENTIFIER)));
    return findings;
  }

  /// The spans of all letters: a name known in one of them says nothing of the next.
  private List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    for (Letter letter : Letter.of(text)) {
      int start = letter.start();
      for (Span span : prose.spans(text.substring(start, letter.end()))) {
        spans.add(
            new Span(span.kind(), start + span.start(), start + span.end(), span.confidence()));
      }
    }
    return spans;
  }

  /// Characters at growing positions in bytes.
  private static final class Characters {
    private final byte[] bytes;
    private int position;
    private int character;

    Characters(byte[] bytes) {
      this.bytes = bytes;
    }

    int at(int at) {
      if (at < position) {
        position = 0;
        character = 0;
      }
      character += new String(bytes, position, at - position, StandardCharsets.UTF_8).length();
      position = at;
      return character;
    }
  }

  private static Finding finding(
      Passage passage,
      int start,
      int end,
      Meaning kind,
      @Nullable Category category,
      Context context,
      double confidence) {
    int before = shift(passage, end);
    return new Finding(
        passage.path(),
        0,
        null,
        before + start,
        before + end,
        kind,
        null,
        category,
        context,
        confidence,
        new Sensitive(passage.text().value().substring(start, end)));
  }

  /// Characters of the source before a place in a passage, at most what an int holds.
  private static int shift(Passage passage, int end) {
    return (int) Math.min(passage.start(), Integer.MAX_VALUE - (long) end);
  }
}
