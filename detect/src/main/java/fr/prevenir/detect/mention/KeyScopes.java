package fr.prevenir.detect.mention;

import fr.prevenir.detect.column.ColumnSense;
import fr.prevenir.detect.column.HeaderGuess;
import fr.prevenir.detect.column.PersonWord;
import fr.prevenir.detect.column.TableNames;
import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.KnownColumn;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.TableHead;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Within what the keys of a table's columns name somebody: the person of a row, or what happened
/// to one (a stay, a prescription) and is told of in further tables.
final class KeyScopes {
  private static final byte[] NO_SCOPE = {};
  private static final String PATIENT = "patient";
  private static final Pattern PERMANENT = Pattern.compile("(?i)ipp|nip|mrn");
  private static final String STAY = "sejour";

  private final TableHead head;
  private final List<ColumnSense> senses;
  private final LocalScopes scopes;
  private final UntoldKeys untold;
  private final boolean told;

  KeyScopes(TableHead head, List<ColumnSense> senses, LocalScopes scopes, UntoldKeys untold) {
    this.head = head;
    this.senses = senses;
    this.scopes = scopes;
    this.untold = untold;
    this.told = senses.stream().anyMatch(KeyScopes::tellsWho);
  }

  /// Whether a column says who the patient of the row is.
  private static boolean tellsWho(ColumnSense sense) {
    return sense.role() == Role.PATIENT
        && switch (sense.meaning()) {
          case GIVEN, FAMILY, BIRTH_FAMILY, USUAL_FAMILY, FULL_NAME, NIR, INS, IPP, PERSON_REF ->
              true;
          default -> false;
        };
  }

  byte[] of(int i, Meaning meaning, HeaderGuess guess) {
    String column = head.columns().get(i);
    KnownColumn known = head.known().get(column);
    if (known != null && !known.scope().isEmpty()) {
      return bytes(known.scope() + "|");
    }
    for (ForeignKey key : head.foreignKeys()) {
      if (key.column().equals(column)) {
        String scope =
            key.targetColumn().equals("_record") ? scopes.parentRecords(key) : scopes.foreign(key);
        if (scope != null) {
          return bytes(scope + "|");
        }
      }
    }
    if (head.flat() && request(i, guess)) {
      return bytes(scopes.requests() + "|");
    }
    String scope =
        switch (meaning) {
          case ROW_ID -> guess.says("id") || guess.says("num") ? own(i, guess) : null;
          case SAMPLE -> head.named() ? null : unnamed(i);
          case IPP -> ipp(column, guess);
          case PERSON_REF -> untold.has(i) ? null : reference(guess, senses.get(i).role());
          default -> null;
        };
    if (scope == null) {
      scope = event(i, meaning, guess);
    }
    if (scope == null && !head.flat() && !guess.says("id") && request(i, guess)) {
      scope = scopes.requests();
    }
    if (scope == null && untold.has(i)) {
      scope = scopes.untold(untold.name(i));
    }
    if (scope == null && untold.numbersRows(i)) {
      scope = scopes.rows(untold.name(i));
    }
    return scope == null ? NO_SCOPE : bytes(scope + "|");
  }

  /// Scope of the numbers of patients: the permanent ones are those of an establishment, whatever
  /// their column is called. A database may number them otherwise as well, and both in one row.
  private String ipp(String column, HeaderGuess guess) {
    boolean permanent = guess.says("permanent") || PERMANENT.matcher(column).find();
    return head.flat() || scopes.nested() || !head.known().isEmpty() || permanent
        ? "ipp:" + scopes.container()
        : scopes.numbered(TableNames.keyName(head.name(), column));
  }

  /// Scope of a row's own key: that of the entity after which the table is named, or of patients,
  /// where the rows name some and the key says that it is theirs (`ID_PAT` of `PAT_IDENTITE`,
  /// `Référence du patient`).
  private @Nullable String own(int column, HeaderGuess guess) {
    if (scopes.ofAnybody() || ofAnother(column) || afterTheOwn(column) || ofVisits()) {
      return null;
    }
    String own = scopes.own();
    PersonWord person = guess.person();
    boolean patients =
        told
            && (TableNames.keyOf(head.columns().get(column)).equals(PATIENT)
                || person != null && person.role() == Role.PATIENT);
    if (own == null && patients) {
      return scopes.reference(PATIENT);
    }
    return own == null && told && listed(column) ? scopes.numbered(entity()) : own;
  }

  /// Whether the rows tell what was done for somebody, though their table is called as those who do
  /// it are: `T_PRS` may be prescribers or prescriptions.
  private boolean ofVisits() {
    return !scopes.entity().equals(PATIENT)
        && senses.stream().anyMatch(s -> Meanings.ofVisit(s.meaning()))
        && senses.stream().noneMatch(s -> s.meaning().ofName() || Meanings.opens(s.meaning()));
  }

  /// What a file is called: others may list patients beside it, of other houses.
  private String entity() {
    return TableNames.keyName(head.name(), "");
  }

  /// Scope of the first column of a file without header that lists patients, if it numbers them.
  private @Nullable String unnamed(int column) {
    return column == 0 && told && listed(column) ? scopes.numbered(entity()) : null;
  }

  /// Whether a column is the first that numbers the patients whom a file lists, one each row.
  private boolean listed(int column) {
    return head.flat()
        && senses.get(column).form().equals(ColumnSense.UNIQUE_KEY)
        && senses.stream().noneMatch(s -> Meanings.ofVisit(s.meaning()))
        && senses.stream().anyMatch(s -> Meanings.born(s.meaning()));
  }

  /// Whether an earlier column numbers the rows: `usg_id` behind `trt_id` is the key of another
  /// table.
  private boolean afterTheOwn(int column) {
    return senses.subList(0, column).stream()
        .anyMatch(s -> s.meaning() == Meaning.ROW_ID && s.form().equals(ColumnSense.UNIQUE_KEY));
  }

  /// Whether the rows of a table named after an entity have another column for its key: they tell
  /// more of it, under numbers of their own (`patient_ins_nir_id` beside `patient_id`).
  private boolean ofAnother(int column) {
    String entity = scopes.entity();
    for (int i = 0; i < head.columns().size(); i++) {
      if (i != column && TableNames.keyOf(head.columns().get(i)).equals(entity)) {
        return !TableNames.keyOf(head.columns().get(column)).equals(entity);
      }
    }
    return false;
  }

  /// Whether a column holds the numbers of requests by which rows that say no more of a
  /// patient than a name or a number lead to those that do: one row for each request, and no
  /// results beside, which need no leading.
  private boolean request(int column, HeaderGuess guess) {
    ColumnSense sense = senses.get(column);
    boolean number =
        sense.meaning() == Meaning.SAMPLE && sense.role() == Role.PATIENT
            || sense.meaning() == Meaning.ROW_ID && guess.meaning() == Meaning.SAMPLE;
    boolean results = senses.stream().anyMatch(s -> s.meaning() == Meaning.TEST_RESULT);
    if (!number
        || !head.named()
        || !head.known().isEmpty()
        || (results && numbersResults(column))) {
      return false;
    }
    boolean known =
        senses.stream().anyMatch(s -> s.role() == Role.PATIENT && Meanings.born(s.meaning()));
    return !known || sense.form().equals(ColumnSense.UNIQUE_KEY) && !results;
  }

  /// Whether a column numbers the results of a file, and another one the requests: `IdResultat`.
  private boolean numbersResults(int column) {
    boolean another = false;
    for (int i = 0; i < senses.size(); i++) {
      another |= i != column && senses.get(i).meaning() == Meaning.SAMPLE;
    }
    return another
        && senses.get(column).form().equals(ColumnSense.UNIQUE_KEY)
        && TableNames.numbersRows(entity(), head.columns().get(column));
  }

  /// Scope of a key that names what happened to a patient: the row's own, by which other tables
  /// refer to it, or another's, where the row itself does not say who the patient is.
  private @Nullable String event(int i, Meaning meaning, HeaderGuess guess) {
    String column = head.columns().get(i);
    boolean key = guess.says("id") || guess.says("num") || meaning == Meaning.STAY;
    if (!key || guess.person() != null || scopes.nested() || !head.known().isEmpty()) {
      return null;
    }
    String own = TableNames.event(head.name());
    String named = meaning == Meaning.STAY ? stay(column) : TableNames.event(column);
    if (own != null && (own.equals(named) || (!head.flat() && numbersRows(i, guess)))) {
      return told || refers() ? scopes.event(own) : null;
    }
    return named == null || told ? null : scopes.event(named);
  }

  /// Whether a column is the key of the rows of a database's table: `id`, or `numero` without one.
  private boolean numbersRows(int column, HeaderGuess guess) {
    boolean keyed = head.columns().stream().anyMatch("id"::equalsIgnoreCase);
    return head.columns().get(column).equalsIgnoreCase("id")
        || !keyed
            && guess.words().equals(List.of("num"))
            && senses.get(column).form().equals(ColumnSense.UNIQUE_KEY);
  }

  /// What a column that numbers stays calls them: `stay`, `visit`, `encounter`, else `sejour`.
  private static String stay(String column) {
    String named = TableNames.event(column);
    return named == null || named.contains("_") || named.equals("dossier") ? STAY : named;
  }

  /// Whether a column refers to what happened to a patient in another table.
  private boolean refers() {
    String own = TableNames.event(head.name());
    for (int i = 0; i < senses.size(); i++) {
      String named = TableNames.event(head.columns().get(i));
      boolean key = head.columns().get(i).toLowerCase(Locale.ROOT).contains("id");
      if (kind(i) >= 0 || untold.has(i) || (key && named != null && !named.equals(own))) {
        return true;
      }
    }
    return false;
  }

  /// The column that says what sort of thing a key names, where keys of several sorts stand in one
  /// column: `object_class` of `object_id`, `owner_type` of `owner_id`; else -1.
  int kind(int column) {
    String name = head.columns().get(column).toLowerCase(Locale.ROOT);
    if (told || !name.endsWith("_id")) {
      return -1;
    }
    String stem = name.substring(0, name.length() - 2);
    // user_type says what sort of user, not what sort of thing
    if (TableNames.person(TableNames.entity(stem.substring(0, stem.length() - 1)))) {
      return -1;
    }
    for (int i = 0; i < senses.size(); i++) {
      String other = head.columns().get(i).toLowerCase(Locale.ROOT);
      if (other.equals(stem + "class") || other.equals(stem + "type")) {
        return TableNames.event(name) == null ? i : -1;
      }
    }
    return -1;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// @param role of whom the column tells by those beside it, where its own header names nobody
  private @Nullable String reference(HeaderGuess guess, @Nullable Role role) {
    PersonWord person = guess.person();
    if (person == null) {
      String own = scopes.own();
      return own == null && role == Role.PATIENT ? scopes.reference(PATIENT) : own;
    }
    return scopes.reference(
        switch (person.role()) {
          case PATIENT -> PATIENT;
          case PROFESSIONAL -> "professional";
          case STAFF, ACCOUNT -> "user";
          case RELATIVE -> TableNames.entity(person.kind());
        });
  }
}
