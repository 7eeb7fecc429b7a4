package fr.prevenir.detect.column;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.SourcePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides whose each column is: first what the rows of the table are about, then the people whom
/// headers name, then neighbours.
final class People {
  static final String OWN = "own";

  private final List<ColumnDraft> columns;
  private final Role main;

  People(List<ColumnDraft> columns, SourcePath path) {
    this.columns = columns;
    this.main = TableRole.of(columns, TableWords.of(path));
  }

  void assign() {
    boolean ownNamed = named(this::ofMain) || columns.stream().anyMatch(TableRole::bareName);
    for (ColumnDraft c : columns) {
      PersonWord person = c.header.person();
      boolean workplace = c.meaning == Meaning.FINESS && main == Role.PROFESSIONAL;
      if (c.meaning == Meaning.TECHNICAL || c.meaning == Meaning.UNKNOWN) {
        continue;
      }
      if (PersonMeanings.nobodys(c.meaning) && !workplace) {
        continue;
      }
      if (c.stray) {
        c.role = Role.PROFESSIONAL;
        c.kind = "stray" + BareNames.first(columns, columns.indexOf(c));
      } else if (person == null && c.meaning == Meaning.IPP && main == Role.RELATIVE) {
        // a hospital numbers its patients, not those to be told of them
        c.role = Role.PATIENT;
        c.kind = "patient";
      } else if (person == null || !PersonMeanings.aboutPeople(c.meaning)) {
        own(c);
      } else if (ofMain(person) || ownLogin(c, person) || ownNumber(c, person)) {
        own(c);
      } else if (person.role() == Role.PATIENT && main != Role.PATIENT && !ownNamed && !key(c)) {
        own(c);
      } else {
        c.role = person.role();
        c.kind = person.kind();
      }
    }
    oneHolder();
    contactColumns();
    userColumns();
    userKeys();
    professions();
    visits();
    new Neighbours(columns, main).assign();
    UnnamedDoctor.join(columns, main);
  }

  /// The last visit to a site is not one of care.
  private void visits() {
    for (ColumnDraft c : columns) {
      if (main == Role.ACCOUNT && c.meaning == Meaning.DATE && c.header.says("lastword")) {
        c.decide(Meaning.TECHNICAL, 0.8, "role:account");
        c.role = null;
      }
    }
  }

  /// Persons of each role get their index in the order of their first columns.
  int[] indexes() {
    Map<String, Integer> known = new HashMap<>();
    Map<Role, Integer> next = new HashMap<>();
    int[] indexes = new int[columns.size()];
    for (int i = 0; i < indexes.length; i++) {
      Role role = columns.get(i).role;
      if (role != null) {
        String key = role + " " + columns.get(i).kind;
        Integer index = known.get(key);
        if (index == null) {
          index = next.merge(role, 1, Integer::sum) - 1;
          known.put(key, index);
        }
        indexes[i] = index;
      }
    }
    return indexes;
  }

  private boolean named(java.util.function.Predicate<PersonWord> whom) {
    return columns.stream()
        .anyMatch(
            c -> c.header.person() != null && whom.test(c.header.person()) && c.meaning.ofName());
  }

  /// Whether a person's word means the main person of this table.
  private boolean ofMain(@Nullable PersonWord person) {
    if (person == null) {
      return false;
    }
    if (person.role() != main) {
      return main == Role.ACCOUNT && person.kind().equals("user");
    }
    return switch (main) {
      case PATIENT, STAFF, ACCOUNT -> true;
      case PROFESSIONAL -> person.kind().equals("doctor") || !severalKinds();
      case RELATIVE -> person.kind().equals("contact");
    };
  }

  /// `utilisateur` in a directory is the login of whom the row is about, not another person.
  private boolean ownLogin(ColumnDraft c, PersonWord person) {
    boolean credential =
        c.meaning == Meaning.LOGIN
            || c.meaning == Meaning.PASSWORD
            || c.meaning == Meaning.PASSWORD_HASH;
    return credential && person.kind().equals("user") && !named(p -> p.kind().equals("user"));
  }

  /// `employeeNumber` in a directory numbers the one whom the row is about.
  private boolean ownNumber(ColumnDraft c, PersonWord person) {
    boolean works = main == Role.PROFESSIONAL || main == Role.STAFF || main == Role.ACCOUNT;
    return works
        && (c.meaning == Meaning.OTHER_ID || c.meaning == Meaning.RPPS)
        && person.kind().equals("employee")
        && !named(p -> p.kind().equals("employee"));
  }

  private boolean severalKinds() {
    return columns.stream()
            .map(c -> c.header.person())
            .filter(p -> p != null && p.role() == Role.PROFESSIONAL)
            .map(p -> p == null ? "" : p.kind())
            .distinct()
            .count()
        > 1;
  }

  /// A number of a patient in another table is the patient's, not the row's own.
  private static boolean key(ColumnDraft c) {
    return c.meaning == Meaning.PERSON_REF || c.meaning == Meaning.IPP;
  }

  private void own(ColumnDraft c) {
    c.role = main;
    c.kind = OWN;
  }

  /// `nom_agent` beside a bare `email` and `login`: where the rows are of people at work and give a
  /// name to one person alone, that is whom they are about.
  private void oneHolder() {
    if (main == Role.PATIENT || main == Role.RELATIVE) {
      return;
    }
    List<ColumnDraft> named =
        columns.stream().filter(c -> c.role != null && c.meaning.ofName()).toList();
    List<String> kinds = named.stream().map(c -> c.kind).distinct().toList();
    Role role = named.isEmpty() ? null : named.getFirst().role;
    boolean atWork = role == Role.STAFF || role == Role.PROFESSIONAL;
    if (kinds.size() != 1 || !atWork || kinds.contains(OWN) || kinds.contains("user")) {
      return;
    }
    for (ColumnDraft c : columns) {
      if (c.role != null && (c.kind.equals(OWN) || kinds.contains(c.kind))) {
        c.role = main == Role.ACCOUNT ? role : main;
        c.kind = OWN;
      }
    }
  }

  /// The profession of a health professional is what they practise.
  private void professions() {
    boolean special = columns.stream().anyMatch(c -> c.meaning == Meaning.SPECIALTY);
    for (ColumnDraft c : columns) {
      if (c.meaning == Meaning.OCCUPATION && c.role == Role.PROFESSIONAL && !special) {
        c.decide(Meaning.SPECIALTY, c.confidence, "role:professional");
      }
    }
  }

  /// `contact` alone may be the patient's own telephone: it is another person where one is named.
  private void contactColumns() {
    boolean somebody =
        columns.stream().anyMatch(c -> c.kind.equals("contact") && c.meaning.ofName());
    for (ColumnDraft c : columns) {
      if (c.kind.equals("contact") && !somebody && !c.header.says("urgence")) {
        own(c);
      }
    }
  }

  /// `user_mail` beside a login in a list of patients is how to reach the one who logs in.
  private void userColumns() {
    boolean login =
        columns.stream().anyMatch(c -> c.meaning == Meaning.LOGIN && OWN.equals(c.kind));
    boolean own = login && !named(p -> p.kind().equals("user"));
    columns.stream()
        .filter(c -> own && c.kind.equals("user") && PersonMeanings.movable(c.meaning))
        .forEach(this::own);
  }

  /// `userid` beside the name and profession of one who works is the key of their account.
  private void userKeys() {
    boolean another =
        columns.stream().anyMatch(c -> c.kind.equals("user") && c.meaning != Meaning.PERSON_REF);
    columns.stream()
        .filter(c -> main == Role.PROFESSIONAL && !another && c.kind.equals("user"))
        .forEach(this::own);
  }
}
