package fr.prevenir.detect.mention;

import fr.prevenir.detect.category.CategoryReader;
import fr.prevenir.detect.category.TextFinding;
import fr.prevenir.detect.prose.Letter;
import fr.prevenir.detect.prose.LetterReader;
import fr.prevenir.detect.prose.Span;
import fr.prevenir.model.Category;
import fr.prevenir.model.Context;
import fr.prevenir.model.Finding;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Passage;
import fr.prevenir.model.Role;
import fr.prevenir.model.Sensitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lists what a piece of prose holds: names, identifiers and what it says of health, and whose they
/// are where the letter tells.
public final class PassageFindings {
  private static final double IDENTIFIER = 0.9;

  private final Supplier<CategoryReader> categories;

  public PassageFindings(Supplier<CategoryReader> categories) {
    this.categories = categories;
  }

  /// The findings in their order. Their places count the characters of the source's text. What
  /// names or identifies somebody has that person's role; what is said of health has the
  /// patient's, or is a relative's.
  public List<Finding> of(Passage passage) {
    String text = passage.text().value();
    List<Finding> findings = new ArrayList<>();
    BitSet taken = new BitSet();
    for (Letter letter : Letter.of(text)) {
      letter(passage, letter, taken, findings);
    }
    for (Finding found : identifiers(passage)) {
      int before = found.start() - shift(passage, 0);
      int known = taken.nextSetBit(before);
      if (known < 0 || known >= before + found.end() - found.start()) {
        findings.add(found);
      }
    }
    findings.sort(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end));
    return List.copyOf(findings);
  }

  /// A name known in one letter says nothing of the next.
  private void letter(Passage passage, Letter letter, BitSet taken, List<Finding> into) {
    String written = passage.text().value().substring(letter.start(), letter.end());
    List<TextFinding> said = categories.get().findings(Meaning.UNKNOWN, written);
    LetterReader read = LetterReader.of(written, said);
    for (LetterReader.Owned owned : read.spans()) {
      Span span = owned.span();
      int start = letter.start() + span.start();
      int end = letter.start() + span.end();
      taken.set(start, end);
      into.add(
          finding(
              passage,
              start,
              end,
              span.kind(),
              owned.role(),
              Meanings.category(span.kind()),
              Context.AFFIRMED,
              span.confidence()));
    }
    for (TextFinding f : said) {
      @Nullable Role subject = read.subjectAt(f.start());
      into.add(
          finding(
              passage,
              letter.start() + f.start(),
              letter.start() + f.end(),
              Meaning.COMMENT,
              f.context() == Context.FAMILY_HISTORY && subject != null ? Role.RELATIVE : subject,
              f.category(),
              f.context(),
              f.confidence()));
    }
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
                        null,
                        Meanings.category(kind),
                        Context.AFFIRMED,
                        IDENTIFIER)));
    return findings;
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
      @Nullable Role role,
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
        role,
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
