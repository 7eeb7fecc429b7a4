package fr.prevenir.detect.mention;

import fr.prevenir.detect.column.TableNames;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.DatabaseTable;
import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Names the scopes of keys, so that a table's own key and the references to it give the same text:
/// `dump.sql!patient|12` for `patients.id` and for `consultations.patient_id` of one dump.
///
/// What surrounds the entity in a table's name stays in its scope (`export_patients_2021` and
/// `export_consultations_2021` belong together, `lab1_patients` and `lab2_patients` do not).
final class LocalScopes {
  /// What scopes of keys begin with that name no person.
  private static final String EVENT = "event:";

  private final TableHead head;
  private final String container;
  private final TableNames.Name own;

  LocalScopes(TableHead head) {
    this.head = head;
    DatabaseTable table = head.table();
    this.container = table == null ? container(head.path()) : table.database();
    this.own = TableNames.read(head.name());
  }

  /// The folder or container that holds the table, or the tables of its database.
  String container() {
    return container;
  }

  /// What a row of the table is, by its name.
  String entity() {
    return own.entity();
  }

  /// Scope of the table's own key, or null where its rows are no people.
  @Nullable String own() {
    return TableNames.person(own.entity()) && !own.compound() && !ofAnybody()
        ? scope(own.rest(), own.entity())
        : null;
  }

  /// Whether the rows of a database's table are people of all sorts, by its name.
  boolean ofAnybody() {
    return !head.flat() && TableNames.anybody(head.name());
  }

  /// Scope of a column that refers to an entity by name: `patient` for `id_patient`.
  String reference(String entity) {
    return scope(own.rest(), entity);
  }

  /// Scope of keys of which only values tell whose they are.
  String untold(String name) {
    return UntoldKeys.MARK + scope("", name);
  }

  /// Scope of the numbers of a table's rows, by which others may refer to what the row is about.
  String rows(String name) {
    return UntoldKeys.ROWS + scope("", name);
  }

  static boolean untold(byte[] scope) {
    return scope.length > 0 && scope[0] == UntoldKeys.MARK.charAt(0);
  }

  /// Scope of numbers of patients that a database calls so.
  String numbered(String name) {
    return scope(name, "patient");
  }

  /// Scope of a declared reference, or null where the target's rows are no people.
  @Nullable String foreign(ForeignKey key) {
    TableNames.Name target = TableNames.read(key.targetTable());
    return TableNames.person(target.entity()) && !TableNames.anybody(key.targetTable())
        ? scope(target.rest(), target.entity())
        : null;
  }

  /// What a key within a scope is kept as.
  static Attribute attribute(byte[] scope) {
    int n = Math.min(scope.length, EVENT.length());
    boolean event = new String(scope, 0, n, StandardCharsets.ISO_8859_1).equals(EVENT);
    return event ? Attribute.EVENT_KEY : Attribute.LOCAL_ID;
  }

  /// Scope of keys that name what happened to a patient.
  String event(String event) {
    return EVENT + container + "!" + event;
  }

  /// Scope of the numbers of requests in the files of a folder.
  String requests() {
    return event("#");
  }

  /// Scope of keys of the sort that a cell names, such as `CPatient` or `App\\Models\\Sejour`; null
  /// where that is nothing of a patient.
  @Nullable String referenceByKind(String kind) {
    String last = kind.substring(kind.lastIndexOf('\\') + 1);
    boolean prefixed = last.matches("C[A-Z][a-z].*");
    String name = TableNames.split(prefixed ? last.substring(1) : last);
    if (TableNames.read(name).entity().equals("patient")) {
      return reference("patient");
    }
    String event = TableNames.event(name);
    return event == null ? null : event(event);
  }

  /// Scope of this table's records by their ordinal.
  String records() {
    return "record:" + head.path();
  }

  /// Scope of the records of a parent table in the same file.
  String parentRecords(ForeignKey key) {
    SourcePath path = head.path();
    int last = path.inside().lastIndexOf('!');
    SourcePath above =
        new SourcePath(path.path(), last < 0 ? "" : path.inside().substring(0, last));
    String name = above.lastName();
    boolean atRoot = name.equals(key.targetTable()) || stem(name).equals(key.targetTable());
    return "record:" + (atRoot ? above : above.child(key.targetTable()));
  }

  private String scope(String rest, String entity) {
    return container + "!" + entity + (rest.isEmpty() ? "" : "~" + rest);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /// A table in a file lies in the file, a file in its folder; a file named after its table holds
  /// nothing else, and the tables of the files beside it belong to it.
  private static String container(SourcePath path) {
    String name = path.lastName().toLowerCase(Locale.ROOT);
    String container = above(path.toString());
    while (namedAfter(name, container)) {
      container = above(container);
    }
    return container;
  }

  private static String above(String path) {
    int step = Math.max(path.lastIndexOf('!'), path.lastIndexOf('/'));
    return step < 0 ? "" : path.substring(0, step);
  }

  /// Whether the last file of a path is `table.sql`, `table.sql.gz` or `base.table.sql`.
  private static boolean namedAfter(String table, String path) {
    String file = path.substring(above(path).length()).toLowerCase(Locale.ROOT);
    int from = file.startsWith("!") || file.startsWith("/") ? 1 : 0;
    for (int dot = file.lastIndexOf('.'); dot > 0; dot = file.lastIndexOf('.', dot - 1)) {
      String stem = file.substring(from, dot);
      if (stem.equals(table) || stem.endsWith("." + table)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the table was made of nested records.
  boolean nested() {
    return head.format().toLowerCase(Locale.ROOT).matches(".*(json|mongo|bson|xml).*");
  }
}
