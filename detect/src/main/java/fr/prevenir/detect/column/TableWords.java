package fr.prevenir.detect.column;

import fr.prevenir.model.Role;
import fr.prevenir.model.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the name of a table and the folders above it say.
///
/// @param name role said by the table's own name, or null
/// @param folder role said by the nearest folder or container that says one, or null
/// @param forum whether it lists the members of a site
/// @param kin whether its own name is a word for those whom files tell beside a patient: `assure`
record TableWords(@Nullable Role name, @Nullable Role folder, boolean forum, boolean kin) {
  private static final Pattern FORUM =
      Pattern.compile(
          "\\b(?:forums?|phpbb\\d*|vbulletin|mybb|xenforo|smf|ipb|fluxbb|punbb|discuz)\\b");
  private static final Set<String> BLOOD = Set.of("abo", "sanguin", "sanguins", "rhesus");
  private static final Pattern MEMBERS = Pattern.compile("\\b(?:members?|membres?)\\b");

  static TableWords of(SourcePath path) {
    String whole = path.inside().isEmpty() ? path.path() : path.path() + "!" + path.inside();
    String[] steps = whole.split("[/!\\\\]");
    Role folder = null;
    for (int i = steps.length - 2; i >= 0 && folder == null; i--) {
      folder = role(steps[i]);
    }
    String last = steps[steps.length - 1];
    boolean forum =
        FORUM.matcher(Vocabulary.folded(whole)).find()
            || MEMBERS.matcher(Vocabulary.folded(last)).find();
    boolean cards = Vocabulary.folded(last).endsWith(" vcf");
    return new TableWords(ofCards(cards, role(last)), ofCards(cards, folder), forum, kin(last));
  }

  private static boolean kin(String table) {
    String name = TableNames.split(table);
    PersonWord word = Vocabulary.standard().person(name);
    PersonWord one = Vocabulary.standard().person(name.replaceFirst("s$", ""));
    return word != null && word.role() == Role.RELATIVE
        || one != null && one.role() == Role.RELATIVE;
  }

  /// What a name says of cards: every address book is one of contacts, none of relatives.
  private static @Nullable Role ofCards(boolean cards, @Nullable Role role) {
    return cards && role == Role.RELATIVE ? null : role;
  }

  private static @Nullable Role role(String step) {
    Vocabulary vocabulary = Vocabulary.standard();
    List<String> words = new ArrayList<>(new HeaderWords(vocabulary).of(step));
    for (String word : Vocabulary.folded(step).split(" ")) {
      words.add(word);
    }
    if (words.stream().anyMatch(BLOOD::contains)) {
      // Rh beside ABO is no department of human resources
      words.removeIf("rh"::equals);
    }
    Role found = null;
    boolean patient = false;
    for (int i = 0; i < words.size(); i++) {
      if (i + 1 < words.size()) {
        Role pair = vocabulary.table(words.get(i) + "_" + words.get(i + 1));
        if (pair != null) {
          return pair;
        }
      }
      Role role = vocabulary.table(words.get(i));
      patient |= role == Role.PATIENT;
      if (role != null && found == null) {
        found = role;
      }
    }
    return patient ? Role.PATIENT : found;
  }
}
