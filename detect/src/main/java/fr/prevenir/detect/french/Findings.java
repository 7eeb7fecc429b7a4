package fr.prevenir.detect.french;

import java.util.Set;

/// Tells what an examination found, where the words behind its colon say it: `IRM : hernie L5S1`,
/// `radio du poumon : pas de foyer`. Who does it, when and why are no findings.
final class Findings {
  private static final int WORDS = 2;
  private static final int REACH = 12;

  /// What one sees or measures on images and curves, beside diseases.
  private static final Set<String> SEEN =
      Set.of(
          "nodule",
          "nodules",
          "foyer",
          "foyers",
          "lesion",
          "lesions",
          "image",
          "images",
          "opacite",
          "opacites",
          "epanchement",
          "pincement",
          "tassement",
          "masse",
          "masses",
          "kyste",
          "kystes",
          "polype",
          "polypes",
          "calcification",
          "calcifications",
          "condensation",
          "hypertrophie",
          "dilatation",
          "trait",
          "perte",
          "fuite",
          "pointes",
          "ondes",
          "bloc",
          "retrecissement",
          "fissure",
          "atrophie",
          "surcharge",
          "collection",
          "liquide",
          "caillot",
          "signal",
          "anomalie",
          "anomalies",
          "deplacement",
          "elargissement",
          "aspect");

  private final Line line;

  Findings(Line line) {
    this.line = line;
  }

  boolean follow(int u) {
    Term term = line.at(u).term();
    if (term == null || term.kind() != Kind.TEST || term.categories() != 0 || general(u)) {
      return false;
    }
    int colon = u + 1;
    int words = 0;
    while (line.together(u, colon) && words <= WORDS && passes(colon)) {
      words += line.plainWord(colon) ? 1 : 0;
      colon++;
    }
    return line.together(u, colon + 1) && line.mark(colon, ':') && found(colon + 1);
  }

  private boolean passes(int j) {
    return line.plainWord(j) || line.has(j, Cue.LINK) || line.has(j, Cue.BETWEEN);
  }

  /// Whether what begins at `j` tells a finding up to the end of its clause.
  private boolean found(int j) {
    boolean said = false;
    for (int i = j; line.together(j, i) && i - j <= REACH && !line.mark(i, ','); i++) {
      Unit unit = line.at(i);
      Term term = unit.term();
      if (unit.has(Cue.ASKED)
          || unit.has(Cue.PLANNED)
          || unit.has(Cue.DECLINED)
          || unit.has(Cue.DECLINE)
          || unit.has(Cue.TITLE)
          || unit.has(Cue.STAFF)
          || unit.has(Cue.CARED)
          || unit.has(Cue.ASK) && i == j
          || unit.mark() == '?'
          || term != null && term.kind() == Kind.TEST
          || line.word(i).equals("rdv")) {
        return false;
      }
      boolean disease = term != null && term.kind() == Kind.DISEASE;
      boolean absent = unit.has(Cue.NOT) && i == j && line.has(i + 1, Cue.LINK);
      said |= disease || absent || line.plainWord(i) && lesion(i);
    }
    return said;
  }

  private boolean lesion(int j) {
    return SEEN.contains(line.word(j));
  }

  /// `bilan :`, `examens :` head a list.
  private boolean general(int u) {
    return switch (line.word(u)) {
      case "bilan", "bilans", "examen", "examens", "analyse", "analyses" -> true;
      case "depistage", "prelevement", "prelevements", "test", "tests", "controle" -> true;
      case "resultat", "resultats" -> true;
      default -> false;
    };
  }
}
