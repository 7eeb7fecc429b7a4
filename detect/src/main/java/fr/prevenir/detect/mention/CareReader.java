package fr.prevenir.detect.mention;

import fr.prevenir.detect.category.CategoryReader;
import fr.prevenir.detect.identifier.BloodGroups;
import fr.prevenir.detect.identifier.Cells;
import fr.prevenir.detect.identifier.Dates;
import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.detect.identifier.MedicalCodes;
import fr.prevenir.model.Category;
import fr.prevenir.model.Meaning;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Reads which categories the cells about somebody's care show. One instance serves one thread.
final class CareReader {
  /// Names of tests that say no more than how they are done.
  private static final Pattern BARE_TEST =
      Pattern.compile(
          "(?=.*\\b(PCR|TAAN|TAG|ANTIGENIQUE)\\b)((RT|PCR|TEMPS|REEL|TEST|TAAN|TAG|TDR|ANTIGENIQUE"
              + "|RAPIDE|NASO|NASOPHARYNGEE?|NASOPHARYNGIEN|NASOPHARYNX|NP|NASALE?"
              + "|SALIVAIRE|SALIVE|QUALITATIVE|DE|DEPISTAGE|PAR|EN)"
              + "( |$))+");

  private final Supplier<CategoryReader> categories;
  private final Memo memo = new Memo();
  private final CommentScan comments = new CommentScan();

  CareReader(Supplier<CategoryReader> categories) {
    this.categories = categories;
  }

  /// What the examination named in a cell of a test's name or code is about.
  long subject(byte[] b, int from, int to) {
    long key = Fold.hash(b, from, to) * 31 - 1;
    long known = memo.get(key);
    if (known >= 0) {
      return known;
    }
    String name = new String(b, from, to - from, StandardCharsets.UTF_8);
    long said = categories.get().subject(name);
    long subject = said == 0 && bare(name) ? Category.COVID.bit() : said;
    memo.keep(key, subject);
    return subject;
  }

  /// Whether a name says only how a test is done: every other is named after what it looks for, but
  /// those for Covid.
  private static boolean bare(String name) {
    return BARE_TEST.matcher(Fold.of(name)).matches();
  }

  /// The categories that a trimmed, non-empty cell shows.
  ///
  /// @param examined what the record's examination is about, 0 where its column alone tells
  long mask(ColumnPlan column, long examined, byte[] b, int from, int to) {
    Meaning meaning = column.meaning();
    return switch (meaning) {
      case SAMPLE -> 0;
      case AMO, AMC, IBAN, CARD, AMOUNT -> Meanings.mask(meaning);
      case BLOOD_GROUP -> BloodGroups.valid(b, from, to, true) ? Category.BLOOD_GROUP.bit() : 0;
      case DEATH_DATE -> Dates.read(b, from, to, column.order()) > 0 ? Category.DECEASED.bit() : 0;
      case DECEASED,
          FLAG,
          TEST_RESULT,
          TEST,
          TEST_CODE,
          DRUG,
          DRUG_CODE,
          ACT,
          ACT_CODE,
          DIAGNOSIS,
          DIAGNOSIS_CODE,
          COMMENT ->
          remembered(column, examined, b, from, to);
      default -> 0;
    };
  }

  private long remembered(ColumnPlan column, long examined, byte[] b, int from, int to) {
    long key = Fold.hash(b, from, to) * 31 + column.column() + examined * 0x9E3779B97F4A7C15L;
    long known = memo.get(key);
    if (known >= 0) {
      return known;
    }
    long mask = read(column, examined, b, from, to);
    memo.keep(key, mask);
    return mask;
  }

  private long read(ColumnPlan column, long examined, byte[] b, int from, int to) {
    Meaning meaning = column.meaning();
    return switch (meaning) {
      case TEST_RESULT -> {
        long subject = examined != 0 ? examined : column.subject();
        if (subject == 0 && group(b, from, to)) {
          yield categories.get().result(Category.BLOOD_GROUP.bit(), b, from, to);
        }
        yield column.measured() && Cells.digits(b, from, to)
            ? categories.get().measured(subject, b, from, to)
            : categories.get().result(subject, b, from, to);
      }
      case DECEASED -> dead(b, from, to) ? Category.DECEASED.bit() : 0;
      case FLAG ->
          categories.get().yes(b, from, to)
                  || (column.flag() == Category.DISABILITY.bit() && Dependence.group(b, from, to))
              ? column.flag()
              : 0;
      case ACT_CODE ->
          MedicalCodes.laboratory(b, from, to)
              ? Category.TEST.bit()
              : Meanings.mask(meaning) | categories.get().code(meaning, b, from, to);
      case DRUG_CODE, DIAGNOSIS_CODE ->
          Meanings.mask(meaning) | categories.get().code(meaning, b, from, to);
      case TEST_CODE -> categories.get().text(Meaning.TEST, b, from, to);
      case COMMENT ->
          Category.COMMENT.bit()
              | column.flag()
              | categories.get().text(meaning, b, from, to)
              | comments.mask(b, from, to);
      default -> column.flag() | categories.get().text(meaning, b, from, to);
    };
  }

  /// Whether a result is a blood group written out, whatever the examination is called: `A+`, `O
  /// POS`.
  private static boolean group(byte[] b, int from, int to) {
    boolean signed = b[to - 1] == '+' || b[to - 1] == '-' || to - from >= 5;
    return signed
        && (b[from] | 0x20) >= 'a'
        && (b[from] | 0x20) <= 'o'
        && BloodGroups.valid(b, from, to, false);
  }

  private boolean dead(byte[] b, int from, int to) {
    if (categories.get().yes(b, from, to)) {
      return true;
    }
    byte first = (byte) (b[from] | 0x20);
    boolean word = to - from >= 3 && first == 'd';
    return word || Dates.read(b, from, to, fr.prevenir.detect.identifier.DateOrder.DAY_FIRST) > 0;
  }
}
