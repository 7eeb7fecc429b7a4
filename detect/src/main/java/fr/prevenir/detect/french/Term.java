package fr.prevenir.detect.french;

import org.jspecify.annotations.Nullable;

/// One reading of a phrase of the vocabulary.
///
/// @param categories mask of what it shows of a person about whom it is affirmed
/// @param resultable whether an outcome may trail it: `VIH -`, `covid +`
/// @param valued whether a number after it affirms it: `CD4 350`
/// @param steady whether an outcome after it never denies it: `charge virale indétectable`
/// @param certain whether naming it is enough, whatever is said of it but of whom: `charge virale
/// VIH
///     à contrôler`, `amniocentèse refusée`
/// @param surname whether it is also a surname, to be left alone after a title
/// @param capitals whether it counts only in capitals, in a text that has small letters too
/// @param clause whether it counts only where it is all that its clause says: `A+, chirurgie ok`
/// @param least smallest number its `#` may stand for
/// @param most largest number its `#` may stand for
/// @param near a word of this group must stand near it
/// @param not no word of this group may stand near it
/// @param before a word of this group must stand right before it
/// @param after a word of this group must stand right after it
record Term(
    long categories,
    Kind kind,
    boolean resultable,
    boolean valued,
    boolean steady,
    boolean certain,
    boolean surname,
    boolean capitals,
    boolean clause,
    float confidence,
    double least,
    double most,
    @Nullable LongIndex near,
    @Nullable LongIndex not,
    @Nullable LongIndex before,
    @Nullable LongIndex after) {
  boolean ranged() {
    return most < Double.MAX_VALUE;
  }

  /// Whether the reading holds only beside certain words or numbers.
  boolean conditional() {
    return ranged() && kind != Kind.TEST
        || clause
        || near != null
        || not != null
        || before != null
        || after != null;
  }
}
