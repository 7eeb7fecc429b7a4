package fr.prevenir.detect.mention;

import fr.prevenir.detect.identifier.Ages;
import fr.prevenir.detect.identifier.Cells;
import fr.prevenir.detect.identifier.Dates;
import fr.prevenir.detect.identifier.Emails;
import fr.prevenir.detect.identifier.Insi;
import fr.prevenir.detect.identifier.Nir;
import fr.prevenir.detect.identifier.Phones;
import fr.prevenir.detect.identifier.Professionals;
import fr.prevenir.detect.identifier.Sexes;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.Category;
import fr.prevenir.model.MentionBatch;
import java.nio.charset.StandardCharsets;

/// Puts the values of one person's cells in their normal forms. One instance serves one thread.
final class ValueWriter {
  private static final byte[][] SEXES = {{}, {'1'}, {'2'}};

  private final MentionBatch.Builder into;
  private final byte[] out = new byte[64];
  private final NameSplitter names = new NameSplitter();
  private byte[] buffer = new byte[256];
  private boolean sexKnown;
  private boolean identified;
  private boolean reachable;

  ValueWriter(MentionBatch.Builder into) {
    this.into = into;
  }

  void begin() {
    sexKnown = false;
    identified = false;
    reachable = false;
  }

  /// Whether a value put since [#begin] names or identifies the person.
  boolean identified() {
    return identified;
  }

  /// Whether a value put since [#begin] may find the person without naming them: a birth date or a
  /// telephone.
  boolean reachable() {
    return reachable;
  }

  void identify() {
    identified = true;
  }

  void name(Attribute attribute, byte[] b, int from, int to) {
    boolean blank = false;
    for (int i = from; i < to; i++) {
      blank |= b[i] == ' ';
    }
    if (blank && attribute != Attribute.GIVEN && compound(b, from, to)) {
      whole(b, from, to, false);
      return;
    }
    into.put(attribute, b, from, to);
    identified = true;
  }

  /// Whether a surname cell holds a title or a `née`, and so more than a surname.
  private static boolean compound(byte[] b, int from, int to) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || b[i] == ' ') {
        NameWord word = i > start ? NameWord.of(b, start, i) : NameWord.NAME;
        boolean link = word == NameWord.BORN || word == NameWord.SPOUSE_OF;
        if ((start == from && word.title() && i < to) || (link && start > from && i < to)) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  void whole(byte[] b, int from, int to, boolean givenFirst) {
    if (names.split(b, from, to, givenFirst, into)) {
      identified = true;
    }
    sex(names.sex());
  }

  void sex(byte[] b, int from, int to) {
    sex(Sexes.read(b, from, to));
  }

  private void sex(int sex) {
    if (sex != 0 && !sexKnown) {
      sexKnown = true;
      into.put(Attribute.SEX, SEXES[sex], 0, 1);
    }
  }

  void birthDate(byte[] b, int from, int to, ColumnPlan column) {
    int date = Dates.read(b, from, to, column.order());
    if (date > 0) {
      number(Attribute.BIRTH_DATE, date, 8);
      reachable = true;
    }
  }

  /// An age, and the year of birth that it gives where it is known when it was true.
  ///
  /// @param month `YYYYMM`, 0 unknown; `MM` 0 if only the year is known
  void age(byte[] b, int from, int to, int month) {
    int months = Ages.months(b, from, to);
    if (months < 0) {
      return;
    }
    int years = months / 12;
    if (month > 0) {
      number(Attribute.BIRTH_YEAR, month / 100 - years, 4);
    }
    String since = month % 100 == 0 ? "" : "@" + month;
    byte[] age = (years + since).getBytes(StandardCharsets.US_ASCII);
    into.put(Attribute.AGE, age, 0, age.length);
  }

  void birthYear(byte[] b, int from, int to, ColumnPlan column) {
    int date = Dates.read(b, from, to, column.order());
    if (date > 0) {
      number(Attribute.BIRTH_YEAR, date / 10_000, 4);
    }
  }

  private void number(Attribute attribute, int value, int width) {
    number(into, out, attribute, value, width);
  }

  /// Puts a number of so many digits, zeros in front.
  static void number(
      MentionBatch.Builder into, byte[] out, Attribute attribute, int value, int width) {
    int rest = value;
    for (int i = width - 1; i >= 0; i--) {
      out[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    into.put(attribute, out, 0, width);
  }

  /// A NIR; what looks like one but does not agree is doubtful.
  ///
  /// @param key number in the column of keys, or -1
  void nir(byte[] b, int from, int to, int key, boolean insured) {
    Nir.Grade grade = Nir.grade(b, from, to, out);
    boolean sound =
        grade == Nir.Grade.VALID || (grade == Nir.Grade.NO_KEY && (key < 0 || key == Nir.key(out)));
    if (sound) {
      into.put(insured ? Attribute.NIR_INSURED : Attribute.NIR, out, 0, 13);
    } else if (grade == Nir.Grade.NONE && Nir.within(b, from, to, out) >= 0) {
      into.put(insured ? Attribute.NIR_INSURED : Attribute.NIR, out, 0, 13);
    } else if (grade != Nir.Grade.NONE || Nir.shortened(b, from, to, out)) {
      if (insured) {
        return;
      }
      into.put(Attribute.NIR_DOUBTFUL, b, from, to);
    } else {
      return;
    }
    into.category(insured ? 0 : Category.NIR.bit());
    identified |= !insured;
  }

  void ins(byte[] b, int from, int to, Insi.Kind oid) {
    if (oid == Insi.Kind.TEST || oid == Insi.Kind.DEMO) {
      return;
    }
    Nir.Grade grade = Nir.grade(b, from, to, out);
    if (grade == Nir.Grade.VALID || grade == Nir.Grade.NO_KEY) {
      into.put(oid == Insi.Kind.NONE ? Attribute.NIR : Attribute.INS, out, 0, 13);
      into.category(Category.NIR.bit());
      identified = true;
    } else if (grade != Nir.Grade.NONE) {
      nir(b, from, to, -1, false);
    }
  }

  void local(byte[] scope, byte[] b, int from, int to) {
    if (to - from > 80 || (to - from == 1 && b[from] == '0')) {
      return;
    }
    int n = scope.length + to - from;
    ensure(n);
    System.arraycopy(scope, 0, buffer, 0, scope.length);
    System.arraycopy(b, from, buffer, scope.length, to - from);
    // 12.0 of a spreadsheet is 12
    boolean decimal =
        to - from > 2 && b[to - 1] == '0' && b[to - 2] == '.' && Cells.digits(b, from, to - 2);
    into.put(LocalScopes.attribute(scope), buffer, 0, decimal ? n - 2 : n);
    identified = true;
  }

  void record(byte[] scope, long ordinal) {
    into.put(
        Attribute.LOCAL_ID, new String(scope, java.nio.charset.StandardCharsets.UTF_8) + ordinal);
  }

  /// @param keyless whether eleven digits will do
  void rpps(byte[] b, int from, int to, boolean keyless) {
    int inner = Professionals.idnps(b, from, to);
    int start = inner < 0 ? from : inner;
    boolean shaped = keyless && to - from == 11 && b[from] == '1' && Cells.digits(b, from, to);
    if (shaped || Professionals.rpps(b, start, to)) {
      into.put(Attribute.RPPS, b, start, to);
      identified = true;
    } else if (Professionals.adeli(b, start, to)) {
      into.put(Attribute.ADELI, b, start, to);
      identified = true;
    }
  }

  void adeli(byte[] b, int from, int to) {
    if (Professionals.adeli(b, from, to)) {
      into.put(Attribute.ADELI, b, from, to);
      identified = true;
    } else {
      rpps(b, from, to, false);
    }
  }

  /// One number, or several with `/`, `;`, `,` or words between them.
  void phones(byte[] b, int from, int to) {
    int n = Phones.read(b, from, to, out);
    if (n > 0) {
      into.put(Attribute.PHONE, out, 0, n);
      into.category(Category.CONTACT.bit());
      reachable = true;
      return;
    }
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean ends =
          i == to
              || b[i] == '/'
              || b[i] == ';'
              || b[i] == ','
              || ((b[i] | 0x20) >= 'a' && (b[i] | 0x20) <= 'z');
      if (ends) {
        int s = Cells.start(b, start, i);
        int e = Cells.end(b, s, i);
        int length = Phones.read(b, s, e, out);
        if (length > 0) {
          into.put(Attribute.PHONE, out, 0, length);
          into.category(Category.CONTACT.bit());
          reachable = true;
        }
        start = i + 1;
      }
    }
  }

  /// Puts an address; false where it is none.
  boolean email(byte[] b, int from, int to) {
    int at = Emails.at(b, from, to);
    if (at < 0) {
      return false;
    }
    ensure(to - from);
    into.put(Attribute.EMAIL, buffer, 0, Emails.lower(b, from, to, buffer));
    into.category(Category.CONTACT.bit());
    identified = true;
    if (Emails.patientOfMssante(b, at, to) && Nir.grade(b, from, at, out) == Nir.Grade.VALID) {
      into.put(Attribute.INS, out, 0, 13);
      into.category(Category.NIR.bit());
    }
    return true;
  }

  /// A login without the domain of Windows before it; those with `$` behind are machines'.
  void login(byte[] b, int start, int to) {
    int from = start;
    for (int i = start; i < to - 1; i++) {
      from = b[i] == '\\' ? i + 1 : from;
    }
    if (b[to - 1] == '$') {
      return;
    }
    email(b, from, to);
    ensure(to - from);
    into.put(Attribute.LOGIN, buffer, 0, Emails.lower(b, from, to, buffer));
    identified = true;
  }

  private void ensure(int length) {
    if (buffer.length < length) {
      buffer = new byte[length * 2];
    }
  }
}
