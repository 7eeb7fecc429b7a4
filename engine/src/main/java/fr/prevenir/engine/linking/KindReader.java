package fr.prevenir.engine.linking;

import fr.prevenir.detect.ColumnMapping;
import fr.prevenir.detect.TableMapping;
import fr.prevenir.engine.linking.ColumnUse.Reason;
import fr.prevenir.engine.linking.Evidence.Part;
import fr.prevenir.link.Kind;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says what the columns of one table are to linkage: what the user says, else what the list of
/// headers knows, else what the detector finds; the values must bear it out.
final class KindReader {
  /// Share of values that stand in one record only, above which a number counts records.
  private static final double RECORD_NUMBERS = 0.999;

  /// Share of different values above which a column called `id` counts records.
  private static final double NEARLY_UNIQUE = 0.97;

  private final LinkRequest request;
  private final RawTable table;
  private final TableMapping mapping;
  private final Set<String> shared;
  private final @Nullable Role subject;
  private final List<@Nullable String> said = new ArrayList<>();
  private final Decisions decisions;

  private KindReader(
      HeaderKinds headers,
      LinkRequest request,
      RawTable table,
      TableMapping mapping,
      Set<String> shared) {
    this.request = request;
    this.table = table;
    this.mapping = mapping;
    this.shared = shared;
    this.subject = subject(mapping);
    for (String column : table.head().columns()) {
      said.add(table.head().named() ? headers.read(column) : null);
    }
    this.decisions = new Decisions(table, mapping, said);
  }

  /// @param shared headers that stand in several of the tables
  static TableEvidence read(
      HeaderKinds headers,
      LinkRequest request,
      RawTable table,
      TableMapping mapping,
      Set<String> shared) {
    return new KindReader(headers, request, table, mapping, shared).read();
  }

  private TableEvidence read() {
    for (int c = 0; c < said.size(); c++) {
      decide(c);
    }
    return decisions.finish(subject == Role.RELATIVE);
  }

  /// Whom the records are about: the patient where one is named, else whoever has most columns.
  private static @Nullable Role subject(TableMapping mapping) {
    Map<Role, Integer> columns = new EnumMap<>(Role.class);
    boolean patients = false;
    for (ColumnMapping column : mapping.columns()) {
      Role role = column.role();
      patients |= role == Role.PATIENT;
      if (role != null && Meanings.names(column.meaning())) {
        columns.merge(role, 1, Integer::sum);
      }
    }
    if (columns.containsKey(Role.PATIENT) || (columns.isEmpty() && patients)) {
      return Role.PATIENT;
    }
    return columns.entrySet().stream()
        .max(Map.Entry.<Role, Integer>comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private void decide(int c) {
    RawColumn column = table.column(c);
    Kind asked = asked(c);
    if (request.skip().stream().anyMatch(name -> LinkRun.same(name, name(c)))) {
      decisions.drop(c, Reason.ASKED);
    } else if (asked != null) {
      decisions.put(c, asked, Part.WHOLE, Reason.ASKED);
    } else if (column.prose()) {
      decisions.drop(c, Reason.NO_EVIDENCE);
    } else if (column.distinct() < 2 && !shared.contains(HeaderKinds.words(name(c)))) {
      decisions.drop(c, Reason.CONSTANT);
    } else {
      String header = said.get(c);
      if (header == null) {
        detected(c);
      } else {
        headed(c, header);
      }
    }
  }

  private String name(int c) {
    return table.head().columns().get(c);
  }

  private @Nullable Kind asked(int c) {
    return request.as().entrySet().stream()
        .filter(as -> LinkRun.same(as.getKey(), name(c)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private ColumnFacts facts(int c) {
    return new ColumnFacts(table.column(c));
  }

  private void headed(int c, String header) {
    switch (header) {
      case "record" -> recordKey(c);
      case "none" -> decisions.drop(c, Reason.NO_EVIDENCE);
      case "age" -> decisions.put(c, Kind.AGE, Part.WHOLE, Reason.HEADER);
      case "title" -> title(c, Reason.HEADER);
      case "local_id" -> number(c, Kind.OWN_ID, Reason.HEADER);
      case "forename" -> say(c, beside("family", "surname") ? Kind.GIVEN : Kind.FULL_NAME);
      case "surname" -> say(c, name(c, beside("given", "forename"), said.contains("family")));
      case "birthday", "birthmonth", "birthyear" -> {
        if (facts(c).share(value -> value.length() > 5) >= 0.5) {
          say(c, Kind.BIRTH_DATE);
        }
      }
      default -> {
        Kind kind = Kind.valueOf(header.toUpperCase(Locale.ROOT));
        if (contradicted(c, kind)) {
          detected(c);
        } else {
          say(c, kind);
        }
      }
    }
  }

  /// `Name` is a surname beside a first name, a first name beside a surname, else a whole name.
  private Kind name(int c, boolean given, boolean family) {
    if (given) {
      return Kind.FAMILY;
    }
    boolean words = facts(c).share(value -> value.indexOf(' ') > 0) >= 0.5;
    return family && !words ? Kind.GIVEN : Kind.FULL_NAME;
  }

  private boolean beside(String one, String other) {
    return said.contains(one) || said.contains(other);
  }

  /// Whether the values cannot be what the header says.
  private boolean contradicted(int c, Kind kind) {
    return switch (kind) {
      case BIRTH_DATE -> {
        BirthDates dates = BirthDates.of(table.column(c).values(), "");
        yield facts(c).share(value -> dates.read(value) != null) < 0.3;
      }
      case EMAIL -> facts(c).share(value -> value.indexOf('@') >= 0) < 0.3;
      case PHONE -> facts(c).share(value -> Forms.phone(value) != null) < 0.3;
      default -> false;
    };
  }

  private void say(int c, Kind kind) {
    switch (kind) {
      case SEX -> sex(c, Reason.HEADER);
      case GIVEN ->
          decisions.put(c, facts(c).initials() ? Kind.TEXT : kind, Part.WHOLE, Reason.HEADER);
      case ID, OWN_ID -> {
        if (shared.contains(HeaderKinds.words(name(c)))) {
          decisions.put(c, kind, Part.WHOLE, Reason.HEADER);
        } else {
          number(c, kind, Reason.HEADER);
        }
      }
      default -> decisions.put(c, kind, Part.WHOLE, Reason.HEADER);
    }
  }

  private void sex(int c, Reason reason) {
    RawColumn column = table.column(c);
    boolean sexes = Sexing.of(column).fits(column, table.size());
    decisions.put(c, sexes ? Kind.SEX : Kind.TEXT, Part.WHOLE, reason);
  }

  /// Titles count as far as they tell sexes: not `Dr`.
  private void title(int c, Reason reason) {
    if (Sexing.of(table.column(c)).fits(table.column(c), table.size())) {
      decisions.put(c, Kind.SEX, Part.WHOLE, reason);
    } else {
      decisions.drop(c, Reason.NO_EVIDENCE);
    }
  }

  private void recordKey(int c) {
    RawColumn column = table.column(c);
    if (column.distinct() >= NEARLY_UNIQUE * column.filled()) {
      decisions.drop(c, Reason.RECORD_KEY);
    } else {
      decisions.put(c, Kind.OWN_ID, Part.WHOLE, Reason.HEADER);
    }
  }

  /// A number that no two records share counts records.
  private void number(int c, Kind kind, Reason reason) {
    if (table.column(c).ownShare() > RECORD_NUMBERS) {
      decisions.drop(c, Reason.RECORD_KEY);
    } else {
      decisions.put(c, kind, Part.WHOLE, reason);
    }
  }

  private void detected(int c) {
    ColumnMapping column = mapping.columns().get(c);
    Role role = column.role();
    if (subject != null && role != null && (role != subject || column.person() > 0)) {
      decisions.drop(c, Reason.OTHER_PERSON);
      return;
    }
    boolean header = column.reasons().stream().anyMatch(r -> r.startsWith("header:"));
    Reason reason = header ? Reason.HEADER : Reason.VALUES;
    Kind kind = Meanings.kind(column.meaning());
    switch (column.meaning()) {
      case ROW_ID -> recordKey(c);
      case AGE -> decisions.put(c, Kind.AGE, Part.WHOLE, reason);
      case SEX -> sex(c, reason);
      case TITLE -> title(c, reason);
      case POSTCODE_CITY -> {
        decisions.put(c, Kind.POSTCODE, Part.POSTCODE, reason);
        decisions.also(c, Kind.CITY, Part.CITY);
      }
      case UNKNOWN -> unknown(c);
      case SAMPLE, STAY, TECHNICAL -> {
        if (reason == Reason.VALUES) {
          unknown(c);
        } else if (kind == null) {
          decisions.drop(c, Reason.NO_EVIDENCE);
        } else {
          number(c, kind, reason);
        }
      }
      default -> {
        if (kind == null) {
          decisions.drop(c, Reason.NO_EVIDENCE);
        } else if (kind == Kind.OWN_ID || kind == Kind.ID) {
          number(c, kind, reason);
        } else {
          decisions.put(c, kind, Part.WHOLE, reason);
        }
      }
    }
  }

  /// A column of which neither header nor detector knows anything.
  private void unknown(int c) {
    ColumnFacts facts = facts(c);
    if (facts.streets()) {
      decisions.put(c, Kind.ADDRESS, Part.WHOLE, Reason.VALUES);
    } else if (facts.personNumbers()) {
      decisions.put(c, Kind.ID, Part.WHOLE, Reason.VALUES);
    } else if (!table.head().named() && facts.postcodes()) {
      decisions.put(c, Kind.POSTCODE, Part.WHOLE, Reason.VALUES);
    } else if (facts.steadyWords() && (!table.head().named() || table.column(c).distinct() > 12)) {
      decisions.put(c, Kind.TEXT, Part.WHOLE, Reason.VALUES);
    } else {
      decisions.drop(c, Reason.NO_EVIDENCE);
    }
  }
}
