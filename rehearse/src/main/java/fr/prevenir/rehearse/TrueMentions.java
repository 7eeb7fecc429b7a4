package fr.prevenir.rehearse;

import fr.prevenir.model.Role;
import fr.prevenir.rehearse.evaluate.CsvFile;
import fr.prevenir.rehearse.evaluate.Ids;
import fr.prevenir.rehearse.evaluate.LongIntMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The truth of a rehearsal in memory, for comparison.
///
/// Pairs are judged among patients; where a rehearsal has none, among everybody.
final class TrueMentions {
  final Ids people = new Ids();
  final Ids sources = new Ids();

  /// Record → its subject.
  final LongIntMap subjects = new LongIntMap();

  /// Record → bits of the roles in it.
  final LongIntMap roles = new LongIntMap();

  /// Records with a subject, in the order of the truth.
  long[] records = new long[1 << 12];

  int[] sourceOf = new int[1 << 12];
  int count;
  int[] sizes = new int[1 << 12];
  final Map<String, Long> peopleByRole = new TreeMap<>();
  final Map<String, Long> peopleByCategory = new TreeMap<>();
  final Map<Integer, String> births = new HashMap<>();
  boolean patients;

  static TrueMentions read(Path folder) throws IOException {
    TrueMentions truth = new TrueMentions();
    CsvFile.read(
        folder.resolve("people.csv"),
        List.of("person", "role", "categories", "birth_date", "sex"),
        truth::person);
    truth.patients = truth.peopleByRole.containsKey(Role.PATIENT.code());
    CsvFile.read(
        folder.resolve("mentions.csv"),
        List.of("path", "inside", "record", "role", "person"),
        truth::mention);
    return truth;
  }

  static Role role(String code) {
    return Role.valueOf(code.toUpperCase(Locale.ROOT));
  }

  boolean judged(Role role) {
    return !patients || role == Role.PATIENT;
  }

  private void person(String[] row) {
    peopleByRole.merge(row[1], 1L, Long::sum);
    if (row[1].equals(Role.PATIENT.code())) {
      for (String category : row[2].split(";", -1)) {
        if (!category.isEmpty()) {
          peopleByCategory.merge(category, 1L, Long::sum);
        }
      }
    }
    births.put(people.number(row[0]), row[3] + " " + row[4]);
  }

  private void mention(String[] row) {
    Role role = role(row[3]);
    long record = LongIntMap.key(row[0], row[1], row[2]);
    roles.put(record, roles.get(record, 0) | 1 << role.ordinal());
    if (!judged(role) || subjects.get(record, -1) >= 0) {
      return;
    }
    int person = people.number(row[4]);
    subjects.put(record, person);
    if (count == records.length) {
      records = Arrays.copyOf(records, 2 * count);
      sourceOf = Arrays.copyOf(sourceOf, 2 * count);
    }
    records[count] = record;
    sourceOf[count++] = sources.number(row[0] + "," + row[1]);
    if (person >= sizes.length) {
      sizes = Arrays.copyOf(sizes, Math.max(person + 1, 2 * sizes.length));
    }
    sizes[person]++;
  }

  /// Codes of the roles in a mask.
  static List<String> codes(int mask) {
    List<String> codes = new ArrayList<>();
    for (Role role : Role.values()) {
      if ((mask & 1 << role.ordinal()) != 0) {
        codes.add(role.code());
      }
    }
    return codes;
  }
}
