package fr.prevenir.detect.column;

import fr.prevenir.detect.category.CategoryReader;
import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.TableHead;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads what the columns of a table hold and whose they are.
public final class TableReader {
  private final HeaderReader headers;
  private final Supplier<CategoryReader> categories;

  public TableReader(HeaderReader headers, Supplier<CategoryReader> categories) {
    this.headers = headers;
    this.categories = categories;
  }

  /// One sense for each column of the head.
  public List<ColumnSense> read(TableHead head, List<RowBatch> sample) {
    List<ColumnDraft> columns = new ArrayList<>();
    List<Supplier<NameShares>> names = new ArrayList<>();
    Profiler profiler = new Profiler();
    for (int i = 0; i < head.columns().size(); i++) {
      String name = head.columns().get(i);
      HeaderGuess guess =
          head.named()
              ? headers.read(name)
              : new HeaderGuess(Meaning.UNKNOWN, 0, null, List.of(), false);
      columns.add(new ColumnDraft(name, guess, profiler.profile(sample, i)));
      names.add(new Lazy(sample, i));
    }
    decide(columns, names, sample);
    ByTableName.ownKey(columns, head.path().lastName());
    beside(columns);
    ByTableName.labels(columns, headers.read(head.path().lastName()));
    credentials(columns);
    People people = new People(columns, head.path());
    people.assign();
    int[] indexes = people.indexes();
    List<ColumnSense> senses = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ColumnDraft c = columns.get(i);
      senses.add(new ColumnSense(c.meaning, c.role, indexes[i], c.form, c.confidence, c.reasons));
    }
    return senses;
  }

  private void decide(
      List<ColumnDraft> columns, List<Supplier<NameShares>> names, List<RowBatch> sample) {
    for (int i = 0; i < columns.size(); i++) {
      ColumnReader.read(columns.get(i), names.get(i), false);
    }
    long contradicted = columns.stream().filter(c -> c.contradicted).count();
    if (contradicted >= 2) {
      for (int i = 0; i < columns.size(); i++) {
        ColumnReader.read(columns.get(i), names.get(i), true);
      }
    }
    flags(columns);
    BareNames.read(columns, names);
    results(columns);
    relatedDiagnosis(columns);
    wholeNames(columns);
    loneDates(columns);
    NirKeys.read(columns, sample);
    BareNames.surnames(columns, sample);
    for (int i = 0; i < columns.size(); i++) {
      form(columns.get(i), names.get(i));
    }
  }

  /// Lists of credentials without telling headers: what stands beside an address or a hash.
  private static void credentials(List<ColumnDraft> columns) {
    if (columns.size() > 4 || columns.stream().anyMatch(c -> c.header.confidence() > 0)) {
      return;
    }
    boolean mail = columns.stream().anyMatch(c -> c.meaning == Meaning.EMAIL);
    boolean hash = columns.stream().anyMatch(c -> c.meaning == Meaning.PASSWORD_HASH);
    boolean url = columns.stream().anyMatch(c -> c.meaning == Meaning.URL);
    for (ColumnDraft c : columns) {
      boolean token =
          !c.profile.isEmpty() && c.profile.share(Trait.TWO_WORDS) < 0.2 && c.confidence < 0.7;
      if (token && (mail || url || hash)) {
        boolean password = mail && !hash || known(columns, Meaning.LOGIN);
        c.decide(password ? Meaning.PASSWORD : Meaning.LOGIN, 0.7, "beside:credentials");
      }
    }
  }

  /// What the columns beside it make of a word: `identifiant` beside a password is a login, `nom`
  /// beside a maiden name the name in use, `libelle` behind a code the words of that code.
  private static void beside(List<ColumnDraft> columns) {
    boolean password = known(columns, Meaning.PASSWORD) || known(columns, Meaning.PASSWORD_HASH);
    boolean maiden = ownBirthName(columns) && !columns.stream().anyMatch(TableReader::usual);
    for (int i = 0; i < columns.size(); i++) {
      ColumnDraft c = columns.get(i);
      boolean number = c.meaning == Meaning.ROW_ID || c.meaning == Meaning.PERSON_REF;
      boolean login = c.profile.share(Trait.DIGITS) < 0.5 && !c.profile.isEmpty();
      if (number && password && login && !known(columns, Meaning.LOGIN)) {
        c.decide(Meaning.LOGIN, 0.8, "beside:password");
      } else if (c.meaning == Meaning.FAMILY && maiden && kind(c).isEmpty()) {
        c.decide(Meaning.USUAL_FAMILY, c.confidence, "beside:birth_family");
      } else if (c.header.words().equals(List.of("libelle")) && i > 0) {
        Meaning words = ofCode(columns.get(i - 1).meaning);
        if (words != Meaning.UNKNOWN) {
          c.decide(words, 0.8, "beside:" + columns.get(i - 1).name);
        }
      }
    }
  }

  private static boolean ownBirthName(List<ColumnDraft> columns) {
    return columns.stream()
        .anyMatch(
            c ->
                c.meaning == Meaning.BIRTH_FAMILY
                    && kind(c).isEmpty()
                    && c.header.confidence() >= 0.55);
  }

  private static boolean usual(ColumnDraft c) {
    return c.meaning == Meaning.USUAL_FAMILY && kind(c).isEmpty();
  }

  private static Meaning ofCode(Meaning code) {
    return switch (code) {
      case DIAGNOSIS_CODE -> Meaning.DIAGNOSIS;
      case ACT_CODE -> Meaning.ACT;
      case TEST_CODE -> Meaning.TEST;
      case DRUG_CODE -> Meaning.DRUG;
      default -> Meaning.UNKNOWN;
    };
  }

  private static boolean known(List<ColumnDraft> columns, Meaning meaning) {
    return columns.stream().anyMatch(c -> c.meaning == meaning);
  }

  /// Yes/no columns whose header names a category.
  private void flags(List<ColumnDraft> columns) {
    for (ColumnDraft c : columns) {
      boolean yesNo = c.profile.share(Trait.YES_NO) >= 0.8 || c.meaning == Meaning.FLAG;
      if (yesNo && c.meaning != Meaning.DECEASED && c.meaning != Meaning.TEST_RESULT) {
        if (categories.get().flag(c.name) != 0) {
          c.decide(Meaning.FLAG, 0.85, "flag:" + c.name);
        } else if (c.meaning == Meaning.FLAG) {
          c.decide(Meaning.TECHNICAL, 0.4, "values:yes_no");
        }
      }
    }
  }

  /// A column headed by the name of an examination holds its results: `SEROLOGIE_VIH`, `BHCG`.
  private void results(List<ColumnDraft> columns) {
    for (ColumnDraft c : columns) {
      boolean open =
          switch (c.meaning) {
            case UNKNOWN, TECHNICAL, ROW_ID, SAMPLE, AGE -> c.header.confidence() < 0.55;
            default -> false;
          };
      double measured =
          c.profile.share(Trait.MEASURE)
              + c.profile.share(Trait.DIGITS)
              + c.profile.share(Trait.RESULT_WORD);
      if (open && !c.header.words().isEmpty() && measured >= 0.7 && c.profile.longest <= 20) {
        if (categories.get().subject(c.name.replace('_', ' ')) != 0) {
          c.decide(Meaning.TEST_RESULT, 0.6, "examination:" + c.name);
        }
      }
    }
  }

  /// `DR` beside `DP` is the related diagnosis of the PMSI, not a doctor.
  private static void relatedDiagnosis(List<ColumnDraft> columns) {
    boolean main = columns.stream().anyMatch(c -> c.name.equalsIgnoreCase("dp"));
    for (ColumnDraft c : columns) {
      if (main && c.name.equalsIgnoreCase("dr")) {
        c.decide(Meaning.DIAGNOSIS_CODE, 0.8, "beside:dp");
      }
    }
  }

  /// A surname column whose cells hold two words and more, in a table without first names.
  private static void wholeNames(List<ColumnDraft> columns) {
    for (ColumnDraft c : columns) {
      if (c.meaning != Meaning.FAMILY || c.profile.share(Trait.TWO_WORDS) < 0.7) {
        continue;
      }
      String kind = kind(c);
      boolean given =
          columns.stream().anyMatch(o -> o.meaning == Meaning.GIVEN && kind(o).equals(kind));
      if (!given) {
        c.decide(Meaning.FULL_NAME, 0.85, "values:full_name");
      }
    }
  }

  private static String kind(ColumnDraft c) {
    PersonWord person = c.header.person();
    return person == null || person.kind().equals("patient") ? "" : person.kind();
  }

  /// Of several columns of dates without telling headers, only lives are birth dates.
  private static void loneDates(List<ColumnDraft> columns) {
    for (ColumnDraft c : columns) {
      boolean bare = c.header.words().equals(List.of("date")) || c.header.confidence() < 0.5;
      if (c.meaning == Meaning.DATE
          && bare
          && c.profile.spreadLikeBirths()
          && columns.stream().noneMatch(o -> o.meaning == Meaning.BIRTH_DATE)) {
        c.decide(Meaning.BIRTH_DATE, 0.7, "values:spread");
      }
    }
  }

  private static void form(ColumnDraft c, Supplier<NameShares> names) {
    switch (c.meaning) {
      case BIRTH_DATE, DATE, DEATH_DATE -> c.form = DateForms.order(c.profile).code();
      case FULL_NAME -> {
        // where capitals tell surnames, the lists of names need not be loaded
        boolean capitals = c.profile.share(Trait.MIXED_CAPITALS) >= 0.7;
        if (capitals) {
          c.form = "family_first";
        } else if (!c.profile.isEmpty()) {
          NameShares shares = names.get();
          c.form = shares.givenFirst() > shares.familyFirst() ? "given_first" : "family_first";
        }
      }
      default -> {}
    }
  }

  /// Loads the lists of names when first asked.
  private static final class Lazy implements Supplier<NameShares> {
    private final List<RowBatch> sample;
    private final int column;
    private @Nullable NameShares shares;

    Lazy(List<RowBatch> sample, int column) {
      this.sample = sample;
      this.column = column;
    }

    @Override
    public NameShares get() {
      NameShares known = shares;
      if (known == null) {
        known = NameShares.of(sample, column);
        shares = known;
      }
      return known;
    }
  }
}
