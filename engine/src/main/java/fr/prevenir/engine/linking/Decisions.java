package fr.prevenir.engine.linking;

import fr.prevenir.detect.TableMapping;
import fr.prevenir.engine.linking.ColumnUse.Reason;
import fr.prevenir.engine.linking.Evidence.Part;
import fr.prevenir.link.Kind;
import fr.prevenir.model.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was decided of the columns of one table, and what follows from their standing together.
final class Decisions {
  private static final Set<String> DATE_PARTS = Set.of("birthyear", "birthmonth", "birthday");

  private final RawTable table;
  private final TableMapping mapping;
  private final List<@Nullable String> said;
  private final List<Evidence> evidence = new ArrayList<>();
  private final @Nullable ColumnUse[] uses;

  /// @param said what the list of headers says of each column
  Decisions(RawTable table, TableMapping mapping, List<@Nullable String> said) {
    this.table = table;
    this.mapping = mapping;
    this.said = said;
    this.uses = new ColumnUse[table.head().columns().size()];
  }

  /// Looks at the columns together, after each was decided.
  ///
  /// @param relatives whether the records name somebody as the relative of another
  TableEvidence finish(boolean relatives) {
    dateParts();
    houseNumbers();
    singles();
    List<ColumnUse> all = new ArrayList<>();
    for (int c = 0; c < uses.length; c++) {
      ColumnUse use = uses[c];
      all.add(use == null ? use(c, null, Reason.NO_EVIDENCE) : use);
    }
    return new TableEvidence(List.copyOf(evidence), all, relatives);
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
          && new ColumnFacts(table.column(c)).smallNumbers()) {
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
      ColumnUse use = uses[c];
      boolean asked = use != null && use.reason() == Reason.ASKED;
      boolean age = born && one.kind() == Kind.AGE;
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

  private String name(int c) {
    return table.head().columns().get(c);
  }

  void put(int c, Kind kind, Part part, Reason reason) {
    evidence.add(new Evidence(kind, name(c), part, c));
    uses[c] = use(c, kind, reason);
  }

  void drop(int c, Reason reason) {
    uses[c] = use(c, null, reason);
  }

  /// One more part of a column that was put already.
  void also(int c, Kind kind, Part part) {
    evidence.add(new Evidence(kind, name(c), part, c));
  }

  private ColumnUse use(int c, @Nullable Kind kind, Reason reason) {
    return new ColumnUse(table.head().path(), name(c), kind, reason);
  }
}
