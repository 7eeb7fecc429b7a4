package fr.prevenir.detect.mention;

import fr.prevenir.detect.column.ColumnSense;
import fr.prevenir.detect.column.TableNames;
import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.TableHead;
import java.util.ArrayList;
import java.util.List;

/// The columns of a table that hold keys of which no word tells whose: `PERSNR`. All columns of one
/// name in one container are of one scope, `?container!persnr`: when all is read, the values say
/// whether anybody is named under them. Files have no names in common: each column of a file that
/// tells of care, but not whose, is of a scope of its own.
final class UntoldKeys {
  /// What scopes begin with of which only values tell whose they are.
  static final String MARK = "?";

  /// What scopes of the numbers of rows begin with.
  static final String ROWS = "#";

  /// Keys kept of a table: more would fill the memory with what leads nowhere.
  private static final int MOST = 4;

  private final TableHead head;
  private final List<ColumnSense> senses;

  /// Keys of whom the rows name.
  private final List<Integer> own = new ArrayList<>();

  /// What numbers rows that are of nobody named, -1 where nothing does.
  private int rows = -1;

  /// Keys of others: of a patient, if anybody at all.
  private final List<Integer> others = new ArrayList<>();

  /// @param main the role of whom the rows are about
  UntoldKeys(TableHead head, List<ColumnSense> senses, boolean nested, Role main) {
    this.head = head;
    this.senses = senses;
    if (nested || !head.known().isEmpty()) {
      return;
    }
    if (head.flat()) {
      ofFile();
      return;
    }
    boolean named =
        senses.stream().anyMatch(s -> s.meaning().ofName() && s.role() == main && s.person() == 0);
    if (!named && main == Role.RELATIVE) {
      ofTies();
    } else if (!named && !TableNames.places(table())) {
      ofNobody();
    } else if (named && main == Role.PATIENT) {
      ofPatients();
    } else if (named) {
      ofOthers();
    }
  }

  /// Whether a column is such a key.
  boolean has(int column) {
    return own.contains(column) || others.contains(column);
  }

  /// Whether a column numbers the rows of a table that names nobody but tells of somebody's care:
  /// other tables may tell more of the same under its numbers. Results and parts are what is told.
  boolean numbersRows(int column) {
    return column == rows
        && senses.stream().anyMatch(UntoldKeys::tellsOfCare)
        && senses.stream().noneMatch(s -> s.meaning() == Meaning.TEST_RESULT)
        && !TableNames.parts(table())
        && (!own.isEmpty() || !others.isEmpty() || senses.stream().anyMatch(UntoldKeys::ofPatient));
  }

  /// Whose key a column holds that is of somebody else than whom the row is about: the index of a
  /// patient, from 0; -1 where it is of whom the row is about.
  int another(int column) {
    int index = others.indexOf(column);
    return head.flat() ? Math.min(0, index) : index;
  }

  /// Whether the rows of a file name those who ordered or did something, and a key may say for
  /// whom.
  boolean forAnother() {
    return head.flat() && !others.isEmpty();
  }

  /// What all columns are called that hold such keys: the name of one without the words for keys,
  /// or the table's where nothing else is left. Of two such columns in one table the second keeps
  /// all its words.
  String name(int column) {
    String name = head.columns().get(column);
    if (head.flat()) {
      return TableNames.split(head.name() + "." + name).replace(' ', '_');
    }
    for (ForeignKey key : head.foreignKeys()) {
      if (key.column().equals(name)) {
        return TableNames.keyName(key.targetTable(), key.targetColumn());
      }
    }
    String key = TableNames.keyName(table(), name);
    for (int i = 0; i < column; i++) {
      boolean before = i == rows || has(i);
      if (before && TableNames.keyName(table(), head.columns().get(i)).equals(key)) {
        return TableNames.split(name).replace(' ', '_');
      }
    }
    return key;
  }

  /// A file whose rows tell of care but not of whom.
  private void ofFile() {
    boolean patients = senses.stream().anyMatch(UntoldKeys::ofPatient);
    boolean care = senses.stream().anyMatch(UntoldKeys::tells);
    List<Role> named =
        senses.stream()
            .filter(s -> s.meaning().ofName() || s.meaning() == Meaning.RPPS)
            .map(ColumnSense::role)
            .distinct()
            .toList();
    boolean professionals = named.equals(List.of(Role.PROFESSIONAL));
    if (patients || !care || !(named.isEmpty() || professionals)) {
      return;
    }
    List<Integer> keys = professionals ? others : own;
    for (int i = 0; i < senses.size() && keys.size() < MOST; i++) {
      if (key(i)) {
        keys.add(i);
      }
    }
  }

  /// Whether a column says who a patient is.
  private static boolean ofPatient(ColumnSense sense) {
    return sense.role() == Role.PATIENT
        && (sense.meaning().ofName()
            || switch (sense.meaning()) {
              case NIR, INS, IPP, PERSON_REF, BIRTH_DATE, PHONE, EMAIL -> true;
              default -> false;
            });
  }

  /// The rows name nobody: every key may be of a patient, but for the one that numbers the rows.
  private void ofNobody() {
    for (int i = 0; i < senses.size(); i++) {
      if (rows < 0 && unique(i) && TableNames.numbersRows(table(), head.columns().get(i))) {
        rows = i;
      } else if (key(i) && own.size() < MOST) {
        own.add(i);
      }
    }
    if (own.size() > 1 && senses.stream().noneMatch(UntoldKeys::tells)) {
      others.addAll(own.subList(1, own.size()));
      own.subList(1, own.size()).clear();
    }
  }

  /// The rows say by keys alone who is whose relative: the first is the patient's, unless a word
  /// tells which.
  private void ofTies() {
    boolean patient = senses.stream().anyMatch(UntoldKeys::ofPatient);
    for (int i = 0; i < senses.size() && own.isEmpty(); i++) {
      if (rows < 0 && unique(i) && TableNames.numbersRows(table(), head.columns().get(i))) {
        rows = i;
      } else if (key(i)) {
        (patient || !others.isEmpty() ? own : others).add(i);
      }
    }
  }

  /// Whether a column says something of a person. Rows without one only say who belongs to whom:
  /// each of their keys is of another.
  private static boolean tells(ColumnSense sense) {
    return tellsOfCare(sense) || Meanings.category(sense.meaning()) != null;
  }

  private static boolean tellsOfCare(ColumnSense sense) {
    return Meanings.ofCare(sense.meaning()) && sense.meaning() != Meaning.SAMPLE
        || sense.meaning() == Meaning.DATE;
  }

  /// The rows name patients: what differs in each numbers them; without such a key, any may.
  private void ofPatients() {
    for (int i = 0; i < senses.size(); i++) {
      if (key(i) && (unique(i) || behindTheRows(i)) && !again(i)) {
        own.add(i);
      }
    }
    boolean keyed =
        senses.stream()
            .anyMatch(
                s ->
                    s.role() == Role.PATIENT
                        && (s.meaning() == Meaning.IPP || s.meaning() == Meaning.PERSON_REF));
    for (int i = 0; i < senses.size() && own.isEmpty() && !keyed; i++) {
      if (key(i)) {
        own.add(i);
      }
    }
    own.subList(Math.min(MOST, own.size()), own.size()).clear();
  }

  /// Whether an earlier key is called alike: a `uuid` beside `id` numbers the same rows.
  private boolean again(int i) {
    return own.stream().anyMatch(k -> name(k).equals(name(i)));
  }

  /// Whether a key follows right behind the one that numbers the rows: names that stand one below
  /// the other are those of whom it numbers.
  private boolean behindTheRows(int i) {
    return i == 1 && unique(0) && TableNames.numbersRows(table(), head.columns().getFirst());
  }

  /// The rows name a relative, a professional, somebody of the staff: their key comes first.
  private void ofOthers() {
    for (int i = 0; i < senses.size(); i++) {
      if (key(i) && unique(i) && own.isEmpty()) {
        own.add(i);
      } else if (key(i) && others.size() < MOST) {
        others.add(i);
      }
    }
  }

  private String table() {
    return head.name();
  }

  private boolean unique(int i) {
    return senses.get(i).form().equals(ColumnSense.UNIQUE_KEY);
  }

  private boolean key(int i) {
    ColumnSense sense = senses.get(i);
    boolean told =
        sense.meaning() == Meaning.PERSON_REF && !TableNames.anybody(head.columns().get(i));
    if (declared(i)) {
      return !sense.meaning().ofName() && !told;
    }
    boolean shaped = unique(i) || sense.form().equals(ColumnSense.KEY);
    Role role = sense.role();
    return shaped
        && switch (sense.meaning()) {
          case ROW_ID, OTHER_ID, SAMPLE, UNKNOWN ->
              role == null || role == Role.PATIENT || head.flat();
          case PERSON_REF -> !head.flat() && !told;
          default -> false;
        };
  }

  /// Whether the source says that a column refers to another table.
  private boolean declared(int i) {
    return head.foreignKeys().stream().anyMatch(k -> k.column().equals(head.columns().get(i)));
  }
}
