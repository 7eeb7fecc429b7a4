package fr.prevenir.detect.mention;

import fr.prevenir.detect.identifier.Fold;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Sorts of contacts of patients that are no people: `employeur`, `assurance`.
final class Organisations {
  private static final Set<String> KINDS =
      Set.of(
          "EMPLOYEUR",
          "EMPLOYER",
          "ENTREPRISE",
          "SOCIETE",
          "COMPANY",
          "ASSURANCE",
          "ASSUREUR",
          "INSURANCE",
          "MUTUELLE",
          "ORGANISME",
          "ETABLISSEMENT",
          "CAISSE",
          "AMBULANCE",
          "TRANSPORT",
          "TRANSPORTEUR",
          "PHARMACIE",
          "ECOLE");
  private static final int LONGEST = 16;

  private Organisations() {}

  static boolean kind(byte[] b, int from, int to) {
    return to - from <= LONGEST
        && KINDS.contains(Fold.of(new String(b, from, to - from, StandardCharsets.UTF_8)));
  }
}
