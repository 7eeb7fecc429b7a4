package fr.prevenir.detect.column;

import fr.prevenir.detect.category.CategoryReader;
import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.TableHead;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what the columns of a table hold and whose they are.
public final class TableReader {
  /// Marks of rows that a program has dealt with: TRT is no treatment there.
  private static final Pattern DONE =
      Pattern.compile("(?:fl|flg|flag|top|ind|indic|is) ?(?:trt|trait|traite|treated)");

  /// Columns of dumps of Windows accounts: name, number, two hashes, and three that are empty.
  private static final int HASHES_AND_MORE = 7;

  /// What is nested in the record of an account tells of its holder.
  private static final HeaderGuess HOLDER =
      new HeaderGuess(
          Meaning.PERSON_REF, 0.9, new PersonWord(Role.ACCOUNT, "user"), List.of("id"), false);

  /// What is nested in the record of a patient tells of the patient.
  private static final HeaderGuess PARENT =
      new HeaderGuess(
          Meaning.PERSON_REF, 0.9, new PersonWord(Role.PATIENT, "patient"), List.of("id"), false);

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
    List<HeaderGuess> guesses = head.named() ? headers.read(head.columns()) : List.of();
    for (int i = 0; i < head.columns().size(); i++) {
      HeaderGuess guess =
          nestedIn(head, i)
              ? TableWords.of(head.path()).name() == Role.ACCOUNT ? HOLDER : PARENT
              : head.named() ? guesses.get(i) : HeaderGuess.NOTHING;
      columns.add(new ColumnDraft(head.columns().get(i), guess, profiler.profile(sample, i)));
      names.add(new Lazy(sample, i));
    }
    decide(columns, names, sample);
    ByTableName.ownKey(columns, head.name());
    ByTableName.foreignKeys(columns, head);
    Beside.read(columns);
    HeaderGuess said = headers.read(head.name());
    ByTableName.labels(columns, said);
    ByTableName.stays(columns, said);
    ResultTables.read(columns, said);
    credentials(columns);
    UserCodes.read(columns);
    ByTableName.nobodys(columns, head);
    KeyForms.read(columns);
    People people = new People(columns, head.path());
    people.assign();
    RoleWords.mark(columns, sample, head.flat());
    familyDoctors(columns, head.name());
    int[] indexes = people.indexes();
    List<ColumnSense> senses = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ColumnDraft c = columns.get(i);
      senses.add(new ColumnSense(c.meaning, c.role, indexes[i], c.form, c.confidence, c.reasons));
    }
    return senses;
  }

  /// Whether a column numbers the records in which those of this table are nested.
  private static boolean nestedIn(TableHead head, int column) {
    return head.foreignKeys().stream()
        .anyMatch(
            key ->
                key.column().equals(head.columns().get(column))
                    && key.targetColumn().equals("_record"));
  }

  /// Says so where not the header of a column alone, but others beside it, or the name of a table
  /// that refers to patients, tell who treats.
  private void familyDoctors(List<ColumnDraft> columns, String path) {
    PersonWord table = headers.read(path).person();
    boolean referring = columns.stream().anyMatch(TableRole::refersToPatient);
    boolean listed = TableRole.listsPatients(columns, path);
    for (ColumnDraft c : columns) {
      if (listed && c.role == Role.PROFESSIONAL && c.kind.matches("doctor|responsible|stray.*")) {
        c.reasons.add(ColumnSense.FAMILY_DOCTOR);
      }
      PersonWord person = c.header.person() == null && referring ? table : c.header.person();
      if (c.role == Role.PROFESSIONAL && person != null && person.familyDoctor()) {
        PersonWord said = headers.read(c.name).person();
        if (said == null || !said.familyDoctor()) {
          c.reasons.add(ColumnSense.FAMILY_DOCTOR);
        }
      }
    }
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
    Examinations.read(columns, categories);
    relatedDiagnosis(columns);
    wholeNames(columns);
    LoneDates.read(columns);
    LoneDates.nobodys(columns);
    nobodysHashes(columns);
    NirKeys.read(columns, sample);
    BareNames.surnames(columns, sample);
    for (int i = 0; i < columns.size(); i++) {
      form(columns.get(i), names.get(i));
    }
  }

  /// Lists of credentials without telling headers: what stands beside an address or a hash.
  private static void credentials(List<ColumnDraft> columns) {
    boolean hash = known(columns, Meaning.PASSWORD_HASH);
    int most = hash ? HASHES_AND_MORE : 4;
    if (columns.size() > most || columns.stream().anyMatch(c -> c.header.confidence() > 0)) {
      return;
    }
    if (known(columns, Meaning.FULL_NAME) && known(columns, Meaning.PHONE)) {
      return;
    }
    boolean mail = known(columns, Meaning.EMAIL);
    boolean before = mail;
    boolean list = mail || hash || known(columns, Meaning.URL);
    boolean windows = hash && columns.size() == HASHES_AND_MORE;
    for (ColumnDraft c : columns) {
      boolean word = c.profile.share(Trait.TWO_WORDS) < 0.2 || (windows && c == columns.getFirst());
      before &= c.meaning != Meaning.EMAIL;
      if (!list || !word || c.profile.isEmpty() || c.confidence >= 0.7) {
        continue;
      }
      if (numbers(c.profile)) {
        c.decide(Meaning.ROW_ID, 0.6, "values:row_id");
      } else {
        boolean password = !before && (mail && !hash || known(columns, Meaning.LOGIN));
        c.decide(password ? Meaning.PASSWORD : Meaning.LOGIN, 0.7, "beside:credentials");
      }
    }
  }

  /// Numbers that rise from row to row.
  private static boolean numbers(Profile p) {
    return p.share(Trait.DIGITS) >= 0.95 && p.rises();
  }

  static boolean known(List<ColumnDraft> columns, Meaning meaning) {
    return columns.stream().anyMatch(c -> c.meaning == meaning);
  }

  /// Yes/no columns whose header names a category.
  private void flags(List<ColumnDraft> columns) {
    for (ColumnDraft c : columns) {
      boolean yesNo = c.profile.share(Trait.YES_NO) >= 0.8 || c.meaning == Meaning.FLAG;
      if (yesNo && c.meaning != Meaning.DECEASED && c.meaning != Meaning.TEST_RESULT) {
        boolean done = DONE.matcher(Vocabulary.folded(c.name)).matches();
        if (c.header.says("gir")
            && c.profile.share(Trait.DIGITS) + c.profile.share(Trait.CODE_LIKE) >= 0.5) {
          c.decide(Meaning.FLAG, 0.85, "flag:" + c.name);
        } else if (!done && !Examinations.analyte(c.name) && categories.get().flag(c.name) != 0) {
          c.decide(Meaning.FLAG, 0.85, "flag:" + c.name);
        } else if (c.meaning == Meaning.FLAG) {
          c.decide(Meaning.TECHNICAL, 0.4, "values:yes_no");
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

  static String kind(ColumnDraft c) {
    PersonWord person = c.header.person();
    return person == null || person.kind().equals("patient") ? "" : person.kind();
  }

  /// Hashes under a word that says something else are passwords only where somebody logs in.
  private static void nobodysHashes(List<ColumnDraft> columns) {
    boolean login =
        known(columns, Meaning.LOGIN)
            || known(columns, Meaning.EMAIL)
            || known(columns, Meaning.PASSWORD);
    for (ColumnDraft c : columns) {
      boolean weak = c.header.confidence() < 0.55 && named(c);
      if (c.meaning == Meaning.PASSWORD_HASH && weak && !login) {
        c.decide(Meaning.TECHNICAL, 0.4, "beside:nobody");
      }
    }
  }

  private static boolean named(ColumnDraft c) {
    return !c.header.words().isEmpty();
  }

  private static void form(ColumnDraft c, Supplier<NameShares> names) {
    switch (c.meaning) {
      case BIRTH_DATE, DATE, DEATH_DATE -> c.form = DateForms.order(c.profile).code();
      case RPPS -> c.form = keyless(c.profile) ? ColumnSense.KEYLESS : "";
      case TEST_RESULT ->
          c.form =
              measured(c.profile)
                  ? ColumnSense.MEASURED
                  : signs(c.profile) ? ColumnSense.SIGNED : "";
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

  /// Whether a header announces numbers of eleven digits whose key does not hold: made up or
  /// disguised, they tell people apart all the same.
  private static boolean keyless(Profile p) {
    return p.share(Trait.RPPS) < 0.5
        && p.share(Trait.DIGITS) >= 0.9
        && p.longest == 11
        && p.shortest == 11;
  }

  /// Whether results are numbers, among which a lone 1 is no yes.
  private static boolean measured(Profile p) {
    double words = p.share(Trait.RESULT_WORD) - p.share(Trait.YES_NO);
    return p.distinct > 4 && words < 0.2 && p.share(Trait.MEASURE) + p.share(Trait.DIGITS) >= 0.5;
  }

  /// Whether results are signs, with a few words at most among them, or some are among words: who
  /// writes `+` writes `-` too.
  private static boolean signs(Profile p) {
    boolean few = p.distinct <= 6 && p.share(Trait.RESULT_WORD) < 0.3;
    boolean among = p.distinct <= 12 && p.share(Trait.SIGN) > 0;
    return p.isEmpty() || p.shortest == 1 && (few || among) && p.share(Trait.DIGITS) < 0.2;
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
