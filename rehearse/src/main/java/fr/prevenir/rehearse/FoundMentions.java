package fr.prevenir.rehearse;

import fr.prevenir.model.Role;
import fr.prevenir.rehearse.evaluate.CsvFile;
import fr.prevenir.rehearse.evaluate.Ids;
import fr.prevenir.rehearse.evaluate.LongIntMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The exports of a run in memory, for comparison.
final class FoundMentions {
  final Ids people = new Ids();

  /// Record → the person found as its subject.
  final LongIntMap subjects = new LongIntMap();

  /// Record → bits of the roles found in it.
  final LongIntMap roles = new LongIntMap();

  final Map<String, BitSet> peopleByRole = new TreeMap<>();
  final Map<String, Long> peopleByCategory = new TreeMap<>();
  final Map<String, Long> rolesWrong = new TreeMap<>();
  int[] sizes = new int[1 << 12];
  long extra;

  static FoundMentions read(Path mentions, Path people, TrueMentions truth) throws IOException {
    FoundMentions found = new FoundMentions();
    CsvFile.read(
        mentions,
        List.of("path", "inside", "record", "role", "person_id"),
        row -> found.mention(row, truth));
    CsvFile.read(people, List.of("person_id", "categories"), found::person);
    return found;
  }

  boolean has(String role, int person) {
    BitSet people = peopleByRole.get(role);
    return people != null && people.get(person);
  }

  private void mention(String[] row, TrueMentions truth) {
    Role role = TrueMentions.role(row[3]);
    long record = LongIntMap.key(row[0], row[1], row[2]);
    int person = people.number(row[4]);
    peopleByRole.computeIfAbsent(row[3], code -> new BitSet()).set(person);
    roles.put(record, roles.get(record, 0) | 1 << role.ordinal());
    int expected = truth.roles.get(record, 0);
    if ((expected & 1 << role.ordinal()) == 0) {
      extra++;
      String should = expected == 0 ? "nobody" : String.join("+", TrueMentions.codes(expected));
      rolesWrong.merge(should + " → " + row[3], 1L, Long::sum);
    }
    if (truth.judged(role) && subjects.get(record, -1) < 0 && truth.subjects.get(record, -1) >= 0) {
      subjects.put(record, person);
      if (person >= sizes.length) {
        sizes = Arrays.copyOf(sizes, Math.max(person + 1, 2 * sizes.length));
      }
      sizes[person]++;
    }
  }

  private void person(String[] row) {
    if (has(Role.PATIENT.code(), people.number(row[0]))) {
      for (String category : row[1].split(";", -1)) {
        if (!category.isEmpty()) {
          peopleByCategory.merge(category, 1L, Long::sum);
        }
      }
    }
  }
}
