package fr.prevenir.detect.mention;

import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.model.Role;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells health professionals (books IV of the Code de la santé publique) from other staff by their
/// occupation. The first word that tells decides: a `secrétaire médicale` is none, a `médecin
/// directeur` is one. One instance serves one thread.
final class Occupations {
  private static final Pattern HEALTH =
      Pattern.compile(
          "MEDECIN|DOCTEUR|PHYSICIAN|DOCTOR|PRATICIENN?E?|INTERNE|CHIRURGIENN?E?|INFIRMIERE?|NURSE|IDE"
              + "|IDEL|IADE|IBODE|IPA|AS|AP|SOIGNANTE?|MAIEUTICIENN?E?|PHARMACIENN?E?|PREPARATEUR"
              + "|PREPARATRICE|KINE|\\w*THERAPEUTE|MASSEUR|MASSEUSE|PSYCHOMOTRICIENN?E?"
              + "|ORTHO(?:PHON|PT)ISTE|DIETETICIENN?E?|PSYCHOLOGUE|MANIPULATEUR|MANIPULATRICE|MERM"
              + "|\\w{4,}OLOGUE|\\w{3,}IATRE|ANESTHESISTE|BIOLOGISTE|GENERALISTE|URGENTISTE"
              + "|PUERICULTEUR|PUERICULTRICE|DENTISTE|OPTICIENN?E?|PROTHESISTE|AMBULANCIERE?");
  private static final Set<String> CARE =
      Set.of("SANTE", "SOINS", "PUERICULTURE", "LABORATOIRE", "RADIOLOGIE", "FEMME");
  private static final Pattern OTHER =
      Pattern.compile(
          "SECRETAIRE|SECRETARIAT|ADMINISTRATI(?:F|VE|ON)|INFORMATI\\w+|DSI|COMPTABLE|COMPTABILITE|ACHATS?"
              + "|ACHETEU\\w+|RH|DIRECTEUR|DIRECTRICE|DIRECTION|ACCUEIL|STANDARDISTE|HOTE|HOTESSE"
              + "|LOGISTIQUE|CUISINE|CUISINIERE?|LINGERE?|JARDINIERE?|ELECTRICIENN?E?|PLOMBIERE?|SECURITE"
              + "|JURISTE|JURIDIQUE|COMMUNICATION|ARCHIVISTE|GESTIONNAIRE|INGENIEURE?|CHAUFFEUR"
              + "|MAGASINIERE?|FACTURATION|ADMISSIONS|QUALITICIENN?E?|DOCUMENTALISTE|ASH|ASHQ|MAINTENANCE"
              + "|TECHNIQUES?|SOCIALE?|DEVELOPPEUR|WEBMASTER|FORMATION|COORDINATION|RECEPTIONNISTE");

  /// What doctors practise: one who is named by it alone is one.
  private static final Pattern FIELD =
      Pattern.compile(
          "\\w{4,}OLOGIE|\\w{3,}IATRIE|(?:MEDECINE|CHIRURGIE) \\w.*|ANESTHESIE|REANIMATION|OBSTETRIQUE"
              + "|IMAGERIE MEDICALE");

  private static final Set<String> BEFORE_CARE =
      Set.of("CADRE", "TECHNICIEN", "TECHNICIENNE", "AUXILIAIRE", "SAGE", "AIDE");

  private final Memo memo = new Memo();

  /// The role of somebody with an occupation.
  ///
  /// @param otherwise their role where the occupation does not tell
  Role role(byte[] b, int from, int to, Role otherwise) {
    long key = Fold.hash(b, from, to);
    long known = memo.get(key);
    if (known < 0) {
      known = told(Fold.of(new String(b, from, to - from, StandardCharsets.UTF_8)));
      memo.keep(key, known);
    }
    return known == 0 ? otherwise : Role.of((int) known - 1);
  }

  /// 1 + the role's ordinal, or 0.
  private static long told(String occupation) {
    boolean open = false;
    for (String word : occupation.split(" ")) {
      if (HEALTH.matcher(word).matches() || (open && CARE.contains(word))) {
        return 1L + Role.PROFESSIONAL.ordinal();
      }
      if (OTHER.matcher(word).matches()) {
        return 1L + Role.STAFF.ordinal();
      }
      open |= BEFORE_CARE.contains(word);
    }
    return practises(occupation) ? 1L + Role.PROFESSIONAL.ordinal() : 0;
  }

  private static boolean practises(String occupation) {
    int end = occupation.indexOf(' ');
    String first = end < 0 ? occupation : occupation.substring(0, end);
    return FIELD.matcher(occupation).matches() || FIELD.matcher(first).matches();
  }
}
