package fr.prevenir.detect.column;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gives columns whose headers name nobody to the people beside them.
final class Neighbours {
  private static final Pattern MOBILE = Pattern.compile("port|mobile|gsm|handy|\\bmob");

  private final List<ColumnDraft> columns;
  private final Role main;

  /// @param main whom the rows are about
  Neighbours(List<ColumnDraft> columns, Role main) {
    this.columns = columns;
    this.main = main;
  }

  /// Columns that no header gives to anybody belong to the person beside them where the main person
  /// has their sort already, or where they only make sense for a professional.
  void assign() {
    for (int i = 0; i < columns.size(); i++) {
      ColumnDraft c = columns.get(i);
      if (c.header.person() != null || !c.kind.equals(People.OWN)) {
        continue;
      }
      if (main != Role.PROFESSIONAL
          && main != Role.STAFF
          && PersonMeanings.professionalOnly(c.meaning)) {
        ColumnDraft near = nearProfessional(i);
        c.role = Role.PROFESSIONAL;
        c.kind = near == null ? "doctor" : near.kind;
        continue;
      }
      ColumnDraft before = i == 0 ? null : columns.get(i - 1);
      ColumnDraft after = i + 1 == columns.size() ? null : columns.get(i + 1);
      if (!PersonMeanings.movable(c.meaning)) {
        continue;
      }
      if (before != null
          && other(before)
          && !secondLine(c, before)
          && !ownMobile(c)
          && (hadAlready(i) || lonePostcode(c) || patientNamed(c.meaning))) {
        c.role = before.role;
        c.kind = another(c, before) ? c.name : before.kind;
        c.reasons.add("neighbour:" + before.name);
      } else if (main == Role.PATIENT && secondPostcode(i)) {
        ColumnDraft doctor = lastDoctor(i);
        c.role = doctor == null ? c.role : Role.PROFESSIONAL;
        c.kind = doctor == null ? c.kind : doctor.kind;
      } else if (after != null && patientNamed(c.meaning) && otherOrProfessionalOnly(after)) {
        c.role = Role.PROFESSIONAL;
        c.kind = other(after) ? after.kind : "doctor";
        c.reasons.add("neighbour:" + after.name);
      }
    }
  }

  /// The patient's mobile number, where no other column is theirs: doctors are called in their
  /// offices.
  private boolean ownMobile(ColumnDraft c) {
    return main == Role.PATIENT
        && mobile(c)
        && columns.stream().noneMatch(o -> o != c && o.kind.equals(People.OWN) && mobile(o));
  }

  private static boolean mobile(ColumnDraft c) {
    return c.meaning == Meaning.PHONE && MOBILE.matcher(Vocabulary.folded(c.name)).find();
  }

  /// Whether a postcode stands alone where the patient's stands with a town or street elsewhere:
  /// `CPM` behind a date tells where the doctor is.
  private boolean secondPostcode(int at) {
    return columns.get(at).meaning == Meaning.POSTCODE
        && hadAlready(at)
        && !ofPlace(at - 1)
        && !ofPlace(at + 1);
  }

  private boolean ofPlace(int at) {
    if (at < 0 || at >= columns.size()) {
      return false;
    }
    return switch (columns.get(at).meaning) {
      case ADDRESS, CITY, POSTCODE_CITY, COMMUNE_CODE, COUNTRY -> true;
      default -> false;
    };
  }

  /// The last professional named before a column, or null.
  private @Nullable ColumnDraft lastDoctor(int at) {
    for (int i = at - 1; i >= 0; i--) {
      ColumnDraft c = columns.get(i);
      if (c.role == Role.PROFESSIONAL && c.meaning.ofName()) {
        return c;
      }
    }
    return null;
  }

  /// Nobody has two whole names: the second one is another's of the same sort.
  private boolean another(ColumnDraft c, ColumnDraft before) {
    return c.meaning == Meaning.FULL_NAME
        && columns.stream()
            .anyMatch(o -> o.kind.equals(before.kind) && o.meaning == Meaning.FULL_NAME);
  }

  /// Whether a header gives the patient a name of this sort: beside `prenom_patient`, `nom` is
  /// still open.
  private boolean patientNamed(Meaning meaning) {
    return meaning.ofName()
        && columns.stream()
            .anyMatch(
                c ->
                    ofPatient(c.header.person())
                        && (c.meaning == Meaning.FULL_NAME
                            || PersonMeanings.sort(c.meaning) == PersonMeanings.sort(meaning)));
  }

  private static boolean ofPatient(@Nullable PersonWord person) {
    return person != null && person.role() == Role.PATIENT;
  }

  /// `adresse2` goes on with the address that an earlier column began, if not the one before.
  private static boolean secondLine(ColumnDraft c, ColumnDraft before) {
    boolean later = c.name.matches(".*[2-9].*") || Vocabulary.folded(c.name).contains("compl");
    return c.meaning == Meaning.ADDRESS && later && before.meaning != Meaning.ADDRESS;
  }

  private boolean otherOrProfessionalOnly(ColumnDraft c) {
    return (other(c) && c.role == Role.PROFESSIONAL) || PersonMeanings.professionalOnly(c.meaning);
  }

  private boolean other(ColumnDraft c) {
    return c.role != null && !c.kind.equals(People.OWN) && c.role != Role.STAFF;
  }

  /// Whether the main person has a column of the same sort further left.
  private boolean hadAlready(int at) {
    for (int i = 0; i < at; i++) {
      ColumnDraft c = columns.get(i);
      if (c.kind.equals(People.OWN)
          && PersonMeanings.sort(c.meaning) == PersonMeanings.sort(columns.get(at).meaning)) {
        return true;
      }
    }
    return false;
  }

  private boolean lonePostcode(ColumnDraft c) {
    return c.meaning == Meaning.POSTCODE
        && columns.stream()
            .noneMatch(
                o ->
                    o.kind.equals(People.OWN)
                        && (o.meaning == Meaning.CITY || o.meaning == Meaning.ADDRESS));
  }

  private @Nullable ColumnDraft nearProfessional(int at) {
    for (int distance = 1; distance <= 3; distance++) {
      for (int i : new int[] {at - distance, at + distance}) {
        if (i >= 0 && i < columns.size() && columns.get(i).role == Role.PROFESSIONAL) {
          return columns.get(i);
        }
      }
    }
    return null;
  }
}
