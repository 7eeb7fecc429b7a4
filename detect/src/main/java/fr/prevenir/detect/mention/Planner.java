package fr.prevenir.detect.mention;

import fr.prevenir.detect.category.CategoryReader;
import fr.prevenir.detect.column.ColumnSense;
import fr.prevenir.detect.column.HeaderGuess;
import fr.prevenir.detect.column.HeaderReader;
import fr.prevenir.detect.column.PersonWord;
import fr.prevenir.detect.column.TableNames;
import fr.prevenir.detect.identifier.DateOrder;
import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.model.Category;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.TableHead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Turns what is known of a table's columns into a plan for its rows.
final class Planner {
  private static final Pattern UNNAMED_TEST =
      Pattern.compile("\\b(RT ?PCR|PCR|TEST ANTIGENIQUE|TAG|COV2?)\\b");

  /// The code of an examination in front of its name: `N5301_CT`.
  private static final Pattern CODE = Pattern.compile("^[A-Za-z]?(\\d{4})(?!\\d)");

  private static final Pattern CONCLUSION =
      Pattern.compile("CONCLUSION|COMPTE RENDU|\\bCR\\b|INTERPRETATION|REPONSE|RESULTAT");

  /// Files of tests for Covid that do not write it out: `COVFEV21`, the national register SI-DEP.
  private static final Pattern COVID_FILE =
      Pattern.compile(
          "\\bCOV(?:\\d|JANV?|FEV|FEB|MARS?|AVR|APR|MAI|MAY|JUIN|JUN|JUIL|JUL|AOUT?|AUG|SEPT?|OCT|NOV"
              + "|DEC)(?:\\b|\\d)|\\bCOV\\d|\\bSI ?DEP\\b");

  /// The index of the first patient to whom a row about somebody else refers by a key.
  private static final int REFERRED = 90;

  private final TableHead head;
  private final List<ColumnSense> senses;

  /// What the header of each column says.
  private final List<HeaderGuess> guesses;

  private final Supplier<CategoryReader> categories;
  private final LocalScopes scopes;
  private final UntoldKeys untold;
  private final KeyScopes keys;
  private final boolean concluded;

  Planner(
      TableHead head,
      List<ColumnSense> senses,
      HeaderReader headers,
      Supplier<CategoryReader> categories) {
    this.head = head;
    this.senses = senses;
    this.guesses = headers.read(head.columns());
    this.categories = categories;
    this.scopes = new LocalScopes(head);
    this.untold = new UntoldKeys(head, senses, scopes.nested(), main());
    this.keys = new KeyScopes(head, senses, scopes, untold);
    this.concluded = guesses.stream().anyMatch(Planner::ofExamination);
  }

  TablePlan plan() {
    TreeMap<Integer, List<ColumnPlan>> people = new TreeMap<>();
    TreeMap<Integer, Boolean> familyDoctors = new TreeMap<>();
    List<ColumnPlan> care = new ArrayList<>();
    List<ColumnPlan> dates = new ArrayList<>();
    int site = -1;
    int hospital = -1;
    Role main = main();
    long tableSubject = examined() ? tableSubject() : 0;
    for (int i = 0; i < senses.size(); i++) {
      ColumnSense sense = senses.get(i);
      ColumnPlan column = column(i, tableSubject);
      Role role = sense.role();
      switch (sense.meaning()) {
        case FINESS -> site = i;
        case HOSPITAL -> {
          hospital = hospital < 0 ? i : hospital;
          site = site < 0 ? i : site;
        }
        case DATE -> {
          dates.add(column);
          continue;
        }
        default -> {}
      }
      boolean key = column.scope().length > 0 || column.kind() >= 0;
      if (Meanings.ofCare(sense.meaning()) && !key) {
        care.add(column);
      } else if (role != null || key) {
        Role whose = role == null ? main : role;
        int person = whose.ordinal() * 100 + (role == null ? 0 : sense.person());
        int another = LocalScopes.untold(column.scope()) ? untold.another(i) : -1;
        if (another >= 0) {
          person = Role.PATIENT.ordinal() * 100 + REFERRED + another;
        }
        people.computeIfAbsent(person, k -> new ArrayList<>()).add(column);
        if (treats(i)) {
          familyDoctors.put(person, true);
        }
      }
    }
    int mainKey =
        untold.forAnother() ? Role.PATIENT.ordinal() * 100 + REFERRED : main.ordinal() * 100;
    site(people.get(mainKey));
    if (!people.containsKey(mainKey) && scopes.nested()) {
      people.put(mainKey, List.of());
    }
    List<PersonPlan> plans = new ArrayList<>();
    people.forEach(
        (key, columns) ->
            plans.add(
                new PersonPlan(
                    Role.of(key / 100),
                    key % 100,
                    key == mainKey,
                    familyDoctors.containsKey(key),
                    columns)));
    dates.sort(Comparator.comparingInt(c -> Meanings.dateRank(guesses.get(c.column()).words())));
    return new TablePlan(
        List.copyOf(plans),
        List.copyOf(care),
        examinations(care),
        List.copyOf(dates),
        kindsOfContact(),
        UserKinds.column(head, senses),
        roles(),
        site,
        hospital < 0 ? site : hospital,
        scopes.nested() ? KeyScopes.bytes(scopes.records() + "|") : null,
        scopes::referenceByKind,
        ReferenceMonth.of(head.path().toString()),
        !head.foreignKeys().isEmpty() || !head.flat(),
        head.format().equals("stealer") ? "machine " + head.path() : null);
  }

  private int roles() {
    return IntStream.range(0, senses.size())
        .filter(i -> senses.get(i).form().equals(ColumnSense.ROLES))
        .findFirst()
        .orElse(-1);
  }

  private List<Integer> kindsOfContact() {
    return IntStream.range(0, senses.size())
        .filter(
            i ->
                senses.get(i).meaning() == Meaning.RELATION
                    || (senses.get(i).meaning() == Meaning.TECHNICAL
                        && guesses.get(i).says("type")))
        .boxed()
        .toList();
  }

  /// A login is one on the site whose address stands beside it.
  private void site(@Nullable List<ColumnPlan> holder) {
    if (holder == null || holder.stream().noneMatch(c -> Meanings.opens(c.meaning()))) {
      return;
    }
    for (int i = 0; i < senses.size(); i++) {
      if (senses.get(i).meaning() == Meaning.URL) {
        holder.add(column(i, 0));
        return;
      }
    }
  }

  /// The role of the person whom the rows are about: the patient, unless the rows only refer to one
  /// and tell of somebody else.
  private Role main() {
    int[] columns = new int[Role.values().length];
    int[] keys = new int[columns.length];
    for (ColumnSense sense : senses) {
      boolean key =
          head.known().isEmpty()
              && (sense.meaning() == Meaning.PERSON_REF || sense.meaning() == Meaning.IPP);
      if (sense.role() != null && sense.person() == 0) {
        (key ? keys : columns)[sense.role().ordinal()]++;
      }
    }
    if (ties()) {
      return Role.RELATIVE;
    }
    int best = Role.PATIENT.ordinal();
    if (columns[best] > 0
        || (keys[best] > 0 && IntStream.range(0, senses.size()).anyMatch(this::treats))) {
      return Role.PATIENT;
    }
    int account = Role.ACCOUNT.ordinal();
    if (Arrays.stream(columns).sum() == 0 && Arrays.stream(keys).sum() == keys[account]) {
      return keys[account] > 0 ? Role.ACCOUNT : Role.PATIENT;
    }
    if (keys[best] > 0 && Arrays.stream(columns).sum() == 0 && relatives()) {
      return Role.RELATIVE;
    }
    for (int r = 0; r < columns.length; r++) {
      best = columns[r] > columns[best] ? r : best;
    }
    return Role.of(best);
  }

  /// Whether the rows say by keys alone who is whose relative.
  private boolean relatives() {
    return !head.flat() && TableNames.relatives(head.name());
  }

  /// Whether the rows of a table hold but keys and what somebody is to somebody else.
  private boolean ties() {
    return !head.flat()
        && head.known().isEmpty()
        && TableNames.ties(head.name())
        && senses.stream().noneMatch(s -> s.meaning().ofName() || Meanings.ofVisit(s.meaning()))
        && senses.stream().filter(s -> s.meaning() == Meaning.ROW_ID).count() > 1;
  }

  /// Whether a column tells of the doctor whom the patient declared.
  private boolean treats(int column) {
    ColumnSense sense = senses.get(column);
    PersonWord word = guesses.get(column).person();
    return sense.role() == Role.PROFESSIONAL
        && ((word != null && word.familyDoctor())
            || sense.reasons().contains(ColumnSense.FAMILY_DOCTOR));
  }

  private ColumnPlan column(int i, long tableSubject) {
    ColumnSense sense = senses.get(i);
    HeaderGuess guess = guesses.get(i);
    Meaning meaning = sense.meaning();
    String name = head.columns().get(i);
    long subject =
        switch (meaning) {
          case TEST_RESULT, TEST, TEST_CODE -> {
            long own = named(name);
            yield own != 0 ? own : tableSubject != 0 ? tableSubject : unnamed(name);
          }
          default -> 0;
        };
    PersonWord word = guess.person();
    return new ColumnPlan(
        i,
        meaning,
        order(sense.form()),
        sense.form().equals("given_first"),
        keys.of(i, meaning, guess),
        keys.kind(i),
        subject,
        flag(meaning, guess, name),
        word != null && word.insured() && (sense.role() == Role.RELATIVE),
        sense.form().equals(ColumnSense.SIGNED),
        sense.form().equals(ColumnSense.MEASURED),
        sense.form().equals(ColumnSense.KEYLESS));
  }

  /// What a header says that an examination is about, by its words or the code among them.
  private long named(String name) {
    long said = categories.get().subject(name.replace('_', ' '));
    Matcher code = CODE.matcher(name);
    return said != 0 || !code.find() ? said : categories.get().subject(code.group(1));
  }

  /// What a yes in a column of flags shows, or anything under the conclusion of an examination.
  private long flag(Meaning meaning, HeaderGuess guess, String name) {
    boolean words = meaning == Meaning.COMMENT || meaning == Meaning.DIAGNOSIS;
    if (words && concluded && CONCLUSION.matcher(Fold.of(name)).find()) {
      return Category.TEST.bit() | Category.TEST_RESULT.bit();
    }
    if (meaning != Meaning.FLAG) {
      return 0;
    }
    return guess.says("gir") ? Category.DISABILITY.bit() : categories.get().flag(name);
  }

  /// Whether a column numbers or dates examinations: the rows are some.
  private static boolean ofExamination(HeaderGuess header) {
    return (header.says("examen") || header.says("prelevement") || header.says("reception"))
        && (header.meaning() == Meaning.SAMPLE || header.meaning() == Meaning.DATE);
  }

  /// What a test is about that says only how it was done: every PCR but that for Covid is named
  /// after what it looks for, and of `HBs` laboratories look for the antigen first.
  private static long unnamed(String name) {
    if (Fold.of(name).equals("HBS")) {
      return Category.HEPATITIS.bit();
    }
    boolean covid = UNNAMED_TEST.matcher(Fold.of(name)).find();
    return covid ? Category.COVID.bit() : 0;
  }

  /// The names and codes of examinations, where the table holds results as well.
  private static List<ColumnPlan> examinations(List<ColumnPlan> care) {
    if (care.stream().noneMatch(c -> c.meaning() == Meaning.TEST_RESULT)) {
      return List.of();
    }
    return care.stream()
        .filter(c -> c.meaning() == Meaning.TEST || c.meaning() == Meaning.TEST_CODE)
        .toList();
  }

  private boolean examined() {
    return senses.stream()
        .map(ColumnSense::meaning)
        .anyMatch(m -> m == Meaning.TEST || m == Meaning.TEST_CODE || m == Meaning.TEST_RESULT);
  }

  private long tableSubject() {
    String path = head.path().toString().replaceAll("[_/!.-]+", " ");
    long subject = categories.get().subject(path);
    return COVID_FILE.matcher(Fold.of(path)).find() ? subject | Category.COVID.bit() : subject;
  }

  private static DateOrder order(String form) {
    for (DateOrder order : DateOrder.values()) {
      if (order.code().equals(form)) {
        return order;
      }
    }
    return DateOrder.DAY_FIRST;
  }
}
