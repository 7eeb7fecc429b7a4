package fr.prevenir.detect.column;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads headers: first whose they are, then which known phrase accounts for the most of the rest.
public final class HeaderReader {
  private static final int LONGEST_PHRASE = 3;
  /// Says nothing by itself, but what was found behind the word for an examination.
  private static final Pattern VALUE = Pattern.compile("\\b(?:val|valeurs?|values?)\\b");

  /// Three words or more in brackets.
  private static final Pattern ASIDE =
      Pattern.compile("\\([^()]*\\w[ ’'][^()]*\\w ?[ ’'][^()]*\\)");

  private static final double SURE = 0.55;

  private static final String WHOLE = "fullname";
  private static final String ORDER = "demande";
  private static final List<String> CODE = List.of("code");

  /// What sums are of, in headers such as `mt_amo`.
  private static final Set<String> OF_SUMS =
      Set.of("amo", "amc", "montant", "acte", "dossier", "part", "charge", "tiers");

  private static final Set<String> BY = Set.of("par", "by");

  private static final Set<String> OF_DOCTORS =
      Set.of(
          "nom", "prenom", "rpps", "adeli", "tel", "mail", "adresse", "cp", "ville", "specialite");

  private final Vocabulary vocabulary = Vocabulary.standard();
  private final HeaderWords splitter = new HeaderWords(vocabulary);

  /// What the headers of one table say, each beside the others.
  public List<HeaderGuess> read(List<String> headers) {
    return HeaderGroups.read(this, headers);
  }

  /// What a header says; [Meaning#UNKNOWN] with confidence 0 where it says nothing known. Where it
  /// is a path into nested records, the parent does not hide its part: `identite.prenom` is a given
  /// name.
  public HeaderGuess read(String header) {
    String place = SegmentFields.header(header);
    if (place != null) {
      return readWords(place);
    }
    HeaderGuess whole = withoutAside(header);
    int dot = header.lastIndexOf('.');
    if (dot > 0 && professional(header.substring(dot + 1))) {
      // appointment.surgeon: who does it
      return readWords(header.substring(dot + 1));
    }
    if (dot <= 0 || (whole.meaning() != Meaning.FULL_NAME && whole.meaning() != Meaning.ADDRESS)) {
      return whole;
    }
    HeaderGuess part = readWords(header.substring(dot + 1));
    boolean hidden = readWords(header.substring(0, dot)).meaning() == whole.meaning();
    return hidden && !part.personOnly() && part.confidence() > 0
        ? new HeaderGuess(
            part.meaning(), part.confidence(), whole.person(), part.words(), whole.personOnly())
        : whole;
  }

  private boolean professional(String part) {
    PersonWord person = vocabulary.person(Vocabulary.folded(part));
    return person != null && person.role() == Role.PROFESSIONAL;
  }

  /// What a header says that a sentence in brackets explains: `Résultat (cadre réservé au labo)` is
  /// a result. A bare word may need what stands in them: `Nom (de jeune fille)`.
  private HeaderGuess withoutAside(String header) {
    HeaderGuess whole = readWords(header);
    Matcher aside = ASIDE.matcher(header);
    if (!aside.find()) {
      return whole;
    }
    HeaderGuess said = readWords(aside.replaceAll(" "));
    boolean bare = said.words().stream().allMatch(Vocabulary::generic);
    boolean needed =
        bare
            && whole.confidence() >= SURE
            && (whole.meaning().ofName() || !said.meaning().ofName());
    return said.confidence() >= SURE && !needed ? said : whole;
  }

  private HeaderGuess readWords(String header) {
    List<String> words = new ArrayList<>(splitter.of(header));
    words.replaceAll(w -> w.equals("mt") && sum(words) ? "montant" : w);
    words.replaceAll(w -> w.equals("util") && usedName(words) ? "usage" : w);
    PersonWord named = person(words);
    // requested_by: somebody who works there did it
    boolean doer = named == null && words.size() > 1 && BY.contains(words.getLast());
    PersonWord person = doer ? new PersonWord(Role.STAFF, "user") : named;
    words.removeIf(BY::contains);
    // MT_PER_ID: the key of the person who treats
    words.removeIf(w -> person != null && vocabulary.anybody(w) && words.contains("id"));
    if (person != null && person.kind().equals("prescriber")) {
      // who ordered the order
      words.removeIf(w -> words.size() == 1 && ORDER.equals(vocabulary.canonical(w)));
    }
    if (words.isEmpty()) {
      return person == null
          ? new HeaderGuess(Meaning.UNKNOWN, 0, null, words, false)
          : new HeaderGuess(Meaning.FULL_NAME, 0.5, person, words, true);
    }
    List<String> canonical = new ArrayList<>();
    double unknown = 0;
    for (String word : words) {
      String known = vocabulary.canonical(word);
      if (known == null) {
        known = vocabulary.completed(word);
      }
      if (known == null) {
        unknown += word.length() == 1 ? 0.2 : 2;
      }
      for (String kept : (known == null ? word : known).split(" ")) {
        if (!canonical.contains(kept)) {
          canonical.add(kept);
        }
      }
    }
    if (canonical.size() > 1 && canonical.getFirst().equals(WHOLE)) {
      // identite_nom: the words of a record's part
      HeaderGuess part = match(canonical.subList(1, canonical.size()), unknown, person);
      if (part.confidence() >= 0.9) {
        return part;
      }
    }
    HeaderGuess read = match(canonical, unknown, person);
    return read.meaning() == Meaning.TEST && VALUE.matcher(Vocabulary.folded(header)).find()
        ? new HeaderGuess(Meaning.TEST_RESULT, read.confidence(), person, canonical, false)
        : read;
  }

  /// Behind a patient, UTIL is no user: `PAT_NOM_UTIL` is the name they use (référentiel INS: nom
  /// utilisé).
  private static boolean usedName(List<String> words) {
    return words.contains("nom") && (words.contains("pat") || words.contains("patient"));
  }

  /// MT is the doctor who treats, or an amount.
  private boolean sum(List<String> words) {
    if (words.stream()
        .map(vocabulary::canonical)
        .anyMatch(w -> w != null && OF_DOCTORS.contains(w))) {
      return false;
    }
    return words.stream()
        .map(w -> w.equals("pat") || w.equals("patient") ? "part" : vocabulary.canonical(w))
        .anyMatch(w -> w != null && OF_SUMS.contains(w));
  }

  private HeaderGuess match(List<String> canonical, double unknown, @Nullable PersonWord person) {
    Vocabulary.Phrase best = null;
    for (Vocabulary.Phrase phrase : vocabulary.phrases()) {
      if ((best == null || phrase.weight() > best.weight())
          && canonical.containsAll(phrase.words())) {
        best = phrase;
      }
    }
    if (best == null) {
      // code_prescripteur: what stands for a person
      return person != null && canonical.equals(CODE)
          ? new HeaderGuess(Meaning.ROW_ID, 0.9, person, canonical, false)
          : new HeaderGuess(Meaning.UNKNOWN, 0, person, canonical, false);
    }
    double left = unknown;
    for (String word : canonical) {
      if (!best.words().contains(word) && vocabulary.canonical(word) != null) {
        left += Vocabulary.generic(word) ? 0.15 : Vocabulary.weight(word) * 0.6;
      }
    }
    double confidence = best.weight() / (best.weight() + left);
    boolean generic = best.words().stream().allMatch(Vocabulary::generic);
    if (generic && left > 0.5) {
      confidence *= 0.5;
    }
    return new HeaderGuess(best.meaning(), Math.min(confidence, 0.98), person, canonical, false);
  }

  /// Takes the words that name a person out of a header. Somebody else than the patient wins.
  private @Nullable PersonWord person(List<String> words) {
    PersonWord found = null;
    for (int length = LONGEST_PHRASE; length >= 1; length--) {
      int i = 0;
      while (i + length <= words.size()) {
        PersonWord person = vocabulary.person(String.join(" ", words.subList(i, i + length)));
        // OD alone is an eye; with other words it opens rights to insurance
        if (person == null || (words.size() == 1 && words.getFirst().equals("od"))) {
          i++;
          continue;
        }
        if (found == null || found.role() == Role.PATIENT) {
          found = person;
        } else if (found.role() == Role.PROFESSIONAL && found.kind().equals("doctor")) {
          found = person.role() == Role.PATIENT ? found : person;
        }
        words.subList(i, i + length).clear();
      }
    }
    return found;
  }
}
