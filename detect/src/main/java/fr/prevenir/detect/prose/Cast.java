package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The people of a letter and the parts they play, by their names. Names that may be the same
/// person's are one person.
final class Cast {
  /// Parts that make a name the first patient's, the surest first.
  private static final List<PartRoles.Part> TOLD =
      List.of(
          PartRoles.Part.PATIENT,
          PartRoles.Part.OWN,
          PartRoles.Part.MAYBE_PATIENT,
          PartRoles.Part.SUBJECT);

  private final Text text;
  private final List<Name> names;
  private final List<Span> spans;
  private final List<Party> parties = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();
  private final Map<Span, Party> owners = new HashMap<>();

  /// Whether the patient is a relative of the writer.
  private boolean own;

  /// From a token on the letter speaks of a person.
  record Turn(int token, int end, Party party) {}

  Cast(Text text, List<Name> names, List<Span> spans) {
    this.text = text;
    this.names = names;
    this.spans = spans;
  }

  List<Party> parties() {
    return parties;
  }

  /// In the order of the letter.
  List<Turn> turns() {
    return turns;
  }

  /// Whose each span is; those of nobody are missing.
  Map<Span, Party> owners() {
    return owners;
  }

  /// The first patient's name comes first, then those of which the letter says whose they are: the
  /// others may be theirs.
  void fill(boolean affirmed) {
    PartRoles roles = new PartRoles(text, names, spans);
    List<PartRoles.Part> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      parts.add(roles.of(i));
    }
    int first = first(parts, affirmed || roles.care());
    if (first >= 0) {
      take(names.get(first), parts.get(first), true, roles);
    }
    for (boolean told : new boolean[] {true, false}) {
      for (int i = 0; i < names.size(); i++) {
        boolean open =
            parts.get(i) == PartRoles.Part.UNKNOWN
                || parts.get(i) == PartRoles.Part.WRITER
                || parts.get(i) == PartRoles.Part.CALLED;
        if (i != first && told != open) {
          take(names.get(i), parts.get(i), false, roles);
        }
      }
    }
    if (parties.stream().noneMatch(p -> p.role() == Role.PATIENT)) {
      parties.add(new Party(Role.PATIENT));
    }
  }

  private void take(Name name, PartRoles.Part part, boolean isFirst, PartRoles roles) {
    Party party = party(name, part, isFirst, roles);
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
  /// letter is about, one with a title, else the first one in a letter that has a birth date, a
  /// NIR or a patient number, or speaks of care.
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

  private @Nullable Party party(Name name, PartRoles.Part part, boolean isFirst, PartRoles roles) {
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
          case MAYBE_PATIENT -> isFirst ? Role.PATIENT : roles.titled(name, shared(family));
          case OWN -> isFirst ? Role.PATIENT : Role.RELATIVE;
          case WRITER -> writer();
          case CALLED -> roles.called(name);
          case UNKNOWN -> isFirst ? Role.PATIENT : roles.unknown(name, shared(family));
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

  /// Whether it is the surname of a patient or relative.
  private boolean shared(@Nullable String family) {
    return family != null
        && parties.stream()
            .filter(p -> p.role() == Role.PATIENT || p.role() == Role.RELATIVE)
            .anyMatch(p -> p.mayBe(family, null));
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
      boolean open =
          part == PartRoles.Part.UNKNOWN
              || part == PartRoles.Part.WRITER
              || part == PartRoles.Part.CALLED
              || (part == PartRoles.Part.MAYBE_PATIENT && given == null);
      boolean sameSide = treats == professional || open;
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
}
