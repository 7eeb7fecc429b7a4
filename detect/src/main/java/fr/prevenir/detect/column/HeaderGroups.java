package fr.prevenir.detect.column;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// People whom nothing but the beginning of several headers names: `TRT_NOM` beside `TRT_RPPS` is
/// the name of a professional, `REP_NOM` beside `REP_LIEN` that of a relative.
final class HeaderGroups {
  private static final Pattern BEGINNING =
      Pattern.compile("^(?:(\\p{L}{2,})[_. -]+|(\\p{Lu}\\p{Ll}+)(?=\\p{Lu}))(.+)$");
  private static final Pattern LETTERS = Pattern.compile("(\\p{L}+)\\d?");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final double SURE = 0.55;

  /// Headers needed to see that they begin alike.
  private static final int FEWEST = 5;

  private static final Pattern DOCTOR =
      Pattern.compile("(?:md|med|mp|mt|dr|doc|pra|pre|prs|ps)\\p{L}{0,3}");
  private static final List<String> KEY = List.of("id");

  private static final Set<String> NUMBER = Set.of("num", "id");

  /// What headers say that tell what is written of the thing after which a table is named.
  private static final Set<String> DESCRIBING = Set.of("code", "libelle", "nom");

  /// How references to rows of other tables end.
  private static final Pattern REFERENCE = Pattern.compile("(?i)\\p{L}{2,}_(?:id|no|num|uid|fk)");
  private static final Set<String> TREATS = Set.of("trt", "tt", "ttt", "trait");

  private final HeaderReader reader;
  private final List<String> names;
  private final List<HeaderGuess> guesses = new ArrayList<>();
  private final Map<String, List<Integer>> groups = new HashMap<>();

  private HeaderGroups(HeaderReader reader, List<String> names) {
    this.reader = reader;
    this.names = names;
    for (int i = 0; i < names.size(); i++) {
      guesses.add(reader.read(names.get(i)));
      Matcher beginning = BEGINNING.matcher(names.get(i));
      if (beginning.matches()) {
        String first = beginning.group(1) == null ? beginning.group(2) : beginning.group(1);
        groups.computeIfAbsent(Vocabulary.folded(first), k -> new ArrayList<>()).add(i);
      }
    }
  }

  /// What the headers of one table say.
  static List<HeaderGuess> read(HeaderReader reader, List<String> names) {
    HeaderGroups read = new HeaderGroups(reader, names);
    read.withoutLetters();
    read.withoutEnd();
    read.groups.forEach(read::group);
    return read.guesses;
  }

  /// Letters that nearly all headers begin with, glued to what they say: `PNOM`, `PPRENOM`, `PNIR`.
  private void withoutLetters() {
    for (int length = 3; length >= 1; length--) {
      int from = length;
      Map<String, List<Integer>> begun = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        Matcher letters = LETTERS.matcher(names.get(i));
        if (letters.matches() && letters.group(1).length() >= length + 2) {
          String first = names.get(i).substring(0, length);
          begun.computeIfAbsent(first, k -> new ArrayList<>()).add(i);
        }
      }
      withoutLetters(begun, name -> name.substring(from));
    }
  }

  /// Letters that nearly all headers end with: `NOMCOR`, `PRECOR`, `SPECOR`, `RPPSCOR`.
  private void withoutEnd() {
    for (int length = 4; length >= 2; length--) {
      int until = length;
      Map<String, List<Integer>> ended = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        Matcher letters = WORD.matcher(names.get(i));
        if (letters.matches() && names.get(i).length() >= length + 2) {
          String last = names.get(i).substring(names.get(i).length() - length);
          ended.computeIfAbsent(last, k -> new ArrayList<>()).add(i);
        }
      }
      withoutLetters(ended, name -> name.substring(0, name.length() - until));
    }
  }

  private void withoutLetters(
      Map<String, List<Integer>> alike, UnaryOperator<String> withoutLetters) {
    for (List<Integer> columns : alike.values()) {
      if (columns.size() >= FEWEST && columns.size() * 10 >= names.size() * 6) {
        withoutLetters(columns, withoutLetters);
      }
    }
  }

  private void withoutLetters(List<Integer> columns, UnaryOperator<String> withoutLetters) {
    List<HeaderGuess> rests =
        columns.stream().map(i -> reader.read(withoutLetters.apply(names.get(i)))).toList();
    long sure = rests.stream().filter(HeaderGroups::sure).count();
    long before = columns.stream().filter(i -> sure(guesses.get(i))).count();
    if (sure * 10 < columns.size() * 7L || sure <= before) {
      return;
    }
    for (int i = 0; i < rests.size(); i++) {
      if (sure(rests.get(i))) {
        guesses.set(columns.get(i), rests.get(i));
      }
    }
  }

  private static boolean sure(HeaderGuess guess) {
    return guess.confidence() >= SURE || guess.personOnly();
  }

  private void group(String beginning, List<Integer> columns) {
    Vocabulary vocabulary = Vocabulary.standard();
    String known = vocabulary.canonical(beginning);
    PersonWord word = vocabulary.person(beginning);
    if (word != null && word.role() != Role.PATIENT && columns.size() * 10 > names.size() * 7) {
      ofTheTable(columns, word);
      return;
    }
    if (word != null && word.role() == Role.PATIENT) {
      ofAnother(columns);
      return;
    }
    if (word == null && !generic(known) && namesTable(columns)) {
      withoutTable(beginning, columns);
      return;
    }
    boolean open =
        columns.size() >= 2
            && columns.size() * 10 <= names.size() * 7
            && vocabulary.person(beginning) == null
            && !vocabulary.silent(beginning)
            && !generic(known);
    if (!open) {
      return;
    }
    List<HeaderGuess> rests = rests(columns);
    PersonWord person = person(beginning, rests);
    for (int i = 0; person != null && i < rests.size(); i++) {
      HeaderGuess rest = rests.get(i);
      guesses.set(
          columns.get(i),
          new HeaderGuess(rest.meaning(), rest.confidence(), person, rest.words(), false));
    }
  }

  /// `PAT_MT_ID` is the key of a doctor, whosever the others are.
  private void ofAnother(List<Integer> columns) {
    List<HeaderGuess> rests = rests(columns);
    for (int i = 0; i < rests.size(); i++) {
      PersonWord person = rests.get(i).person();
      PersonWord whole = guesses.get(columns.get(i)).person();
      boolean patients = whole != null && whole.role() == Role.PATIENT;
      if (person != null && person.role() == Role.PROFESSIONAL && patients) {
        guesses.set(columns.get(i), rests.get(i));
      }
    }
  }

  /// `IDE_` in front of every header is the table's (identité), not a nurse, where patients' facts
  /// stand behind it, or nothing of people: `BIO_PAT`, `BIO_DAT`, `BIO_VAL`. `PAP_PAT_ID` beside
  /// `PAP_NOM` is the key of a patient all the same.
  private void ofTheTable(List<Integer> columns, PersonWord word) {
    List<HeaderGuess> rests = rests(columns);
    boolean patients =
        rests.stream().anyMatch(HeaderGroups::ofPatients)
            || rests.stream().noneMatch(HeaderGroups::ofSomebody);
    for (int i = 0; i < rests.size(); i++) {
      HeaderGuess rest = rests.get(i);
      HeaderGuess whole = guesses.get(columns.get(i));
      if (patients || ofPatient(rest)) {
        guesses.set(columns.get(i), rest);
      } else if (whole.personOnly() && sure(rest) && rest.meaning() == Meaning.GIVEN) {
        // MED_PRE behind MED_NOM is a first name, no prescriber
        guesses.set(
            columns.get(i),
            new HeaderGuess(rest.meaning(), rest.confidence(), word, rest.words(), false));
      }
    }
  }

  private static boolean ofPatient(HeaderGuess rest) {
    return rest.person() != null && rest.person().role() == Role.PATIENT;
  }

  /// Whether a header says something that a person has, and not of which other person.
  private static boolean ofSomebody(HeaderGuess rest) {
    return sure(rest)
        && rest.person() == null
        && (rest.meaning().ofName()
            || PersonMeanings.professionalOnly(rest.meaning())
            || switch (rest.meaning()) {
              case PHONE, EMAIL, ADDRESS, LOGIN, PASSWORD -> true;
              default -> false;
            });
  }

  private static boolean ofPatients(HeaderGuess rest) {
    return switch (rest.meaning()) {
      case IPP, STAY, AGE, BIRTH_DATE, BIRTH_FAMILY, NIR, INS -> rest.confidence() >= SURE;
      default -> false;
    };
  }

  private static boolean generic(@Nullable String known) {
    return known != null && Vocabulary.generic(known);
  }

  /// Whether all headers begin alike but those of keys of other tables: `SEJ_DATE`, `SEJ_MOTIF` and
  /// `PAT_ID`; or nearly all of many.
  private boolean namesTable(List<Integer> columns) {
    if (columns.size() < 2) {
      return false;
    }
    if (columns.size() >= FEWEST && columns.size() * 10 >= names.size() * 8) {
      return true;
    }
    for (int i = 0; i < names.size(); i++) {
      if (!columns.contains(i)
          && TableNames.keyOf(names.get(i)).isEmpty()
          && !REFERENCE.matcher(names.get(i)).matches()) {
        return false;
      }
    }
    return true;
  }

  /// The table's name in front of its headers says nothing of what they hold.
  private void withoutTable(String beginning, List<Integer> columns) {
    List<HeaderGuess> rests = rests(columns);
    boolean clear = rests.stream().filter(HeaderGroups::sure).count() * 2 > rests.size();
    boolean people = rests.stream().anyMatch(r -> sure(r) && ofPeople(r.meaning()));
    Meaning said = reader.read(beginning).meaning();
    for (int column = 0; column < rests.size(); column++) {
      HeaderGuess rest = rests.get(column);
      HeaderGuess whole = guesses.get(columns.get(column));
      boolean telling =
          rest.personOnly() || rest.words().stream().anyMatch(w -> !Vocabulary.generic(w));
      boolean named = rest.meaning() == Meaning.TITLE || (people && rest.meaning().ofName());
      boolean bare =
          !rest.words().isEmpty() && rest.words().stream().allMatch(DESCRIBING::contains);
      boolean number = !rest.words().isEmpty() && NUMBER.containsAll(rest.words());
      boolean onlyTable =
          whole.meaning() == said
              && (sure(rest) ? named : clear || bare || (columns.size() >= FEWEST && !number));
      if (rest.words().equals(KEY)
          || (sure(rest) && telling)
          || onlyTable
          || (whole.confidence() < SURE && rest.confidence() > whole.confidence())) {
        guesses.set(columns.get(column), rest);
      }
    }
  }

  /// What no place and no thing has, beside a name.
  private static boolean ofPeople(Meaning meaning) {
    return switch (meaning) {
      case GIVEN, RELATION, BIRTH_DATE, SEX, NIR -> true;
      default -> false;
    };
  }

  /// What headers say behind their beginning.
  private List<HeaderGuess> rests(List<Integer> columns) {
    return columns.stream()
        .map(i -> BEGINNING.matcher(names.get(i)))
        .map(header -> reader.read(header.matches() ? header.group(3) : ""))
        .toList();
  }

  private static @Nullable PersonWord person(String beginning, List<HeaderGuess> rests) {
    boolean professional = false;
    boolean linked = false;
    boolean named = false;
    boolean given = false;
    boolean lives = false;
    for (HeaderGuess rest : rests) {
      Meaning meaning = rest.confidence() < SURE ? Meaning.UNKNOWN : rest.meaning();
      boolean somebodys =
          PersonMeanings.aboutPeople(meaning)
              || meaning == Meaning.ROW_ID
              || meaning == Meaning.FINESS
              || meaning == Meaning.UNKNOWN;
      if (!somebodys || rest.person() != null) {
        return null;
      }
      professional |= PersonMeanings.professionalOnly(meaning);
      linked |= meaning == Meaning.RELATION;
      named |= meaning.ofName();
      given |= meaning == Meaning.GIVEN;
      lives |= life(meaning);
    }
    // MDP_NOM beside MDP_PRENOM is no password
    boolean doctor = named && given && !lives && DOCTOR.matcher(beginning).matches();
    if (professional || doctor) {
      boolean treats = TREATS.contains(beginning);
      return new PersonWord(Role.PROFESSIONAL, treats ? "family_doctor" : beginning);
    }
    return linked && named ? new PersonWord(Role.RELATIVE, "contact") : null;
  }

  /// What files tell of patients and their relatives, not of who treats them.
  private static boolean life(Meaning meaning) {
    return switch (meaning) {
      case SEX, AGE, BIRTH_DATE, BIRTH_YEAR, BIRTH_FAMILY, BIRTH_PLACE, NIR, INS, IPP -> true;
      default -> false;
    };
  }
}
