package fr.prevenir.detect.mention;

import fr.prevenir.detect.column.ColumnSense;
import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.model.Role;
import fr.prevenir.model.TableHead;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells patients and professionals who log in to a portal from the staff that keeps it, and the
/// staff among professionals, by a word in a column for the kind of account: `PAT`, `MED`, `SEC`.
final class UserKinds {
  private static final Pattern KIND =
      Pattern.compile("(?:.*[_ ])?(?:type|profil|profile|role|categorie|groupe)(?:[_ ].*)?");
  private static final Set<String> PATIENTS =
      Set.of("PAT", "PATIENT", "PATIENTE", "PATIENTS", "MALADE", "USAGER", "RESIDENT");
  private static final Set<String> PROFESSIONALS =
      Set.of(
          "MED",
          "MEDECIN",
          "MEDECINS",
          "DOCTEUR",
          "PRESCRIPTEUR",
          "PRESCRIPTEURS",
          "PRATICIEN",
          "CORRESPONDANT",
          "INFIRMIER",
          "INFIRMIERE",
          "IDE",
          "IDEL",
          "PHARMACIEN");

  /// Who works beside the professionals that a directory numbers.
  private static final Set<String> STAFF =
      Set.of(
          "SEC",
          "SECR",
          "SECRETAIRE",
          "SECRETAIRES",
          "SECRETARIAT",
          "ADM",
          "ADMIN",
          "ADMINISTRATIF",
          "ADMINISTRATEUR",
          "ACCUEIL",
          "INFO",
          "INFORMATIQUE",
          "DSI",
          "COMPTA",
          "COMPTABLE",
          "GESTIONNAIRE",
          "FACTURATION");

  private UserKinds() {}

  /// The column of a table of logins that says what sort of account each is, or -1.
  static int column(TableHead head, List<ColumnSense> senses) {
    if (senses.stream().noneMatch(s -> Meanings.opens(s.meaning()))) {
      return -1;
    }
    for (int i = 0; i < senses.size(); i++) {
      boolean open =
          switch (senses.get(i).meaning()) {
            case TECHNICAL, UNKNOWN, OCCUPATION -> true;
            default -> false;
          };
      String name = Fold.of(head.columns().get(i)).toLowerCase(Locale.ROOT);
      if (open && KIND.matcher(name).matches()) {
        return i;
      }
    }
    return -1;
  }

  /// The role of the holder of an account of a kind.
  ///
  /// @param otherwise their role where the word does not tell
  static Role role(byte[] b, int from, int to, Role otherwise) {
    String kind = Fold.of(new String(b, from, to - from, StandardCharsets.UTF_8));
    if (PATIENTS.contains(kind)) {
      return Role.PATIENT;
    }
    if (PROFESSIONALS.contains(kind)) {
      return Role.PROFESSIONAL;
    }
    return otherwise == Role.PROFESSIONAL && STAFF.contains(kind) ? Role.STAFF : otherwise;
  }
}
