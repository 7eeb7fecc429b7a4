package fr.prevenir.detect.identifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Words that clerks and programs write where they have nothing to say.
final class NothingWords {
  /// For each first letter the lengths of its words as bits, so that names need no look-up.
  private static final int[] LENGTHS = new int[26];

  private static final long[] HASHES =
      hashes(
          "NULL",
          "NONE",
          "NIL",
          "NAN",
          "NA",
          "N A",
          "NC",
          "N C",
          "ND",
          "N D",
          "NR",
          "N R",
          "INCONNU",
          "INCONNUE",
          "UNKNOWN",
          "NEANT",
          "SANS",
          "AUCUN",
          "AUCUNE",
          "VIDE",
          "EMPTY",
          "NON RENSEIGNE",
          "NON COMMUNIQUE",
          "NON CONNU",
          "NON PRECISE",
          "RAS",
          "TEST",
          "TESTTEST",
          "X",
          "XX",
          "XXX",
          "XXXX",
          "ZZZ",
          "ZZZZ",
          "UNDEFINED",
          "NOT KNOWN",
          "NP",
          "IND",
          "SO",
          "S O",
          "PAS DE",
          "A COMPLETER",
          "A RENSEIGNER",
          "NON FOURNI");

  private NothingWords() {}

  /// Whether a word may begin with this letter (either case) and fill this many bytes; an accent
  /// takes a byte more.
  static boolean possible(byte first, int length) {
    int letter = (first | 0x20) - 'a';
    return letter == 'x' - 'a' || (LENGTHS[letter] & (0b111 << length)) != 0;
  }

  static boolean has(long hash) {
    return Arrays.binarySearch(HASHES, hash) >= 0;
  }

  private static long[] hashes(String... words) {
    return Arrays.stream(words)
        .map(w -> w.getBytes(StandardCharsets.US_ASCII))
        .peek(w -> LENGTHS[w[0] - 'A'] |= 1 << (w.length + 2))
        .mapToLong(w -> Fold.hash(w, 0, w.length))
        .sorted()
        .toArray();
  }
}
