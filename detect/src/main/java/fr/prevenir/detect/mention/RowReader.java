package fr.prevenir.detect.mention;

import fr.prevenir.detect.category.CategoryReader;
import fr.prevenir.detect.identifier.Cells;
import fr.prevenir.detect.identifier.Contacts;
import fr.prevenir.detect.identifier.Dates;
import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.detect.identifier.Insi;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.Category;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.Role;
import fr.prevenir.model.RowBatch;
import java.util.function.Supplier;

/// Reads the rows of one batch. One instance serves one batch and one thread.
final class RowReader extends CellWalk {
  /// Laboratories write up to four for a strong reaction.
  private static final int SIGNS = 4;

  private final TablePlan plan;
  private final MentionBatch.Builder into = new MentionBatch.Builder();
  private final ValueWriter values = new ValueWriter(into);
  private final LocalKeys keys;
  private final PlaceWriter places = new PlaceWriter(into);
  private final CareReader care;
  private final boolean relatives;
  private final SamePerson main = new SamePerson();
  private final Household household = new Household();
  private final RowRoles roles;
  private int date;

  RowReader(TablePlan plan, Supplier<CategoryReader> categories, RowBatch batch) {
    super(batch);
    this.plan = plan;
    this.relatives = plan.people().stream().anyMatch(p -> p.role() == Role.RELATIVE && !p.main());
    this.care = new CareReader(categories);
    this.keys = new LocalKeys(plan, batch, values);
    this.roles = new RowRoles(plan, batch);
  }

  MentionBatch read() {
    for (row = 0; row < batch.rows(); row++) {
      date = date();
      main.forget();
      household.forget();
      for (PersonPlan person : plan.people()) {
        person(person);
      }
    }
    return into.build();
  }

  /// Whether a cell that says nothing elsewhere does here: a remark, or a sign that is a result.
  private boolean remark(ColumnPlan c) {
    if (batch.start(row, c.column()) < 0) {
      return false;
    }
    boolean sign = c.meaning() == Meaning.TEST_RESULT && (signs('+') || c.signed() && signs('-'));
    return sign || (c.meaning() == Meaning.COMMENT && Cells.remark(b, from, to));
  }

  /// Whether a cell holds nothing but a few of one sign: `+++`.
  private boolean signs(char sign) {
    for (int i = from; i < to; i++) {
      if (b[i] != sign) {
        return false;
      }
    }
    return to > from && to - from <= SIGNS;
  }

  private int date() {
    for (ColumnPlan column : plan.dates()) {
      if (cell(column.column())) {
        int read = Dates.read(b, from, to, column.order());
        if (read > 19_000_101 && read < 21_000_101 && read % 100 != 0) {
          return read;
        }
      }
    }
    return MentionBatch.NO_DATE;
  }

  private void person(PersonPlan person) {
    Role role = roles.of(person, row);
    into.begin(row, role);
    values.begin();
    boolean named = false;
    boolean told = false;
    for (ColumnPlan column : person.columns()) {
      if (cell(column.column())) {
        told |= column.scope().length == 0 && column.kind() < 0;
        into.category(
            Meanings.mask(column.meaning()) & ~(Category.CONTACT.bit() | Category.NIR.bit()));
        into.category(Meanings.mark(column.meaning()));
        named |= column.meaning().ofName();
        put(person, column);
      }
    }
    if (plan.record() != null && person.main()) {
      values.record(plan.record(), batch.firstRecord() + row);
      values.identify();
    }
    if (plan.machine() != null && role == Role.ACCOUNT) {
      into.put(Attribute.LOCAL_ID, plan.machine());
    }
    if (person.main() && relatives) {
      main.is(into);
      household.of(into);
    } else if (named && person.onlyInsures()) {
      household.put(into);
    }
    boolean patient = person.role() == Role.PATIENT;
    boolean known = values.identified() || (patient && person.main() && values.reachable());
    if (!known
        || (!told && !patient && !nested(person) && !tied(person))
        || unsaid(person, named)) {
      into.drop();
      return;
    }
    if (role == Role.PROFESSIONAL) {
      into.category(Category.PROFESSIONAL.bit());
    }
    if (person.main()) {
      ofMain(person);
    }
    into.date(date);
    into.end();
  }

  /// Whether rows say by keys alone who is whose relative.
  private static boolean tied(PersonPlan person) {
    return person.main() && person.role() == Role.RELATIVE;
  }

  private boolean nested(PersonPlan person) {
    return plan.record() != null && person.main();
  }

  /// Whether a relative of the record is nobody: only a number, the main person again, or an
  /// employer or insurer.
  private boolean unsaid(PersonPlan person, boolean named) {
    return person.role() == Role.RELATIVE
        && (organisation() || (!person.main() && (!named || main.again(into))));
  }

  private boolean organisation() {
    for (int column : plan.kindsOfContact()) {
      if (cell(column) && Organisations.kind(b, from, to)) {
        return true;
      }
    }
    return false;
  }

  private void ofMain(PersonPlan person) {
    long examined = 0;
    for (ColumnPlan column : plan.examinations()) {
      if (examined == 0 && cell(column.column())) {
        examined = care.subject(b, from, to);
      }
    }
    for (ColumnPlan column : plan.care()) {
      if (cell(column.column()) || remark(column)) {
        into.category(care.mask(column, examined, b, from, to));
      }
    }
    for (PersonPlan other : plan.people()) {
      if (other.familyDoctor() && said(other)) {
        into.category(Category.FAMILY_DOCTOR.bit());
      }
      if (other.role() == Role.RELATIVE && !other.main()) {
        insured(person, other);
      }
    }
  }

  private boolean said(PersonPlan person) {
    for (ColumnPlan column : person.columns()) {
      if (cell(column.column())) {
        return true;
      }
    }
    return false;
  }

  /// The insured person's NIR stands on the patient's card too, and tells of the patient where they
  /// are the insured.
  private void insured(PersonPlan person, PersonPlan other) {
    boolean own = firstName(other) == 0 || firstName(other) == firstName(person);
    for (ColumnPlan column : other.columns()) {
      if (column.meaning() == Meaning.NIR && cell(column.column())) {
        values.nir(b, from, to, -1, true);
        into.category(own ? Category.NIR.bit() : 0);
      }
    }
  }

  /// The first name of a person as a number, 0 where there is none.
  private long firstName(PersonPlan person) {
    for (ColumnPlan column : person.columns()) {
      if (column.meaning() == Meaning.GIVEN && cell(column.column())) {
        return Fold.hash(b, from, to);
      }
    }
    return 0;
  }

  private void put(PersonPlan person, ColumnPlan column) {
    if (column.kind() >= 0 || column.scope().length > 0) {
      keys.put(person, column, row);
      return;
    }
    switch (column.meaning()) {
      case GIVEN -> values.name(Attribute.GIVEN, b, from, to);
      case FAMILY -> values.name(Attribute.FAMILY, b, from, to);
      case BIRTH_FAMILY -> values.name(Attribute.BIRTH_FAMILY, b, from, to);
      case USUAL_FAMILY -> values.name(Attribute.USUAL_FAMILY, b, from, to);
      case FULL_NAME -> values.whole(b, from, to, column.givenFirst());
      case SEX, TITLE -> values.sex(b, from, to);
      case BIRTH_DATE -> values.birthDate(b, from, to, column);
      case BIRTH_YEAR -> values.birthYear(b, from, to, column);
      case AGE -> values.age(b, from, to, date > 0 ? date / 100 : plan.referenceMonth());
      case BIRTH_PLACE -> into.put(Attribute.BIRTH_PLACE, b, from, to);
      case BIRTH_PLACE_CODE -> places.birthPlaceCode(b, from, to);
      case NIR -> nir(person);
      case INS -> ins(person);
      case RPPS -> values.rpps(b, from, to, column.keyless());
      case ADELI -> values.adeli(b, from, to);
      case PHONE -> phone();
      case EMAIL -> email(person);
      case LOGIN -> values.login(b, from, to);
      case URL -> places.site(b, from, to);
      case ADDRESS -> into.put(Attribute.ADDRESS, b, from, to);
      case POSTCODE -> postcode(person);
      case CITY -> into.put(Attribute.CITY, b, from, to);
      case POSTCODE_CITY -> places.postcodeCity(b, from, to);
      case SPECIALTY -> specialty(person);
      default -> {}
    }
  }

  /// Lists of contacts hold the addresses of mail and the numbers one below the other, or all of
  /// somebody in one cell.
  private void phone() {
    if (!values.email(b, from, to) && !contacts()) {
      values.phones(b, from, to);
    }
  }

  /// Lists of accounts mix addresses with logins.
  private void email(PersonPlan person) {
    if (values.email(b, from, to)) {
      return;
    }
    if (person.role() == Role.ACCOUNT) {
      values.login(b, from, to);
    } else {
      contacts();
    }
  }

  /// Puts the telephones and addresses of mail of a cell that holds several; false where it does
  /// not.
  private boolean contacts() {
    if (!Contacts.several(b, from, to)) {
      return false;
    }
    Contacts.each(
        b,
        from,
        to,
        (start, end) -> {
          if (!values.email(b, start, end)) {
            values.phones(b, start, end);
          }
        });
    return true;
  }

  private void specialty(PersonPlan person) {
    if (person.role() == Role.PROFESSIONAL) {
      into.put(Attribute.SPECIALTY, b, from, to);
    }
  }

  private void nir(PersonPlan person) {
    int start = from;
    int end = to;
    int key = -1;
    for (ColumnPlan column : person.columns()) {
      if (column.meaning() == Meaning.NIR_KEY
          && cell(column.column())
          && to - from <= 2
          && Cells.digits(b, from, to)) {
        key = (int) Cells.number(b, from, to);
      }
    }
    values.nir(b, start, end, key, false);
  }

  private void ins(PersonPlan person) {
    int start = from;
    int end = to;
    Insi.Kind oid = Insi.Kind.NONE;
    for (ColumnPlan column : person.columns()) {
      if (column.meaning() == Meaning.INS_OID && cell(column.column())) {
        oid = Insi.kind(b, from, to);
      }
    }
    values.ins(b, start, end, oid);
  }

  private void postcode(PersonPlan person) {
    int start = from;
    int end = to;
    int cityFrom = -1;
    int cityTo = -1;
    if (end - start < 5) {
      for (ColumnPlan column : person.columns()) {
        if (column.meaning() == Meaning.CITY && cell(column.column())) {
          cityFrom = from;
          cityTo = to;
        }
      }
    }
    places.postcode(b, start, end, cityFrom, cityTo);
  }
}
