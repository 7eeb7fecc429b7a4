package fr.prevenir.engine;

import fr.prevenir.model.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Establishments that folders, archives and files are named after: `labos/Laboratoire Curie
/// Laval/` is a site, `labos/` is none.
final class PathSites {
  private static final Pattern ESTABLISHMENT =
      Pattern.compile(
          "(?iU)laboratoire|labo|labm|lbm|hôpital|hopital|hôpitaux|hopitaux|clinique|polyclinique"
              + "|ch|chu|chr|chru|chi|chs|gh|ghu|ghi|ght|hia|ehpad|maternité|maternite|selarl"
              + "|hospitalier|hospitalière|cabinet|pharmacie");

  /// Words of files that are named after what they hold.
  private static final Pattern CONTENT =
      Pattern.compile(
          "(?iU).*\\d.*|extr\\p{L}*|exp|export\\p{L}*|dump\\p{L}*|listes?|fichiers?|patient\\p{L}*"
              + "|résultats?|resultats?|envois?|bases?|sauvegardes?|backup|data|données|donnees|tests?"
              + "|covid|dossiers?|lots?|part|copie|annuaire\\p{L}*|analyses?|bilans?|sql|bdd|db");

  private PathSites() {}

  static List<String> of(SourcePath path) {
    List<String> sites = new ArrayList<>();
    for (String step : (path.path() + "!" + path.inside()).split("[/!]")) {
      String name =
          step.replaceFirst("\\.[A-Za-z0-9]{1,5}(?:\\.[a-z0-9]{1,3})?$", "").replace('_', ' ');
      if (site(name.strip())) {
        sites.add(name.strip());
      }
    }
    return sites;
  }

  private static boolean site(String name) {
    List<String> words = List.of(name.split("[ .'’-]+"));
    return words.stream().anyMatch(PathSites::establishment)
        && words.stream().noneMatch(w -> CONTENT.matcher(w).matches())
        && words.stream().anyMatch(w -> w.length() > 2 && !establishment(w));
  }

  private static boolean establishment(String word) {
    return ESTABLISHMENT.matcher(word).matches();
  }
}
