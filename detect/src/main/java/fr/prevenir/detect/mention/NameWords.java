package fr.prevenir.detect.mention;

/// The titles, particles and link words of whole names, packed five bits a letter.
final class NameWords {
  private static final int ROOM = 256;
  private static final long[] KEYS = new long[ROOM];
  private static final NameWord[] SORTS = new NameWord[ROOM];

  static {
    put(NameWord.TITLE_M, "m mr monsieur mons mister");
    put(NameWord.TITLE_F, "mme mlle mle melle madame mademoiselle mdme mmes mlles mrs miss ms");
    put(
        NameWord.TITLE,
        "dr docteur pr prof professeur me maitre doctor enfant enf bebe bb drs dre pharmacien ide");
    put(
        NameWord.PARTICLE,
        "de du des la le les van von der den el al ben bel ter di da dos das saint st ste sainte");
    put(NameWord.BORN, "nee ne");
    put(NameWord.SPOUSE_OF, "epouse ep epx veuve vve divorcee");
  }

  private NameWords() {}

  static NameWord sort(long key) {
    int slot = slot(key);
    while (KEYS[slot] != 0) {
      if (KEYS[slot] == key) {
        return SORTS[slot];
      }
      slot = (slot + 1) & (ROOM - 1);
    }
    return NameWord.NAME;
  }

  private static int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 56);
  }

  private static void put(NameWord sort, String words) {
    for (String word : words.split(" ")) {
      long key = 0;
      for (int i = 0; i < word.length(); i++) {
        key = key << 5 | (word.charAt(i) - 'a' + 1);
      }
      int slot = slot(key);
      while (KEYS[slot] != 0) {
        slot = (slot + 1) & (ROOM - 1);
      }
      KEYS[slot] = key;
      SORTS[slot] = sort;
    }
  }
}
