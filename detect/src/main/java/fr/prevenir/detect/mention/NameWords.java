package fr.prevenir.detect.mention;

import java.util.HashMap;
import java.util.Map;

/// The titles, particles and link words of whole names, packed five bits a letter.
final class NameWords {
  private static final Map<Long, NameWord> SORTS = sorts();

  private NameWords() {}

  static NameWord sort(long key) {
    return SORTS.getOrDefault(key, NameWord.NAME);
  }

  private static Map<Long, NameWord> sorts() {
    Map<Long, NameWord> sorts = new HashMap<>();
    put(sorts, NameWord.TITLE_M, "m mr monsieur");
    put(sorts, NameWord.TITLE_F, "mme mlle melle madame mademoiselle mrs miss ms");
    put(
        sorts,
        NameWord.TITLE,
        "dr docteur pr prof professeur me maitre doctor enfant drs pharmacien");
    put(
        sorts,
        NameWord.PARTICLE,
        "de du des la le les van von der den el al ben bel ter di da dos das saint st ste sainte");
    put(sorts, NameWord.BORN, "nee ne");
    put(sorts, NameWord.SPOUSE_OF, "epouse ep epx veuve vve divorcee");
    return sorts;
  }

  private static void put(Map<Long, NameWord> sorts, NameWord sort, String words) {
    for (String word : words.split(" ")) {
      long key = 0;
      for (int i = 0; i < word.length(); i++) {
        key = key << 5 | (word.charAt(i) - 'a' + 1);
      }
      sorts.put(key, sort);
    }
  }
}
