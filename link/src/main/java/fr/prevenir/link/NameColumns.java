package fr.prevenir.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads the names of all records: first names, surnames, and what a full name says beside them.
/// Every distinct value is cleaned once.
final class NameColumns {
  final Lexicon lexicon = new Lexicon();

  /// The first name of each record, -1 for none.
  final int[] given;

  /// Further first names, where a record states several.
  final List<int[]> moreGiven = new ArrayList<>();

  /// Surnames of record `i`: `surnames[firstSurname[i] … firstSurname[i + 1])`.
  final int[] firstSurname;

  int[] surnames;

  /// Words of full names that are no first name or surname of the record, as [#firstSurname].
  final int[] firstExtra;

  int[] extras = new int[16];

  NameColumns(LinkTable table) {
    int size = table.size();
    given = new int[size];
    Arrays.fill(given, -1);
    firstSurname = new int[size + 1];
    surnames = new int[size + 16];
    firstExtra = new int[size + 1];
    read(table);
  }

  private void read(LinkTable table) {
    List<LinkTable.Column> givens = table.of(Kind.GIVEN);
    List<LinkTable.Column> families = table.of(Kind.FAMILY);
    List<LinkTable.Column> fulls = table.of(Kind.FULL_NAME);
    List<int[]> givenIds = givens.stream().map(this::nameIds).toList();
    List<int[]> familyIds = families.stream().map(this::nameIds).toList();
    List<int[][]> fullParts = fulls.stream().map(this::wordIds).toList();
    for (int c = 1; c < givens.size(); c++) {
      moreGiven.add(new int[table.size()]);
    }
    int used = 0;
    int usedExtra = 0;
    for (int i = 0; i < table.size(); i++) {
      firstSurname[i] = used;
      firstExtra[i] = usedExtra;
      for (int c = 0; c < givenIds.size(); c++) {
        int name = id(givens.get(c), givenIds.get(c), i);
        given[i] = given[i] < 0 ? name : given[i];
        if (c > 0) {
          moreGiven.get(c - 1)[i] = name;
        }
      }
      for (int c = 0; c < familyIds.size(); c++) {
        used = addSurname(firstSurname[i], used, id(families.get(c), familyIds.get(c), i));
      }
      for (int c = 0; c < fullParts.size(); c++) {
        int value = fulls.get(c).ids()[i];
        if (value >= 0) {
          for (int word : fullParts.get(c)[value]) {
            usedExtra = addExtra(i, used, usedExtra, word);
          }
        }
      }
    }
    firstSurname[table.size()] = used;
    firstExtra[table.size()] = usedExtra;
  }

  private static int id(LinkTable.Column column, int[] cleaned, int i) {
    int id = column.ids()[i];
    return id < 0 ? -1 : cleaned[id];
  }

  private int[] nameIds(LinkTable.Column column) {
    int[] ids = new int[column.values().size()];
    for (int id = 0; id < ids.length; id++) {
      ids[id] = lexicon.add(Cleaner.nameWords(column.values().text(id)));
    }
    return ids;
  }

  /// For each full name its words, each as a name of its own.
  private int[][] wordIds(LinkTable.Column column) {
    int[][] ids = new int[column.values().size()][];
    for (int id = 0; id < ids.length; id++) {
      ids[id] =
          Cleaner.parts(Cleaner.nameWords(column.values().text(id))).stream()
              .mapToInt(part -> lexicon.add(List.of(part)))
              .toArray();
    }
    return ids;
  }

  private int addSurname(int first, int used, int whole) {
    if (whole < 0) {
      return used;
    }
    for (int s = first; s < used; s++) {
      if (surnames[s] == whole) {
        return used;
      }
    }
    if (used == surnames.length) {
      surnames = Arrays.copyOf(surnames, used * 2);
    }
    surnames[used] = whole;
    return used + 1;
  }

  private int addExtra(int i, int usedSurnames, int used, int word) {
    if (isPart(word, given[i])) {
      return used;
    }
    for (int s = firstSurname[i]; s < usedSurnames; s++) {
      if (isPart(word, surnames[s])) {
        return used;
      }
    }
    for (int e = firstExtra[i]; e < used; e++) {
      if (extras[e] == word) {
        return used;
      }
    }
    if (used == extras.length) {
      extras = Arrays.copyOf(extras, used * 2);
    }
    extras[used] = word;
    return used + 1;
  }

  private boolean isPart(int word, int name) {
    if (name < 0 || word == name) {
      return name >= 0;
    }
    int[] parts = lexicon.partsOf(name);
    int[] own = lexicon.partsOf(word);
    for (int part : parts) {
      if (own.length == 1 && part == own[0]) {
        return true;
      }
    }
    return false;
  }
}
