package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.detect.identifier.Cells;
import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.RowBatch;
import java.util.List;
import java.util.function.Supplier;

/// Names whose header does not say whose they are: of those who take samples, treat or prescribe,
/// beside the names of the person the rows are about.
final class BareNames {
  private static final String UNKNOWN_NAMES = "beside:names";
  private static final double SURE_HEADER = 0.55;
  /// The share of records in which a surname in use is the one of birth: men and the unmarried.
  private static final double SAME = 0.3;
  private static final int ENOUGH = 600;

  private BareNames() {}

  /// Words that look like names under a header that says nothing, beside names that stand further
  /// left or have headers, are somebody's of whom nothing is known; a professional's where they
  /// carry
  /// the title, or where few whole names stand in many records.
  static void read(List<ColumnDraft> columns, List<Supplier<NameShares>> names) {
    boolean headed = columns.stream().anyMatch(BareNames::headed);
    int pair = headed ? -1 : pair(columns);
    int first = -1;
    for (int i = 0; i < columns.size(); i++) {
      ColumnDraft c = columns.get(i);
      if (sampler(c, names.get(i)) || (headed && few(c, names.get(i)))) {
        c.decide(Meaning.FULL_NAME, 0.8, "values:full_name");
        c.stray = true;
        continue;
      }
      if (!c.meaning.ofName() || c.header.person() != null) {
        continue;
      }
      boolean treats =
          c.profile.share(Trait.DOCTOR_TITLE) >= 0.5 || (whole(c) && repeated(c.profile));
      boolean before = i < pair && treats;
      boolean far = first >= 0 && i > first + 2;
      first = first < 0 && !before ? i : first;
      if (treats && c.header.meaning() == Meaning.GIVEN && c.meaning == Meaning.FULL_NAME) {
        // DPRE is no first name, but whoever prescribed
        c.stray = true;
        continue;
      }
      if (c.header.confidence() >= SURE_HEADER
          || !(headed || far || before)
          || completes(columns, i)) {
        continue;
      }
      int number = treats || headed ? -1 : numberOf(columns, i);
      if (treats) {
        c.decide(Meaning.FULL_NAME, 0.7, "values:title");
        c.stray = true;
      } else if (number >= 0) {
        c.stray = true;
        columns.get(number).stray = true;
      } else {
        c.decide(Meaning.UNKNOWN, 0.3, UNKNOWN_NAMES);
      }
    }
    familyDoctor(columns);
    otherBirths(columns);
  }

  private static boolean headed(ColumnDraft c) {
    PersonWord person = c.header.person();
    boolean patient = person != null && person.role() == Role.PATIENT;
    return c.meaning.ofName() && (patient || c.header.confidence() >= SURE_HEADER);
  }

  /// The first of the columns side by side that name one professional in parts.
  static int first(List<ColumnDraft> columns, int stray) {
    int i = stray;
    while (i > 0 && part(columns.get(i)) && part(columns.get(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean part(ColumnDraft c) {
    return c.stray && !whole(c);
  }

  /// The number of a professional right before or behind a surname and a first name, -1 where there
  /// is none.
  private static int numberOf(List<ColumnDraft> columns, int name) {
    Meaning before = name == 0 ? Meaning.UNKNOWN : columns.get(name - 1).meaning;
    if (before == Meaning.RPPS || before == Meaning.ADELI) {
      return name - 1;
    }
    for (int i = name + 1; i < columns.size() && i <= name + 2; i++) {
      Meaning meaning = columns.get(i).meaning;
      if (meaning == Meaning.RPPS || meaning == Meaning.ADELI) {
        return i;
      }
      if (!meaning.ofName()) {
        return -1;
      }
    }
    return -1;
  }

  /// First names under a header that says nothing, beside the only surname, which has none yet.
  private static boolean completes(List<ColumnDraft> columns, int i) {
    boolean beside = false;
    for (int j = 0; j < columns.size(); j++) {
      ColumnDraft other = columns.get(j);
      if (other.meaning == Meaning.GIVEN && j != i) {
        return false;
      }
      beside |= Math.abs(i - j) == 1 && other.meaning == Meaning.FAMILY;
    }
    return beside && columns.get(i).meaning == Meaning.GIVEN;
  }

  /// Where a surname and a first name stand side by side without a header: the person's whom the
  /// rows are about, though doctors may be named before. -1 where they do not.
  private static int pair(List<ColumnDraft> columns) {
    for (int i = 0; i + 1 < columns.size(); i++) {
      Meaning one = columns.get(i).meaning;
      Meaning other = columns.get(i + 1).meaning;
      if ((one == Meaning.FAMILY && other == Meaning.GIVEN)
          || (one == Meaning.GIVEN && other == Meaning.FAMILY)) {
        return i;
      }
    }
    return -1;
  }

  /// A second birth date right behind names of somebody unknown is theirs.
  private static void otherBirths(List<ColumnDraft> columns) {
    boolean known = false;
    for (int i = 0; i < columns.size(); i++) {
      ColumnDraft c = columns.get(i);
      if (c.meaning == Meaning.BIRTH_DATE) {
        boolean behind = i > 0 && columns.get(i - 1).reasons.contains(UNKNOWN_NAMES);
        if (known && behind && c.header.confidence() < SURE_HEADER) {
          c.decide(Meaning.UNKNOWN, 0.3, UNKNOWN_NAMES);
        }
        known = true;
      }
    }
  }

  /// Exports without headers name the doctor who treats before those who prescribe and sample.
  private static void familyDoctor(List<ColumnDraft> columns) {
    List<ColumnDraft> strays = columns.stream().filter(c -> c.stray && whole(c)).toList();
    boolean said =
        columns.stream().anyMatch(c -> c.header.person() != null || c.header.confidence() > 0);
    if (strays.size() >= 2 && !said) {
      strays.getFirst().reasons.add(ColumnSense.FAMILY_DOCTOR);
    }
  }

  private static boolean whole(ColumnDraft c) {
    return c.meaning == Meaning.FULL_NAME;
  }

  /// The same people again and again: some hundred doctors for thousands of patients.
  private static boolean repeated(Profile p) {
    double most = p.cells >= 200 ? 0.85 : 0.6;
    return p.cells >= 20 && p.distinct <= p.cells * most;
  }

  /// Whole names of a handful of people, in many records, under a header that says nothing.
  private static boolean few(ColumnDraft c, Supplier<NameShares> names) {
    Profile p = c.profile;
    boolean open = c.meaning == Meaning.TECHNICAL || c.meaning == Meaning.UNKNOWN;
    boolean worded =
        c.header.confidence() < 0.3
            && repeated(p)
            && p.distinct >= 2
            && p.share(Trait.TWO_WORDS) >= 0.95
            && p.share(Trait.LETTERS) >= 0.95;
    if (!open || !worded) {
      return false;
    }
    NameShares s = names.get();
    return s.several() >= 0.9 && s.commune() < 0.3 && s.ordered() >= 0.7;
  }

  /// `PREL` may be a sample, its date or who took it.
  private static boolean sampler(ColumnDraft c, Supplier<NameShares> names) {
    boolean words = c.header.words().equals(List.of("prelevement")) && c.meaning == Meaning.TEST;
    if (!words || c.profile.share(Trait.TEST_WORD) >= 0.2) {
      return false;
    }
    boolean capitals = c.profile.share(Trait.MIXED_CAPITALS) >= 0.7;
    return c.profile.share(Trait.DOCTOR_TITLE) >= 0.5
        || (capitals && c.profile.share(Trait.TWO_WORDS) >= 0.7)
        || ValueReader.guess(c.profile, names).meaning() == Meaning.FULL_NAME;
  }

  /// Two surnames side by side or around a first name, the same in many records and not in all, are
  /// the name in use and the
  /// name of birth.
  static void surnames(List<ColumnDraft> columns, List<RowBatch> sample) {
    birthBesideUse(columns);
    for (int i = 0; i + 1 < columns.size(); i++) {
      for (int j = i + 1; j < Math.min(columns.size(), i + 3); j++) {
        ColumnDraft usual = columns.get(i);
        ColumnDraft birth = columns.get(j);
        if (bare(usual) && bare(birth)) {
          double same = same(sample, i, j);
          if (same >= SAME && same < 0.995) {
            usual.decide(Meaning.USUAL_FAMILY, 0.7, "beside:family");
            birth.decide(Meaning.BIRTH_FAMILY, 0.7, "beside:family");
          }
          return;
        }
      }
    }
  }

  private static boolean bare(ColumnDraft c) {
    return c.meaning == Meaning.FAMILY
        && c.header.person() == null
        && c.header.confidence() < SURE_HEADER;
  }

  /// The share of records in which two columns hold the same, of those in which both hold
  /// something.
  private static double same(List<RowBatch> sample, int one, int other) {
    int both = 0;
    int same = 0;
    for (RowBatch batch : sample) {
      for (int r = 0; r < batch.rows() && both < ENOUGH; r++) {
        long a = hash(batch, r, one);
        long b = hash(batch, r, other);
        if (a != 0 && b != 0) {
          both++;
          same += a == b ? 1 : 0;
        }
      }
    }
    return both == 0 ? 0 : same / (double) both;
  }

  private static long hash(RowBatch batch, int row, int column) {
    int start = batch.start(row, column);
    if (start < 0) {
      return 0;
    }
    int end = batch.end(row, column);
    int from = Cells.start(batch.data(), start, end);
    int to = Cells.end(batch.data(), from, end);
    return Cells.nothing(batch.data(), from, to) ? 0 : Fold.hash(batch.data(), from, to);
  }

  /// `nom` beside `nom_usage` is the surname of birth, where no other column is.
  private static void birthBesideUse(List<ColumnDraft> columns) {
    if (TableReader.known(columns, Meaning.BIRTH_FAMILY)) {
      return;
    }
    for (ColumnDraft used : columns) {
      if (used.meaning == Meaning.USUAL_FAMILY && used.header.confidence() >= SURE_HEADER) {
        List<ColumnDraft> others =
            columns.stream()
                .filter(c -> c.meaning == Meaning.FAMILY)
                .filter(c -> TableReader.kind(c).equals(TableReader.kind(used)))
                .toList();
        if (others.size() == 1) {
          others.getFirst().decide(Meaning.BIRTH_FAMILY, 0.7, "beside:usage");
        }
        return;
      }
    }
  }
}
