package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.List;
import java.util.Set;

/// Decides what sort of people the rows of a table are about.
final class TableRole {
  private static final Set<Meaning> CARE =
      Set.of(
          Meaning.INS,
          Meaning.IPP,
          Meaning.STAY,
          Meaning.TEST,
          Meaning.TEST_CODE,
          Meaning.TEST_RESULT,
          Meaning.DIAGNOSIS,
          Meaning.DIAGNOSIS_CODE,
          Meaning.DRUG,
          Meaning.DRUG_CODE,
          Meaning.BLOOD_GROUP,
          Meaning.AMC,
          Meaning.SAMPLE,
          Meaning.ACT_CODE,
          Meaning.DEATH_DATE,
          Meaning.DECEASED,
          Meaning.FLAG);

  private TableRole() {}

  static Role of(List<ColumnDraft> columns, TableWords words) {
    int care = 0;
    int professional = 0;
    int staff = 0;
    int login = 0;
    boolean birth = false;
    boolean insured = false;
    boolean anothers = namesProfessional(columns);
    for (ColumnDraft c : columns) {
      PersonWord person = c.header.person();
      care += CARE.contains(c.meaning) && !guessed(c) ? 1 : 0;
      if (person != null && person.role() == Role.PATIENT && c.meaning.ofName()) {
        care += 2;
      }
      if (person != null && person.familyDoctor()) {
        care++;
      }
      boolean unlabelled = person == null ? !anothers : person.role() != Role.PATIENT;
      boolean filled = c.profile.cells > 0;
      if (unlabelled && filled && (c.meaning == Meaning.RPPS || c.meaning == Meaning.ADELI)) {
        String whose = person == null ? "employee" : person.kind();
        professional += whose.equals("employee") ? 2 : whose.equals("doctor") ? 1 : 0;
      }
      if (person == null && c.meaning == Meaning.SPECIALTY) {
        professional++;
      }
      if (c.meaning == Meaning.WARD
          || c.meaning == Meaning.OCCUPATION
          || c.meaning == Meaning.OTHER_ID) {
        staff++;
      }
      if (c.header.says("embauche") || c.header.says("salaire")) {
        staff += 2;
      }
      login +=
          c.meaning == Meaning.LOGIN
                  || c.meaning == Meaning.PASSWORD
                  || c.meaning == Meaning.PASSWORD_HASH
              ? 1
              : 0;
      birth |=
          c.meaning == Meaning.BIRTH_DATE || c.meaning == Meaning.NIR || c.meaning == Meaning.AGE;
      insured |= c.meaning == Meaning.NIR;
    }
    boolean listed = staff > 0 && columns.stream().anyMatch(TableRole::wholeName);
    boolean named = listed || columns.stream().anyMatch(TableRole::namesHolder);
    long numbers = columns.stream().filter(c -> c.meaning == Meaning.IPP).count();
    if (!birth && care == numbers && professional == 0 && related(columns)) {
      return Role.RELATIVE;
    }
    if (care == numbers && professional == 0 && besidePatients(columns, words)) {
      return Role.RELATIVE;
    }
    if (columns.stream().anyMatch(TableRole::refersToPatient)
        && columns.stream().noneMatch(TableRole::bareName)
        && words.name() != Role.RELATIVE) {
      return Role.PATIENT;
    }
    // who joins a forum gives a password, and a birthday too
    boolean known =
        insured || birth && login < 2 || columns.stream().anyMatch(TableRole::tellsOfHolder);
    if (login > 0 && !known && care == 0 && words.name() != Role.PATIENT) {
      return Role.ACCOUNT;
    }
    if (words.name() == Role.RELATIVE && reachesPatients(columns)) {
      return Role.PATIENT;
    }
    boolean mails =
        TableReader.known(columns, Meaning.EMAIL)
            && columns.stream().anyMatch(TableRole::signature);
    return decide(new Signs(care, professional, staff, login, birth, named, mails), words);
  }

  /// Whether the rows say what somebody with a name is to another: a column of words of kinship
  /// beside names that no header gives to anybody, and a key.
  private static boolean related(List<ColumnDraft> columns) {
    return columns.stream()
            .anyMatch(c -> c.meaning == Meaning.RELATION && c.profile.share(Trait.KIN) >= 0.6)
        && columns.stream().anyMatch(TableRole::bareName)
        && columns.stream().anyMatch(TableRole::numbered);
  }

  /// Whether the rows name others than the patients to whom they refer, born on days of their own:
  /// what they are to them stands beside the name, or is that of the table.
  private static boolean besidePatients(List<ColumnDraft> columns, TableWords words) {
    boolean linked = words.kin() || columns.stream().anyMatch(c -> c.meaning == Meaning.RELATION);
    return linked
        && columns.stream().anyMatch(TableRole::refersToPatient)
        && columns.stream().anyMatch(TableRole::bareName);
  }

  /// Whether a professional is named beside those whom the rows name: numbers of professionals are
  /// theirs.
  private static boolean namesProfessional(List<ColumnDraft> columns) {
    return columns.stream().anyMatch(TableRole::bareName)
        && columns.stream()
            .anyMatch(
                c -> {
                  PersonWord person = c.header.person();
                  return c.meaning.ofName() && person != null && person.role() == Role.PROFESSIONAL;
                });
  }

  /// Whether rows in a list of contacts name nobody, nor say what somebody is to the patient of
  /// theirs: they say how to reach the patient.
  private static boolean reachesPatients(List<ColumnDraft> columns) {
    return columns.stream().anyMatch(TableRole::refersToPatient)
        && columns.stream().noneMatch(c -> c.meaning.ofName() || c.meaning == Meaning.RELATION);
  }

  private static boolean numbered(ColumnDraft c) {
    return switch (c.meaning) {
      case ROW_ID, PERSON_REF, IPP -> true;
      default -> false;
    };
  }

  private record Signs(
      int care,
      int professional,
      int staff,
      int login,
      boolean birth,
      boolean named,
      boolean mails) {}

  /// Whether the rows are patients, with nothing that was done for them: a doctor beside is theirs.
  static boolean listsPatients(List<ColumnDraft> columns, String table) {
    boolean stays = TableNames.read(table).entity().equals("patient");
    boolean named = false;
    boolean known = false;
    for (ColumnDraft c : columns) {
      switch (c.meaning) {
        case DATE -> {
          if (!stays) {
            return false;
          }
        }
        case SAMPLE, STAY, TEST, TEST_CODE, TEST_RESULT, ACT, ACT_CODE, DRUG, DRUG_CODE, AMOUNT -> {
          return false;
        }
        default -> {}
      }
      named |= c.role == Role.PATIENT && c.meaning.ofName();
      known |=
          c.role == Role.PATIENT
              && switch (c.meaning) {
                case BIRTH_DATE, NIR, INS, AGE -> true;
                default -> false;
              };
    }
    return named && known;
  }

  /// Whether a column holds keys of patients: what else the row tells is of them, whoever is named
  /// beside.
  static boolean refersToPatient(ColumnDraft c) {
    PersonWord person = c.header.person();
    return c.meaning == Meaning.PERSON_REF && person != null && person.role() == Role.PATIENT;
  }

  /// Numbers of one length may be of samples: without a header that says so, they say nothing of
  /// care.
  private static boolean guessed(ColumnDraft c) {
    return c.meaning == Meaning.SAMPLE && c.confidence < 0.5;
  }

  /// Whether a column holds names, and does not say whose.
  static boolean bareName(ColumnDraft c) {
    return c.meaning.ofName() && c.header.person() == null;
  }

  /// Whether a column holds what somebody writes below their mails.
  private static boolean signature(ColumnDraft c) {
    return !c.meaning.ofName() && Vocabulary.folded(c.name).equals("signature");
  }

  /// Whether a column gives the holder of a row their own name.
  private static boolean namesHolder(ColumnDraft c) {
    PersonWord person = c.header.person();
    boolean own = person == null || person.kind().equals("user");
    return own
        && !c.profile.isEmpty()
        && (c.meaning == Meaning.GIVEN
            || c.meaning == Meaning.USUAL_FAMILY
            || c.meaning == Meaning.BIRTH_FAMILY);
  }

  /// Whether a column holds whole names: beside a ward or what somebody does they are of those who
  /// work there, alone they may be what members of a site call themselves.
  private static boolean wholeName(ColumnDraft c) {
    return c.meaning == Meaning.FULL_NAME && bareName(c) && !c.profile.isEmpty();
  }

  /// Whether a column says more of people than how they log in and are reached: a list of addresses
  /// and passwords is one of accounts, whoever its file says they are.
  private static boolean tellsOfHolder(ColumnDraft c) {
    return c.meaning.ofName()
        || switch (c.meaning) {
          case RPPS, ADELI, SPECIALTY, OCCUPATION, IPP, OTHER_ID, SEX, WARD -> true;
          case PERSON_REF -> !ofUser(c);
          default -> false;
        };
  }

  private static boolean ofUser(ColumnDraft c) {
    PersonWord person = c.header.person();
    return person != null && person.kind().equals("user");
  }

  private static Role decide(Signs s, TableWords words) {
    Role name = words.name();
    if (name == Role.PATIENT || name == Role.RELATIVE) {
      return name;
    }
    if (name == Role.PROFESSIONAL && s.care < 2) {
      return Role.PROFESSIONAL;
    }
    if (name == Role.STAFF && s.care < 2) {
      return s.professional >= 2 ? Role.PROFESSIONAL : Role.STAFF;
    }
    if (s.professional >= (s.birth ? 2 : 1) && s.care == 0) {
      return Role.PROFESSIONAL;
    }
    if (s.care >= 1) {
      return Role.PATIENT;
    }
    if (s.staff >= 3 || (s.staff >= 2 && (s.login > 0 || !s.birth))) {
      return Role.STAFF;
    }
    if (s.professional >= 1 && !s.birth) {
      return Role.PROFESSIONAL;
    }
    return byFolder(s, words);
  }

  private static Role byFolder(Signs s, TableWords words) {
    boolean account = words.name() == Role.ACCOUNT || s.login > 0;
    // users of a program are no patients, whatever else its file holds
    Role folder =
        words.name() == Role.ACCOUNT && words.folder() == Role.PATIENT ? null : words.folder();
    if (account && words.forum() && s.care == 0) {
      return Role.ACCOUNT;
    }
    if (s.birth) {
      boolean notPatients = folder == Role.STAFF || folder == Role.PROFESSIONAL;
      return folder != null && notPatients && words.name() == null ? folder : Role.PATIENT;
    }
    if (s.mails && !s.birth && folder == null) {
      return Role.STAFF;
    }
    if (account && s.named) {
      // who has a name in a program's list of users works with it
      return folder == null || folder == Role.ACCOUNT ? Role.STAFF : folder;
    }
    if (account) {
      return folder == Role.PATIENT || folder == Role.PROFESSIONAL || folder == Role.STAFF
          ? folder
          : Role.ACCOUNT;
    }
    return folder == null || folder == Role.ACCOUNT ? Role.PATIENT : folder;
  }
}
