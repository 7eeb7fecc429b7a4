package fr.prevenir.link;

import fr.prevenir.model.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
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
  private final Set<Kind> kinds;
  private final boolean[] relatives;

  /// First names and surnames together, so that swapped ones can be compared.
  final Lexicon names;

  final int[] given;

  /// Further first names, where a record states several.
  final List<int[]> moreGiven;

  /// Surnames of record `i`: `surnames[firstSurname[i] … firstSurname[i + 1])`.
  final int[] firstSurname;

  final int[] surnames;

  /// Words of full names that are no first name or surname of the record, as [#firstSurname].
  final int[] firstExtra;

  final int[] extras;
  final int[] birth;
  final int[] year;

  private final Ages ages;

  private final int latestYear;
  final byte[] sex;
  final int[] nir;

  /// The [Digits] of the NIR that is a record's own, 0 where it has none or that of somebody else.
  final long[] ownNir;

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

  /// A column of words.
  ///
  /// @param of for each record the id of its whole value, -1 where absent
  record Texts(String name, Lexicon lexicon, int[] of) {}

  Features(LinkTable table) {
    size = table.size();
    kinds = table.columns().stream().map(LinkTable.Column::kind).collect(Collectors.toSet());
    relatives = table.relatives();
    ForkJoinTask<List<Texts>> cleanAddresses = cleaning(table, Kind.ADDRESS);
    ForkJoinTask<List<Texts>> cleanCities = cleaning(table, Kind.CITY);
    NameColumns columns = new NameColumns(table);
    names = columns.lexicon;
    given = columns.given;
    moreGiven = columns.moreGiven;
    firstSurname = columns.firstSurname;
    surnames = columns.surnames;
    firstExtra = columns.firstExtra;
    extras = columns.extras;
    birth = numbers(table, Kind.BIRTH_DATE);
    year = numbers(table, Kind.BIRTH_YEAR);
    ages = Ages.of(table);
    sex = sexes(table);
    latestYear = IntStream.range(0, size).map(this::datedYear).max().orElse(0);
    Numbers numbers = new Numbers(table.of(Kind.NIR));
    nir = new int[numbers.columns.isEmpty() ? 0 : size];
    Arrays.setAll(nir, numbers::any);
    ownNir = new long[nir.length];
    Arrays.parallelSetAll(ownNir, i -> owns(i, numbers) ? Digits.of(numbers.values, nir[i]) : 0);
    phones = new Numbers(table.of(Kind.PHONE));
    emails = new Numbers(table.of(Kind.EMAIL));
    birthCodes = new Numbers(table.of(Kind.BIRTH_PLACE_CODE));
    keys = new NobodysKeys(new Numbers(keyColumns(table)), given).left();
    addresses = cleanAddresses.join();
    postcodes = texts(table, Kind.POSTCODE);
    cities = cleanCities.join();
    birthPlaces = texts(table, Kind.BIRTH_PLACE);
    texts = texts(table, Kind.TEXT);
    ids = texts(table, Kind.ID);
    ownIds = texts(table, Kind.OWN_ID);
  }

  private boolean owns(int i, Numbers nirs) {
    return nir[i] >= 0 && (insures(i) || Nirs.belongsTo(nirs.values, nir[i], birth(i), sex(i)));
  }

  /// The columns of keys, and of what is one where it can be the record's own.
  private List<LinkTable.Column> keyColumns(LinkTable table) {
    List<LinkTable.Column> columns = new ArrayList<>(table.of(Kind.KEY));
    for (LinkTable.Column ins : table.of(Kind.INS)) {
      int[] own = new int[size];
      Arrays.parallelSetAll(own, i -> fits(i, ins) ? ins.ids()[i] : -1);
      columns.add(new LinkTable.Column(ins.name(), Kind.KEY, ins.values(), own));
    }
    return columns;
  }

  private boolean fits(int i, LinkTable.Column ins) {
    int id = ins.ids()[i];
    return id >= 0 && (birth(i) == 0 || Nirs.belongsTo(ins.values(), id, birth(i), sex(i)));
  }

  /// Whether records have something of a kind.
  boolean has(Kind kind) {
    return kinds.contains(kind);
  }

  /// Whether a record names somebody as the relative of another.
  boolean relative(int i) {
    return relatives.length > 0 && relatives[i];
  }

  int birth(int i) {
    return birth.length == 0 ? 0 : birth[i];
  }

  /// The year of birth, 0 if unknown; from an age where there is no date. Ages without a date are
  /// taken to be those of the year in which the youngest was born.
  int year(int i) {
    int dated = datedYear(i);
    int[] age = ages.undated();
    return dated != 0 || age.length == 0 || age[i] < 0
        ? dated
        : (latestYear == 0 ? UNDATED : latestYear) - age[i] + Math.max(0, ages.later()[i]) / 12;
  }

  /// Months between the last in which each of two without a date of birth can be born, where their
  /// ages tell; -1 where they do not.
  int bornApart(int a, int b) {
    if (birth(a) != 0 || birth(b) != 0) {
      return -1;
    }
    return bornBy(a) != 0 && bornBy(b) != 0 ? Math.abs(bornBy(a) - bornBy(b)) : ages.apart(a, b);
  }

  /// Whether dates, years or ages are known at all.
  boolean knowsYears() {
    return birth.length + year.length + ages.undated().length > 0;
  }

  private int datedYear(int i) {
    int date = birth(i);
    return date != 0 ? date / 10_000 : year.length == 0 ? 0 : year[i];
  }

  /// The last month in which somebody without a date of birth can be born, counted from year 0; 0
  /// unknown.
  private int bornBy(int i) {
    return ages.bornBy().length == 0 ? 0 : ages.bornBy()[i];
  }

  /// Whether a record is of somebody born not long before the youngest.
  boolean young(int i) {
    return year(i) > latestYear - YOUNG;
  }

  /// Whether a record is of somebody born long before the youngest, and insured by nobody else.
  boolean grownUp(int i) {
    return year(i) > 0 && year(i) <= latestYear - GROWN_UP && !onOtherNir(i);
  }

  /// Whether a record names somebody as who insures another, with a number and no date of birth.
  private boolean insures(int i) {
    return relative(i) && birth(i) == 0;
  }

  /// Whether a record has the NIR of somebody else: who insures a child.
  private boolean onOtherNir(int i) {
    return nir.length > 0 && nir[i] >= 0 && ownNir[i] == 0;
  }

  int sex(int i) {
    return sex.length == 0 ? 0 : sex[i];
  }

  boolean hasSurname(int i) {
    return firstSurname[i + 1] > firstSurname[i];
  }

  private int[] numbers(LinkTable table, Kind kind) {
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

  private byte[] sexes(LinkTable table) {
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
  private ForkJoinTask<List<Texts>> cleaning(LinkTable table, Kind kind) {
    return ForkJoinTask.adapt(() -> texts(table, kind)).fork();
  }

  /// The columns of a kind; one value has one id in all of them.
  private List<Texts> texts(LinkTable table, Kind kind) {
    List<Texts> texts = new ArrayList<>();
    Lexicon lexicon = new Lexicon();
    for (LinkTable.Column column : table.of(kind)) {
      int[] ids = new int[column.values().size()];
      for (int id = 0; id < ids.length; id++) {
        String value = column.values().text(id);
        ids[id] = lexicon.add(kind == Kind.ADDRESS ? Cleaner.address(value) : Cleaner.words(value));
      }
      texts.add(new Texts(column.name(), lexicon, mapped(column.ids(), ids)));
    }
    return texts;
  }

  static int[] mapped(int[] of, int[] to) {
    int[] result = new int[of.length];
    for (int i = 0; i < of.length; i++) {
      result[i] = of[i] < 0 ? -1 : to[of[i]];
    }
    return result;
  }
}
