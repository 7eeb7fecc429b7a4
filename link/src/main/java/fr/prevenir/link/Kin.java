package fr.prevenir.link;

import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionTable;
import fr.prevenir.model.Role;
import java.util.Arrays;
import java.util.stream.LongStream;

/// Which relatives are named beside which patients, as the records show it. Immutable.
public final class Kin {
  /// Nobody is named beside anybody.
  public static final Kin NONE = new Kin(new long[0]);

  /// Each relative with a patient, the relative's identity in the upper half, sorted.
  private final long[] pairs;

  private Kin(long[] pairs) {
    this.pairs = pairs;
  }

  /// Whoever stands in a record of just one patient is that patient's kin.
  ///
  /// @param mentions those of one record side by side
  public static Kin of(MentionTable mentions, IdentityTable identities) {
    LongStream.Builder pairs = LongStream.builder();
    for (int from = 0, to; from < mentions.size(); from = to) {
      to = from + 1;
      while (to < mentions.size() && sameRecord(mentions, from, to)) {
        to++;
      }
      int patient = to - from < 2 ? -1 : onlyPatient(mentions, identities, from, to);
      for (int m = from; m < to && patient >= 0; m++) {
        int identity = mentions.identity(m);
        if (identities.role(identity) == Role.RELATIVE) {
          pairs.add((long) identity << 32 | patient);
        }
      }
    }
    return new Kin(pairs.build().sorted().distinct().toArray());
  }

  private static boolean sameRecord(MentionTable mentions, int one, int other) {
    return mentions.record(one) == mentions.record(other)
        && mentions.source(one) == mentions.source(other);
  }

  /// The patient of the mentions `[from, to)`, -1 if there is none or several.
  private static int onlyPatient(
      MentionTable mentions, IdentityTable identities, int from, int to) {
    int patient = -1;
    for (int m = from; m < to; m++) {
      int identity = mentions.identity(m);
      if (identities.role(identity) == Role.PATIENT && identity != patient) {
        if (patient >= 0) {
          return -1;
        }
        patient = identity;
      }
    }
    return patient;
  }

  /// How many relatives stand beside patients, each once for each of them.
  int size() {
    return pairs.length;
  }

  int relative(int pair) {
    return (int) (pairs[pair] >>> 32);
  }

  int patient(int pair) {
    return (int) pairs[pair];
  }

  /// Whether two relatives stand beside patients who are one person.
  boolean ofOne(int relative, int other, Linkage linkage) {
    return LongStream.of(pairsOf(relative))
        .map(pair -> linkage.person((int) pair))
        .anyMatch(
            person ->
                LongStream.of(pairsOf(other)).anyMatch(p -> linkage.person((int) p) == person));
  }

  private long[] pairsOf(int relative) {
    return Arrays.copyOfRange(pairs, place(relative), place(relative + 1));
  }

  /// Where the pairs of a relative begin.
  private int place(int relative) {
    int place = Arrays.binarySearch(pairs, (long) relative << 32);
    return place < 0 ? -place - 1 : place;
  }
}
