package fr.prevenir.engine.linking;

import fr.prevenir.detect.ColumnMapping;
import fr.prevenir.detect.TableMapping;
import fr.prevenir.engine.linking.ColumnUse.Reason;
import fr.prevenir.engine.linking.Evidence.Part;
import fr.prevenir.link.Kind;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says what the columns of one table are to linkage: what the user says, else what the list of
/// headers knows, else what the detector finds; the values must bear it out.
final class KindReader {
  /// Share of values that stand in one record only, above which a number counts records.
  private static final double RECORD_NUMBERS = 0.999;

  private final HeaderKinds headers;
  private final LinkRequest request;
  private final RawTable table;
  private final TableMapping mapping;
  private final @Nullable Role subject;
  private final List<@Nullable String> said = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<ColumnUse> uses = new ArrayList<>();

  private KindReader(
      HeaderKinds headers, LinkRequest request, RawTable table, TableMapping mapping) {
    this.headers = headers;
    this.request = request;
    this.table = table;
    this.mapping = mapping;
    this.subject = subject(mapping);
  }

  /// What the columns of a table give, and what each was taken for.
  record Read(List<Evidence> evidence, List<ColumnUse> uses) {}

  static Read read(HeaderKinds headers, LinkRequest request, RawTable table, TableMapping mapping) {
    return new KindReader(headers, request, table, mapping).read();
  }

  private Read read() {
    for (String column : table.head().columns()) {
      said.add(table.head().named() ? headers.read(column) : null);
    }
    for (int c = 0; c < said.size(); c++) {
      decide(c);
    }
    dates();
    return new Read(List.copyOf(evidence), List.copyOf(uses));
  }

  /// Whom the records are about: the patient where one is named, else whoever has most columns.
  private static @Nullable Role subject(TableMapping mapping) {
    Map<Role, Integer> columns = new EnumMap<>(Role.class);
    for (ColumnMapping column : mapping.columns()) {
      Role role = column.role();
      if (role != null && Meanings.names(column.meaning())) {
        columns.merge(role, 1, Integer::sum);
      }
    }
    if (columns.containsKey(Role.PATIENT)) {
      return Role.PATIENT;
    }
    return columns.entrySet().stream()
        .max(Map.Entry.<Role, Integer>comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private void decide(int c) {
    String name = table.head().columns().get(c);
    RawColumn column = table.column(c);
    if (named(request.skip(), name)) {
      use(c, null, Reason.ASKED);
      return;
    }
    Kind asked = asked(name);
    if (asked != null) {
      take(c, asked, Part.WHOLE, Reason.ASKED);
    } else if (column.prose()) {
      use(c, null, Reason.NO_EVIDENCE);
    } else if (column.distinct() < 2) {
      use(c, null, Reason.CONSTANT);
    } else {
      infer(c, said.get(c));
    }
  }

  private static boolean named(Iterable<String> names, String column) {
    for (String name : names) {
      if (LinkRun.same(name, column)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Kind asked(String column) {
    for (Map.Entry<String, Kind> as : request.as().entrySet()) {
      if (LinkRun.same(as.getKey(), column)) {
        return as.getValue();
      }
    }
    return null;
  }

  private void infer(int c, @Nullable String header) {
    switch (header) {
      case null -> detected(c);
      case "record" -> recordKey(c);
      case "none" -> use(c, null, Reason.NO_EVIDENCE);
      case "birthday", "birthmonth", "birthyear" -> {}
      case "age" -> take(c, Kind.BIRTH_YEAR, Part.AGE, Reason.HEADER);
      case "forename" -> take(c, beside("family", "surname") ? Kind.GIVEN : Kind.FULL_NAME);
      case "surname" -> take(c, beside("given", "forename") ? Kind.FAMILY : Kind.FULL_NAME);
      default -> {
        Kind kind = Kind.valueOf(header.toUpperCase(Locale.ROOT));
        if (contradicted(c, kind)) {
          detected(c);
        } else {
          take(c, kind);
        }
      }
    }
  }

  private boolean beside(String one, String other) {
    return said.contains(one) || said.contains(other);
  }

  /// Whether the values cannot be what the header says.
  private boolean contradicted(int c, Kind kind) {
    RawColumn column = table.column(c);
    return switch (kind) {
      case SEX -> !Sexing.of(column).fits(column, table.size());
      case BIRTH_DATE -> share(c, value -> BirthDates.of(column.values(), "").read(value)) < 0.3;
      case EMAIL -> share(c, value -> value.indexOf('@') < 0 ? null : value) < 0.3;
      case PHONE -> share(c, Forms::phone) < 0.3;
      default -> false;
    };
  }

  /// The share of some hundred distinct values that a reader understands.
  private double share(int c, java.util.function.Function<String, @Nullable String> reader) {
    RawColumn column = table.column(c);
    int examined = Math.min(column.distinct(), 500);
    int read = 0;
    for (int id = 0; id < examined; id++) {
      read += reader.apply(column.values().text(id)) == null ? 0 : 1;
    }
    return read / (double) Math.max(1, examined);
  }

  private void recordKey(int c) {
    RawColumn column = table.column(c);
    if (column.distinct() >= 0.97 * column.filled()) {
      use(c, null, Reason.RECORD_KEY);
    } else {
      take(c, Kind.OWN_ID);
    }
  }

  private void detected(int c) {
    ColumnMapping column = mapping.columns().get(c);
    Meaning meaning = column.meaning();
    Role role = column.role();
    if (subject != null && role != null && (role != subject || column.person() > 0)) {
      use(c, null, Reason.OTHER_PERSON);
      return;
    }
    Kind kind = Meanings.kind(meaning);
    if (meaning == Meaning.ROW_ID) {
      recordKey(c);
    } else if (kind == null) {
      use(c, null, Reason.NO_EVIDENCE);
    } else if (meaning == Meaning.UNKNOWN && !steady(c)) {
      use(c, null, Reason.NO_EVIDENCE);
    } else if (meaning == Meaning.AGE) {
      take(c, kind, Part.AGE, Reason.VALUES);
    } else if (meaning == Meaning.POSTCODE_CITY) {
      take(c, Kind.POSTCODE, Part.POSTCODE, Reason.VALUES);
      evidence.add(new Evidence(Kind.CITY, column.column(), Part.CITY, c));
    } else {
      boolean header = column.reasons().stream().anyMatch(r -> r.startsWith("header:"));
      take(c, kind, Part.WHOLE, header ? Reason.HEADER : Reason.VALUES);
    }
  }

  /// Whether an unknown column is made of words that several records share.
  private boolean steady(int c) {
    RawColumn column = table.column(c);
    double words = share(c, value -> value.chars().anyMatch(Character::isLetter) ? value : null);
    double brief = share(c, value -> value.length() <= 60 ? value : null);
    return words >= 0.8 && brief >= 0.95 && column.distinct() <= 0.8 * column.filled();
  }

  private void take(int c, Kind kind) {
    take(c, kind, Part.WHOLE, Reason.HEADER);
  }

  private void take(int c, Kind kind, Part part, Reason reason) {
    RawColumn column = table.column(c);
    boolean number = kind == Kind.ID || kind == Kind.OWN_ID;
    if (number && reason != Reason.ASKED && column.ownShare() > RECORD_NUMBERS) {
      use(c, null, Reason.RECORD_KEY);
      return;
    }
    boolean sexless =
        kind == Kind.SEX && reason != Reason.ASKED && !Sexing.of(column).fits(column, table.size());
    Kind sure = sexless ? Kind.TEXT : kind;
    evidence.add(new Evidence(sure, table.head().columns().get(c), part, c));
    use(c, sure, reason);
  }

  private void use(int c, @Nullable Kind kind, Reason reason) {
    uses.add(new ColumnUse(table.head().path(), table.head().columns().get(c), kind, reason));
  }

  /// Joins the parts of a birth date that stand in columns of their own.
  private void dates() {
    Map<String, Integer> parts = new HashMap<>();
    for (int c = 0; c < said.size(); c++) {
      String header = said.get(c);
      boolean open = uses.stream().noneMatch(named(table.head().columns().get(c)));
      if (header != null && header.startsWith("birth") && open) {
        parts.putIfAbsent(header, c);
      }
    }
    Integer year = parts.get("birthyear");
    int month = parts.getOrDefault("birthmonth", -1);
    int day = parts.getOrDefault("birthday", -1);
    if (year == null) {
      parts.values().forEach(c -> take(c, Kind.TEXT));
    } else if (month < 0) {
      parts.values().forEach(c -> take(c, c.equals(year) ? Kind.BIRTH_YEAR : Kind.TEXT));
    } else {
      String name = table.head().columns().get(year);
      evidence.add(new Evidence(Kind.BIRTH_DATE, name, Part.DATE_PARTS, year, month, day));
      parts.values().forEach(c -> use(c, Kind.BIRTH_DATE, Reason.HEADER));
    }
  }

  private static java.util.function.Predicate<ColumnUse> named(String column) {
    return use -> use.column().equals(column);
  }
}
