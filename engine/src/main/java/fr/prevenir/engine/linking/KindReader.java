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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says what the columns of one table are to linkage: what the user says, else what the list of
/// headers knows, else what the detector finds; the values must bear it out.
final class KindReader {
  /// Share of values that stand in one record only, above which a number counts records.
  private static final double RECORD_NUMBERS = 0.999;

  /// Share of different values above which a column called `id` counts records.
  private static final double NEARLY_UNIQUE = 0.97;

  private static final Set<String> DATE_PARTS = Set.of("birthyear", "birthmonth", "birthday");

  private final LinkRequest request;
  private final RawTable table;
  private final TableMapping mapping;
  private final Set<String> shared;
  private final @Nullable Role subject;
  private final List<@Nullable String> said = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final @Nullable ColumnUse[] uses;

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
    this.uses = new ColumnUse[table.head().columns().size()];
    for (String column : table.head().columns()) {
      said.add(table.head().named() ? headers.read(column) : null);
    }
  }

  /// What the columns of a table give, and what each was taken for.
  ///
  /// @param relatives whether the records name somebody as the relative of another
  record Read(List<Evidence> evidence, List<ColumnUse> uses, boolean relatives) {
    /// Whether the table names people, or the user says what it holds.
    boolean people() {
      return evidence.stream().anyMatch(one -> people(one.kind()))
          || uses.stream().anyMatch(use -> use.kind() != null && use.reason() == Reason.ASKED);
    }

    private static boolean people(Kind kind) {
      return switch (kind) {
        case GIVEN, FAMILY, FULL_NAME, BIRTH_DATE, NIR, PHONE, EMAIL, KEY -> true;
        case SEX,
            BIRTH_YEAR,
            BIRTH_PLACE,
            BIRTH_PLACE_CODE,
            ADDRESS,
            POSTCODE,
            CITY,
            ID,
            OWN_ID,
            TEXT ->
            false;
      };
    }

    /// The same table as none of people.
    Read leftOut() {
      List<ColumnUse> none =
          uses.stream()
              .map(use -> new ColumnUse(use.table(), use.column(), null, Reason.NO_PEOPLE))
              .toList();
      return new Read(List.of(), none, false);
    }
  }

  /// @param shared headers that stand in several of the tables
  static Read read(
      HeaderKinds headers,
      LinkRequest request,
      RawTable table,
      TableMapping mapping,
      Set<String> shared) {
    return new KindReader(headers, request, table, mapping, shared).read();
  }

  private Read read() {
    for (int c = 0; c < uses.length; c++) {
      decide(c);
    }
    dateParts();
    houseNumbers();
    singles();
    List<ColumnUse> all = new ArrayList<>();
    for (int c = 0; c < uses.length; c++) {
      ColumnUse use = uses[c];
      all.add(use == null ? use(c, null, Reason.NO_EVIDENCE) : use);
    }
    return new Read(List.copyOf(evidence), all, subject == Role.RELATIVE);
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
      drop(c, Reason.ASKED);
    } else if (asked != null) {
      put(c, asked, Part.WHOLE, Reason.ASKED);
    } else if (column.prose()) {
      drop(c, Reason.NO_EVIDENCE);
    } else if (column.distinct() < 2 && !shared.contains(HeaderKinds.words(name(c)))) {
      drop(c, Reason.CONSTANT);
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
      case "none" -> drop(c, Reason.NO_EVIDENCE);
      case "age" -> put(c, Kind.BIRTH_YEAR, Part.AGE, Reason.HEADER);
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
      case GIVEN -> put(c, facts(c).initials() ? Kind.TEXT : kind, Part.WHOLE, Reason.HEADER);
      case ID, OWN_ID -> {
        if (shared.contains(HeaderKinds.words(name(c)))) {
          put(c, kind, Part.WHOLE, Reason.HEADER);
        } else {
          number(c, kind, Reason.HEADER);
        }
      }
      default -> put(c, kind, Part.WHOLE, Reason.HEADER);
    }
  }

  private void sex(int c, Reason reason) {
    RawColumn column = table.column(c);
    boolean sexes = Sexing.of(column).fits(column, table.size());
    put(c, sexes ? Kind.SEX : Kind.TEXT, Part.WHOLE, reason);
  }

  /// Titles count as far as they tell sexes: not `Dr`.
  private void title(int c, Reason reason) {
    if (Sexing.of(table.column(c)).fits(table.column(c), table.size())) {
      put(c, Kind.SEX, Part.WHOLE, reason);
    } else {
      drop(c, Reason.NO_EVIDENCE);
    }
  }

  private void recordKey(int c) {
    RawColumn column = table.column(c);
    if (column.distinct() >= NEARLY_UNIQUE * column.filled()) {
      drop(c, Reason.RECORD_KEY);
    } else {
      put(c, Kind.OWN_ID, Part.WHOLE, Reason.HEADER);
    }
  }

  /// A number that no two records share counts records.
  private void number(int c, Kind kind, Reason reason) {
    if (table.column(c).ownShare() > RECORD_NUMBERS) {
      drop(c, Reason.RECORD_KEY);
    } else {
      put(c, kind, Part.WHOLE, reason);
    }
  }

  private void detected(int c) {
    ColumnMapping column = mapping.columns().get(c);
    Role role = column.role();
    if (subject != null && role != null && (role != subject || column.person() > 0)) {
      drop(c, Reason.OTHER_PERSON);
      return;
    }
    boolean header = column.reasons().stream().anyMatch(r -> r.startsWith("header:"));
    Reason reason = header ? Reason.HEADER : Reason.VALUES;
    Kind kind = Meanings.kind(column.meaning());
    switch (column.meaning()) {
      case ROW_ID -> recordKey(c);
      case AGE -> put(c, Kind.BIRTH_YEAR, Part.AGE, reason);
      case SEX -> sex(c, reason);
      case TITLE -> title(c, reason);
      case POSTCODE_CITY -> {
        put(c, Kind.POSTCODE, Part.POSTCODE, reason);
        evidence.add(new Evidence(Kind.CITY, name(c), Part.CITY, c));
      }
      case UNKNOWN -> unknown(c);
      case SAMPLE, STAY, TECHNICAL -> {
        if (reason == Reason.VALUES) {
          unknown(c);
        } else if (kind == null) {
          drop(c, Reason.NO_EVIDENCE);
        } else {
          number(c, kind, reason);
        }
      }
      default -> {
        if (kind == null) {
          drop(c, Reason.NO_EVIDENCE);
        } else if (kind == Kind.OWN_ID || kind == Kind.ID) {
          number(c, kind, reason);
        } else {
          put(c, kind, Part.WHOLE, reason);
        }
      }
    }
  }

  /// A column of which neither header nor detector knows anything.
  private void unknown(int c) {
    ColumnFacts facts = facts(c);
    if (facts.streets()) {
      put(c, Kind.ADDRESS, Part.WHOLE, Reason.VALUES);
    } else if (facts.personNumbers()) {
      put(c, Kind.ID, Part.WHOLE, Reason.VALUES);
    } else if (!table.head().named() && facts.postcodes()) {
      put(c, Kind.POSTCODE, Part.WHOLE, Reason.VALUES);
    } else if (facts.steadyWords() && (!table.head().named() || table.column(c).distinct() > 12)) {
      put(c, Kind.TEXT, Part.WHOLE, Reason.VALUES);
    } else {
      drop(c, Reason.NO_EVIDENCE);
    }
  }

  /// Joins the parts of a birth date that stand in columns of their own.
  private void dateParts() {
    Map<String, Integer> parts = new HashMap<>();
    for (int c = 0; c < uses.length; c++) {
      String header = said.get(c);
      if (uses[c] == null && header != null && DATE_PARTS.contains(header)) {
        parts.putIfAbsent(header, c);
      }
    }
    Integer year = parts.get("birthyear");
    if (year == null) {
      parts.values().forEach(c -> put(c, Kind.TEXT, Part.WHOLE, Reason.HEADER));
      return;
    }
    int month = parts.getOrDefault("birthmonth", -1);
    int day = parts.getOrDefault("birthday", -1);
    if (month < 0) {
      put(year, Kind.BIRTH_YEAR, Part.WHOLE, Reason.HEADER);
    } else {
      evidence.add(new Evidence(Kind.BIRTH_DATE, name(year), Part.DATE_PARTS, year, month, day));
    }
    Kind kind = month < 0 ? Kind.BIRTH_YEAR : Kind.BIRTH_DATE;
    parts.values().forEach(c -> uses[c] = use(c, kind, Reason.HEADER));
  }

  /// Small numbers before a street that was told by its values are house numbers.
  private void houseNumbers() {
    for (int c = 0; c + 1 < uses.length; c++) {
      ColumnUse here = uses[c];
      ColumnUse next = uses[c + 1];
      if (here != null
          && here.reason() == Reason.NO_EVIDENCE
          && next != null
          && next.kind() == Kind.ADDRESS
          && next.reason() == Reason.VALUES
          && facts(c).smallNumbers()) {
        put(c, Kind.ADDRESS, Part.WHOLE, Reason.VALUES);
      }
    }
  }

  /// Of what a person has once, the better column stays: a sex rather than a title, a birth date
  /// rather than an age.
  private void singles() {
    boolean born = evidence.stream().anyMatch(one -> one.kind() == Kind.BIRTH_DATE);
    boolean sexed =
        evidence.stream().anyMatch(one -> one.kind() == Kind.SEX && !isTitle(one.column()));
    for (Evidence one : List.copyOf(evidence)) {
      int c = one.column();
      boolean asked = asked(c) != null;
      boolean age = born && one.part() == Part.AGE;
      boolean title = sexed && one.kind() == Kind.SEX && isTitle(c);
      if (!asked && (age || title)) {
        evidence.remove(one);
        drop(c, Reason.NO_EVIDENCE);
      }
    }
  }

  private boolean isTitle(int c) {
    String header = said.get(c);
    return header == null
        ? mapping.columns().get(c).meaning() == Meaning.TITLE
        : header.equals("title");
  }

  private void put(int c, Kind kind, Part part, Reason reason) {
    evidence.add(new Evidence(kind, name(c), part, c));
    uses[c] = use(c, kind, reason);
  }

  private void drop(int c, Reason reason) {
    uses[c] = use(c, null, reason);
  }

  private ColumnUse use(int c, @Nullable Kind kind, Reason reason) {
    return new ColumnUse(table.head().path(), name(c), kind, reason);
  }
}
