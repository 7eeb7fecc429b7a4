package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives the numbers, dates and addresses of a letter to its people.
final class PartValues {
  private static final int NEAR = 160;

  private final Text text;
  private final List<Span> spans;
  private final Beside beside;
  private final List<Cast.Turn> turns;
  private final List<Party> parties;
  private final Map<Span, Party> owners;

  /// Patients by their NIR.
  private final Map<String, Party> holders = new HashMap<>();

  private int careRank;

  PartValues(Text text, List<Span> spans, Cast cast) {
    this.text = text;
    this.spans = spans;
    beside = new Beside(text);
    turns = cast.turns();
    parties = cast.parties();
    owners = cast.owners();
  }

  void assign() {
    @Nullable Party addressed = null;
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      String written = span.in(text);
      switch (span.kind()) {
        case BIRTH_DATE -> born(span, written);
        case NIR -> {
          if (!LetterReader.doubtful(span)) {
            Party near = near(span);
            boolean relative = near != null && near.role() == Role.RELATIVE;
            give(span, near != null && relative ? near : holder(span, written));
          }
        }
        case IPP -> give(span, patient(span));
        case STAY -> owners.put(span, patient(span));
        case PHONE, EMAIL -> contact(span);
        case RPPS, ADELI -> give(span, professional(span));
        case ADDRESS, POSTCODE, CITY -> addressed = address(span, i, addressed);
        case DATE -> care(span, written);
        default -> {}
      }
    }
    sexes();
    int first = parties.stream().mapToInt(Party::date).filter(d -> d > 0).findFirst().orElse(0);
    parties.stream()
        .filter(p -> p.role() == Role.PATIENT && p.date() == 0)
        .forEach(p -> p.date(first));
  }

  private void give(Span span, Party party) {
    party.add(span.kind(), span.in(text));
    owners.put(span, party);
  }

  /// Whose a NIR is: the patient's, or in a text that names nobody another patient's where it is
  /// another one.
  private Party holder(Span span, String written) {
    return holders.computeIfAbsent(
        number(written),
        number -> {
          Party patient = patient(span);
          boolean named = patient.family() != null || patient.given() != null;
          if (named || !patient.has(Meaning.NIR)) {
            return patient;
          }
          Party other = new Party(Role.PATIENT);
          parties.add(other);
          return other;
        });
  }

  /// A NIR without blanks and key.
  private static String number(String written) {
    String digits = written.replaceAll("[^0-9AB]", "");
    return digits.substring(0, Math.min(13, digits.length()));
  }

  private void born(Span span, String written) {
    Party near = near(span);
    boolean treats =
        near != null && (near.role() == Role.PROFESSIONAL || near.role() == Role.STAFF);
    Party party = near == null || treats ? patient(span) : near;
    party.birthDate(Written.date(written));
    owners.put(span, party);
  }

  private void contact(Span span) {
    Party near = near(span);
    boolean office = beside.office(span);
    if (near != null && (!office || near.role() != Role.PATIENT)) {
      give(span, near);
    } else if (!office && (beside.home(span) || span.kind() == Meaning.PHONE && onlyPatient())) {
      give(span, patient(span));
    }
  }

  private boolean onlyPatient() {
    return parties.stream().filter(p -> p.role() == Role.PATIENT).count() == 1;
  }

  private @Nullable Party address(Span span, int index, @Nullable Party before) {
    if (index > 0) {
      Span previous = spans.get(index - 1);
      int gap = span.start() - previous.end();
      boolean city = span.kind() == Meaning.CITY;
      if (city && previous.kind() == Meaning.BIRTH_DATE && gap <= 6) {
        patient(previous).add(Meaning.BIRTH_PLACE, span.in(text));
        owners.put(span, patient(previous));
        return null;
      }
      boolean place = previous.kind() == Meaning.ADDRESS || previous.kind() == Meaning.POSTCODE;
      if (gap <= 4 && place && span.kind() != Meaning.ADDRESS && before != null) {
        give(span, before);
        return before;
      }
      if (gap <= 4 && previous.kind() == Meaning.HOSPITAL) {
        return null;
      }
    }
    Party party = resident(span);
    if (party == null || party.has(span.kind())) {
      return null;
    }
    give(span, party);
    return party;
  }

  /// Who lives at an address that begins here, or null where it is nobody's home.
  private @Nullable Party resident(Span span) {
    Party near = near(span);
    boolean home = beside.home(span);
    if (near == null) {
      return home ? patient(span) : null;
    }
    boolean treats = near.role() == Role.PROFESSIONAL || near.role() == Role.STAFF;
    return !treats && (span.kind() == Meaning.ADDRESS || home) ? near : null;
  }

  private void care(Span span, String written) {
    int date = Written.date(written);
    if (date <= 19_000_101 || date > 21_000_101 || date % 100 == 0) {
      return;
    }
    Party patient = patient(span);
    boolean told = beside.visit(span);
    if (patient.date() == 0 || told && careRank == 0) {
      patient.date(date);
      careRank = told ? 1 : 0;
    }
  }

  private Party professional(Span span) {
    Party near = near(span);
    if (near != null && near.role() == Role.PROFESSIONAL) {
      return near;
    }
    for (Cast.Turn turn : turns) {
      int gap = text.start(turn.token()) - span.end();
      if (gap >= 0 && gap < NEAR && turn.party().role() == Role.PROFESSIONAL) {
        return turn.party();
      }
    }
    Party party = new Party(Role.PROFESSIONAL);
    parties.add(party);
    return party;
  }

  /// The person named last before a span, at most two lines above it.
  private @Nullable Party near(Span span) {
    Party near = null;
    int token = text.tokenAt(span.start());
    for (Cast.Turn turn : turns) {
      boolean before = text.start(turn.token()) < span.start();
      boolean close =
          before
              && span.start() - text.end(turn.end() - 1) < NEAR
              && text.line(token) - text.line(turn.end() - 1) <= 2;
      near = before ? close ? turn.party() : null : near;
    }
    return near;
  }

  /// The patient whose part of the letter a span stands in.
  private Party patient(Span span) {
    Party patient = null;
    for (Cast.Turn turn : turns) {
      boolean before = text.start(turn.token()) < span.start();
      if (turn.party().role() == Role.PATIENT && (patient == null || before)) {
        patient = turn.party();
      }
    }
    return patient != null
        ? patient
        : parties.stream().filter(p -> p.role() == Role.PATIENT).findFirst().orElseThrow();
  }

  /// `née le`, `| F |` behind a patient's name.
  private void sexes() {
    for (Cast.Turn turn : turns) {
      Party party = turn.party();
      if (party.role() != Role.PATIENT || party.sex() != 0) {
        continue;
      }
      for (int i = turn.end(); i < text.size() && i < turn.end() + 8; i++) {
        if (text.is(i, Trait.BORN)) {
          String word = text.string(i).toLowerCase(Locale.ROOT);
          boolean both = text.mark(i + 1, '(');
          if (word.startsWith("n") && word.length() <= 3 && !both) {
            party.sex(word.length() == 3 ? 2 : 1);
          }
          break;
        }
        if (text.is(i, Trait.SEX) && text.shape(i) == Text.Shape.INITIAL && text.mark(i - 1, '|')) {
          party.sex(text.string(i).equals("F") ? 2 : 1);
          break;
        }
      }
    }
  }
}
