package fr.prevenir.link;

import fr.prevenir.model.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;

/// The records of a [LinkTable] with their values cleaned, in columns. Absent values are -1, absent
/// numbers 0. Every distinct value is cleaned once.
final class Features {
  /// Years up to which people live with their twin, and after which they seldom do.
  private static final int YOUNG = 18;

  private static final int GROWN_UP = 30;

  /// The year of undated ages where nobody's year of birth is known.
  private static final int UNDATED = 2000;

  final int size;
  final LinkTable table;

  /// First names and surnames together, so that swapped ones can be compared.
  final Lexicon names = new Lexicon();

  final int[] given;

  /// Further first names, where a record states several.
  final List<int[]> moreGiven = new ArrayList<>();

  /// Surnames of record `i`: `surnames[firstSurname[i] … firstSurname[i + 1])`.
  final int[] firstSurname;

  int[] surnames;

  /// Words of full names that are no first name or surname of the record, as [#firstSurname].
  final int[] firstExtra;

  int[] extras;
  final int[] birth;
  final int[] year;

  /// The last month in which somebody of a known age can be born, counted from year 0.
  private final int[] bornBy;

  /// Years of age without a date, -1 unknown.
  private final int[] age;

  private final int latestYear;
  final byte[] sex;
  final int[] nir;
  final boolean[] ownNir;
  final Dictionary nirs;
  final Numbers phones;
  final Numbers emails;
  final List<Texts> addresses;
  final List<Texts> postcodes;
  final List<Texts> cities;
  final List<Texts> birthPlaces;
  final Numbers birthCodes;
  final List<Texts> texts;
  final List<Texts> ids;
  final List<Texts> ownIds;
  final Numbers keys;

  /// Columns whose values are compared crosswise, as ids of one dictionary.
  static final class Numbers {
    final Dictionary values;
    final List<int[]> columns = new ArrayList<>();

    Numbers(List<LinkTable.Column> of) {
      boolean shared = of.stream().map(LinkTable.Column::values).distinct().count() <= 1;
      values = shared && !of.isEmpty() ? of.getFirst().values() : new Dictionary();
      for (LinkTable.Column column : of) {
        columns.add(shared ? column.ids() : mapped(column.ids(), added(column.values())));
      }
    }

    private int[] added(Dictionary dictionary) {
      int[] ids = new int[dictionary.size()];
      for (int id = 0; id < ids.length; id++) {
        ids[id] = values.add(dictionary.bytes(), dictionary.start(id), dictionary.end(id));
      }
      return ids;
    }

    /// The value of a record in the first column that has one for it, -1 if none has.
    int any(int record) {
      int value = -1;
      for (int c = 0; c < columns.size() && value < 0; c++) {
        value = columns.get(c)[record];
      }
      return value;
    }

    /// The first value of a record, -1 if it has none.
    int first(int record) {
      return columns.isEmpty() ? -1 : columns.getFirst()[record];
    }
  }

  /// A column of words.
  ///
  /// @param of for each record the id of its whole value, -1 where absent
  record Texts(String name, Lexicon lexicon, int[] of) {}

  Features(LinkTable table) {
    this.table = table;
    size = table.size();
    ForkJoinTask<List<Texts>> cleanAddresses = cleaning(Kind.ADDRESS);
    ForkJoinTask<List<Texts>> cleanCities = cleaning(Kind.CITY);
    firstSurname = new int[size + 1];
    surnames = new int[size + 16];
    firstExtra = new int[size + 1];
    extras = new int[16];
    given = new int[size];
    Arrays.fill(given, -1);
    readNames();
    birth = numbers(Kind.BIRTH_DATE);
    year = numbers(Kind.BIRTH_YEAR);
    Ages ages = Ages.of(table);
    bornBy = ages.bornBy();
    age = ages.undated();
    sex = sexes();
    latestYear = IntStream.range(0, size).map(this::datedYear).max().orElse(0);
    Numbers numbers = new Numbers(table.of(Kind.NIR));
    nirs = numbers.values;
    nir = new int[numbers.columns.isEmpty() ? 0 : size];
    Arrays.setAll(nir, numbers::any);
    ownNir = new boolean[nir.length];
    for (int i = 0; i < nir.length; i++) {
      ownNir[i] = nir[i] >= 0 && Nirs.belongsTo(nirs, nir[i], birth(i), sex(i));
    }
    phones = new Numbers(table.of(Kind.PHONE));
    emails = new Numbers(table.of(Kind.EMAIL));
    birthCodes = new Numbers(table.of(Kind.BIRTH_PLACE_CODE));
    keys = new Numbers(table.of(Kind.KEY));
    addresses = cleanAddresses.join();
    postcodes = texts(Kind.POSTCODE);
    cities = cleanCities.join();
    birthPlaces = texts(Kind.BIRTH_PLACE);
    texts = texts(Kind.TEXT);
    ids = texts(Kind.ID);
    ownIds = texts(Kind.OWN_ID);
  }

  int birth(int i) {
    return birth.length == 0 ? 0 : birth[i];
  }

  /// The year of birth, 0 if unknown; from an age where there is no date. Ages without a date are
  /// taken to be those of the year in which the youngest was born.
  int year(int i) {
    int dated = datedYear(i);
    return dated != 0 || age.length == 0 || age[i] < 0
        ? dated
        : (latestYear == 0 ? UNDATED : latestYear) - age[i];
  }

  /// Whether dates, years or ages are known at all.
  boolean knowsYears() {
    return birth.length + year.length + age.length > 0;
  }

  private int datedYear(int i) {
    int date = birth(i);
    return date != 0 ? date / 10_000 : year.length == 0 ? 0 : year[i];
  }

  /// The last month in which somebody without a date of birth can be born, counted from year 0; 0
  /// unknown.
  int bornBy(int i) {
    return birth(i) != 0 || bornBy.length == 0 ? 0 : bornBy[i];
  }

  /// Whether a record is of somebody born not long before the youngest.
  boolean young(int i) {
    return year(i) > latestYear - YOUNG;
  }

  /// Whether a record is of somebody born long before the youngest, and insured by nobody else.
  boolean grownUp(int i) {
    return year(i) > 0 && year(i) <= latestYear - GROWN_UP && !onOtherNir(i);
  }

  /// Whether a record has the NIR of somebody else: who insures a child.
  private boolean onOtherNir(int i) {
    return nir.length > 0 && nir[i] >= 0 && !ownNir[i];
  }

  int sex(int i) {
    return sex.length == 0 ? 0 : sex[i];
  }

  boolean hasSurname(int i) {
    return firstSurname[i + 1] > firstSurname[i];
  }

  private int[] numbers(Kind kind) {
    List<LinkTable.Column> columns = table.of(kind);
    if (columns.isEmpty()) {
      return new int[0];
    }
    Dictionary values = columns.getFirst().values();
    int[] numbers = new int[values.size()];
    for (int id = 0; id < numbers.length; id++) {
      int number = 0;
      for (int b = values.start(id); b < values.end(id) && number < 100_000_000; b++) {
        int digit = values.bytes()[b] - '0';
        number = digit >= 0 && digit <= 9 ? number * 10 + digit : number;
      }
      numbers[id] = number;
    }
    int[] of = columns.getFirst().ids();
    int[] result = new int[size];
    for (int i = 0; i < size; i++) {
      result[i] = of[i] < 0 ? 0 : numbers[of[i]];
    }
    return result;
  }

  private byte[] sexes() {
    List<LinkTable.Column> columns = table.of(Kind.SEX);
    if (columns.isEmpty()) {
      return new byte[0];
    }
    Dictionary values = columns.getFirst().values();
    byte[] codes = new byte[values.size()];
    for (int id = 0; id < codes.length; id++) {
      codes[id] = Cleaner.sex(values.text(id));
    }
    byte[] result = new byte[size];
    for (int i = 0; i < size; i++) {
      int id = columns.getFirst().ids()[i];
      result[i] = id < 0 ? 0 : codes[id];
    }
    return result;
  }

  /// Texts that are cleaned while others are.
  private ForkJoinTask<List<Texts>> cleaning(Kind kind) {
    return ForkJoinTask.adapt(() -> texts(kind)).fork();
  }

  private List<Texts> texts(Kind kind) {
    List<Texts> texts = new ArrayList<>();
    for (LinkTable.Column column : table.of(kind)) {
      Lexicon lexicon = new Lexicon();
      int[] ids = new int[column.values().size()];
      for (int id = 0; id < ids.length; id++) {
        String value = column.values().text(id);
        ids[id] = lexicon.add(kind == Kind.ADDRESS ? Cleaner.address(value) : Cleaner.words(value));
      }
      texts.add(new Texts(column.name(), lexicon, mapped(column.ids(), ids)));
    }
    return texts;
  }

  private static int[] mapped(int[] of, int[] to) {
    int[] result = new int[of.length];
    for (int i = 0; i < of.length; i++) {
      result[i] = of[i] < 0 ? -1 : to[of[i]];
    }
    return result;
  }

  private void readNames() {
    List<LinkTable.Column> givens = table.of(Kind.GIVEN);
    List<LinkTable.Column> families = table.of(Kind.FAMILY);
    List<LinkTable.Column> fulls = table.of(Kind.FULL_NAME);
    List<int[]> givenIds = givens.stream().map(this::nameIds).toList();
    List<int[]> familyIds = families.stream().map(this::nameIds).toList();
    List<int[][]> fullParts = fulls.stream().map(this::wordIds).toList();
    for (int c = 1; c < givens.size(); c++) {
      moreGiven.add(new int[size]);
    }
    int used = 0;
    int usedExtra = 0;
    for (int i = 0; i < size; i++) {
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
    firstSurname[size] = used;
    firstExtra[size] = usedExtra;
  }

  private static int id(LinkTable.Column column, int[] cleaned, int i) {
    int id = column.ids()[i];
    return id < 0 ? -1 : cleaned[id];
  }

  private int[] nameIds(LinkTable.Column column) {
    int[] ids = new int[column.values().size()];
    for (int id = 0; id < ids.length; id++) {
      ids[id] = names.add(Cleaner.nameWords(column.values().text(id)));
    }
    return ids;
  }

  /// For each full name its words, each as a name of its own.
  private int[][] wordIds(LinkTable.Column column) {
    int[][] ids = new int[column.values().size()][];
    for (int id = 0; id < ids.length; id++) {
      ids[id] =
          Cleaner.parts(Cleaner.nameWords(column.values().text(id))).stream()
              .mapToInt(part -> names.add(List.of(part)))
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
    int[] parts = names.partsOf(name);
    int[] own = names.partsOf(word);
    for (int part : parts) {
      if (own.length == 1 && part == own[0]) {
        return true;
      }
    }
    return false;
  }
}
