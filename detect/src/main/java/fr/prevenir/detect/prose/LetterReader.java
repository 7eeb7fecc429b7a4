package fr.prevenir.detect.prose;

import fr.prevenir.detect.category.TextFinding;
import fr.prevenir.model.Context;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads who a letter is about and who else it names. Names that may be the same person's are one
/// person; numbers, addresses and categories go to the person they stand beside, else to the
/// patient whose part of the letter it is.
public final class LetterReader {
  private static final double CERTAIN = 0.5;

  private final Text text;
  private final List<Span> spans;
  private final Cast cast;

  /// A span and whose it is, null where it is nobody's.
  public record Owned(Span span, @Nullable Role role) {}

  private LetterReader(String chars) {
    text = new Text(chars, Lexicon.standard());
    Spans found = new Spans();
    List<Name> names = ProseScan.read(text, found);
    spans = found.sorted();
    cast = new Cast(text, names, spans);
  }

  /// Reads a letter.
  ///
  /// @param found what it says of health
  public static LetterReader of(String letter, List<TextFinding> found) {
    LetterReader reader = new LetterReader(letter);
    List<TextFinding> affirmed =
        found.stream()
            .filter(f -> f.context() == Context.AFFIRMED && f.confidence() > CERTAIN)
            .filter(f -> !reader.ofAValue(f))
            .toList();
    reader.cast.fill(!affirmed.isEmpty());
    new PartValues(reader.text, reader.spans, reader.cast).assign();
    affirmed.forEach(f -> reader.patientAt(f.start()).category(f.category().bit()));
    return reader;
  }

  /// The people of the letter, patients first. Somebody whom it does not name is none.
  public List<Party> people() {
    return cast.parties().stream()
        .filter(Party::somebody)
        .sorted(Comparator.comparing(Party::role))
        .toList();
  }

  /// Numbers that may be a NIR's among other digits: nobody's.
  public int doubtful() {
    return (int) spans.stream().filter(LetterReader::doubtful).count();
  }

  static boolean doubtful(Span span) {
    return span.kind() == Meaning.NIR && span.confidence() < CERTAIN;
  }

  /// Everything that names or identifies somebody, in the order of the letter.
  public List<Owned> spans() {
    return spans.stream().map(span -> new Owned(span, role(cast.owners().get(span)))).toList();
  }

  /// Whose it is what the letter says of health at a character: the patient's or nobody's.
  public @Nullable Role subjectAt(int position) {
    return role(patientAt(position));
  }

  private static @Nullable Role role(@Nullable Party party) {
    return party != null && party.somebody() ? party.role() : null;
  }

  /// Whether a term is part of a name, a number or an address, or the label of a number.
  private boolean ofAValue(TextFinding finding) {
    for (Span span : spans) {
      boolean overlaps = span.start() < finding.end() && finding.start() < span.end();
      boolean label =
          finding.end() <= span.start()
              && span.start() - finding.end() < 30
              && Labels.before(text, text.tokenAt(span.start())) != null
              && text.tokenAt(span.start()) - text.tokenAt(finding.start()) <= 3;
      boolean number = span.kind() == Meaning.IPP || span.kind() == Meaning.NIR;
      if (overlaps && span.kind() != Meaning.DATE || label && number) {
        return true;
      }
    }
    return false;
  }

  /// The patient whom the letter speaks of at a character.
  private Party patientAt(int position) {
    Party patient = null;
    for (Cast.Turn turn : cast.turns()) {
      if (turn.party().role() == Role.PATIENT
          && (patient == null || text.start(turn.token()) <= position)) {
        patient = turn.party();
      }
    }
    return patient != null
        ? patient
        : cast.parties().stream().filter(p -> p.role() == Role.PATIENT).findFirst().orElseThrow();
  }
}
