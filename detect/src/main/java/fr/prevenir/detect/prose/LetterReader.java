package fr.prevenir.detect.prose;

import fr.prevenir.detect.category.TextFinding;
import fr.prevenir.model.Context;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads who a letter is about and who else it names. Names that may be the same person's are one
/// person; numbers, addresses and categories go to the person they stand beside, else to the
/// patient whose part of the letter it is.
public final class LetterReader {
  private static final double CERTAIN = 0.5;

  /// Parts that make a name the first patient's, the surest first.
  private static final List<PartRoles.Part> TOLD =
      List.of(
          PartRoles.Part.PATIENT,
          PartRoles.Part.OWN,
          PartRoles.Part.MAYBE_PATIENT,
          PartRoles.Part.SUBJECT);

  private final Text text;
  private final List<Span> spans;
  private final List<Name> names;
  private final List<Party> parties = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();

  private final Map<Span, Party> owners = new HashMap<>();

  /// Whether the patient is a relative of the writer.
  private boolean own;

  /// From a token on the letter speaks of a person.
  record Turn(int token, int end, Party party) {}

  /// A span and whose it is, null where it is nobody's.
  public record Owned(Span span, @Nullable Role role) {}

  private LetterReader(String chars) {
    text = new Text(chars, Lexicon.standard());
    Spans found = new Spans();
    names = ProseScan.read(text, found);
    spans = found.sorted();
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
    reader.nameParties(!affirmed.isEmpty());
    PartValues values =
        new PartValues(reader.text, reader.spans, reader.turns, reader.parties, reader.owners);
    values.assign();
    affirmed.forEach(f -> reader.patientAt(f.start()).category(f.category().bit()));
    return reader;
  }

  /// The people of the letter, patients first. Somebody whom it does not name is none.
  public List<Party> people() {
    return parties.stream()
        .filter(Party::somebody)
        .sorted(Comparator.comparing(Party::role))
        .toList();
  }

  /// Everything that names or identifies somebody, in the order of the letter.
  public List<Owned> spans() {
    return spans.stream().map(span -> new Owned(span, role(owners.get(span)))).toList();
  }

  /// Whose it is what the letter says of health at a character: the patient's or nobody's.
  public @Nullable Role subjectAt(int position) {
    return role(patientAt(position));
  }

  private static @Nullable Role role(@Nullable Party party) {
    return party != null && party.somebody() ? party.role() : null;
  }

  /// Names of which the letter says whose they are come first: the others may be theirs.
  private void nameParties(boolean affirmed) {
    PartRoles roles = new PartRoles(text, names, spans);
    List<PartRoles.Part> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      parts.add(roles.of(i));
    }
    int first = first(parts, affirmed || roles.care());
    for (boolean told : new boolean[] {true, false}) {
      for (int i = 0; i < names.size(); i++) {
        boolean open =
            parts.get(i) == PartRoles.Part.UNKNOWN || parts.get(i) == PartRoles.Part.WRITER;
        if (told == (i == first || !open)) {
          take(names.get(i), parts.get(i), i == first, first, roles);
        }
      }
    }
    if (parties.stream().noneMatch(p -> p.role() == Role.PATIENT)) {
      parties.add(new Party(Role.PATIENT));
    }
  }

  private void take(Name name, PartRoles.Part part, boolean isFirst, int first, PartRoles roles) {
    Party party = party(name, part, isFirst, first, roles);
    if (party != null) {
      own(name.family(), party);
      own(name.given(), party);
      int at = turns.size();
      while (at > 0 && turns.get(at - 1).token() > name.token()) {
        at--;
      }
      turns.add(at, new Turn(name.token(), name.end(), party));
    }
  }

  private void own(@Nullable Span span, Party party) {
    if (span != null) {
      owners.put(span, party);
    }
  }

  private @Nullable Turn before(Name name) {
    Turn last = null;
    for (Turn turn : turns) {
      last = turn.token() < name.token() ? turn : last;
    }
    return last;
  }

  /// The name of the first patient: one that is proven, else a relative of the writer, whom the
  /// letter is about, one with a title, else the first one in a letter that has a birth date, a NIR
  /// or a patient number, or speaks of care.
  private int first(List<PartRoles.Part> parts, boolean care) {
    for (PartRoles.Part told : TOLD) {
      int at = parts.indexOf(told);
      if (at >= 0) {
        return at;
      }
    }
    boolean identified =
        spans.stream()
            .anyMatch(
                s ->
                    s.kind() == Meaning.BIRTH_DATE
                        || s.kind() == Meaning.NIR
                        || s.kind() == Meaning.IPP);
    for (int i = 0; i < parts.size(); i++) {
      Name name = names.get(i);
      boolean whole = name.family() != null && name.given() != null;
      if (parts.get(i) == PartRoles.Part.UNKNOWN && whole) {
        return identified || care ? i : -1;
      }
    }
    return -1;
  }

  private @Nullable Party party(
      Name name, PartRoles.Part part, boolean isFirst, int first, PartRoles roles) {
    String family = in(name.family());
    String given = in(name.given());
    int sex = sex(name);
    Turn last = before(name);
    if (name.cue() == Trait.MAIDEN && family != null && last != null) {
      last.party().maiden(family);
      return last.party();
    }
    Party labelled = last == null ? null : labelled(name, last, family, given);
    if (labelled != null) {
      return labelled;
    }
    boolean professional = part == PartRoles.Part.PROFESSIONAL || part == PartRoles.Part.STAFF;
    Party known = known(family, given, professional, part, sex);
    if (known != null) {
      known.name(family, given);
      known.sex(sex);
      if (part == PartRoles.Part.PATIENT && known.role() == Role.RELATIVE && isFirst) {
        known.role(Role.PATIENT);
      }
      return known;
    }
    Role role =
        switch (part) {
          case PATIENT -> Role.PATIENT;
          case PROFESSIONAL -> Role.PROFESSIONAL;
          case STAFF -> Role.STAFF;
          case RELATIVE -> Role.RELATIVE;
          case SUBJECT -> Role.PATIENT;
          case MAYBE_PATIENT, OWN -> isFirst ? Role.PATIENT : Role.RELATIVE;
          case WRITER -> writer();
          case UNKNOWN ->
              isFirst
                  ? Role.PATIENT
                  : roles.unknown(name, first < 0 ? Integer.MAX_VALUE : names.get(first).token());
        };
    own |= part == PartRoles.Part.OWN && isFirst;
    boolean half = part == PartRoles.Part.UNKNOWN && (family == null || given == null);
    if (half) {
      return null;
    }
    Party party = new Party(role);
    party.name(family, given);
    party.sex(sex);
    parties.add(party);
    return party;
  }

  /// Who signs is the one who treats, or speaks for a relative.
  private Role writer() {
    return own ? Role.RELATIVE : Role.PROFESSIONAL;
  }

  /// The person whose form has this name in a field of its own: `Nom : … Prénom : …`.
  private @Nullable Party labelled(
      Name name, Turn last, @Nullable String family, @Nullable String given) {
    boolean field = name.cue() == Trait.NAME_LABEL && (family == null || given == null);
    if (!field) {
      return null;
    }
    Party party = last.party();
    boolean near = text.line(name.token()) - text.line(last.end() - 1) <= 3;
    if (!near || party.role() != Role.PATIENT) {
      return null;
    }
    if (family == null ? party.given() == null : party.family() == null) {
      party.name(family, given);
      return party;
    }
    if (family != null && birthName(name.token())) {
      party.maiden(family);
      return party;
    }
    return null;
  }

  private boolean birthName(int token) {
    for (int i = token - 1; i >= 0 && i > token - 5; i--) {
      if (text.word(i) && text.string(i).equalsIgnoreCase("naissance")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Party known(
      @Nullable String family,
      @Nullable String given,
      boolean professional,
      PartRoles.Part part,
      int sex) {
    for (Party party : parties) {
      boolean treats = party.role() == Role.PROFESSIONAL || party.role() == Role.STAFF;
      boolean sameSide =
          treats == professional
              || part == PartRoles.Part.UNKNOWN
              || part == PartRoles.Part.WRITER;
      boolean sameSex = sex == 0 || party.sex() == 0 || sex == party.sex();
      boolean sure = given != null || part != PartRoles.Part.PATIENT || party.given() == null;
      if (sameSide && sameSex && sure && party.mayBe(family, given)) {
        return party;
      }
    }
    return null;
  }

  private @Nullable String in(@Nullable Span span) {
    return span == null ? null : span.in(text);
  }

  private int sex(Name name) {
    if (name.cue() == Trait.TITLE_M) {
      return 1;
    }
    return name.cue() == Trait.TITLE_F ? 2 : 0;
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
    for (Turn turn : turns) {
      if (turn.party().role() == Role.PATIENT
          && (patient == null || text.start(turn.token()) <= position)) {
        patient = turn.party();
      }
    }
    return patient != null
        ? patient
        : parties.stream().filter(p -> p.role() == Role.PATIENT).findFirst().orElseThrow();
  }
}
