package fr.prevenir.engine.facts;

import fr.prevenir.engine.ScopeResult;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;

/// The mentions of each source whose NIR lost digits, as spreadsheets make them: `2.55081E+14`,
/// zeros
/// for the last digits, or too few. A NIR kept as a number with all its digits is not among them,
/// nor is one whose key is wrong.
final class ShortenedNirs {
  /// Zeros at the end that no NIR with its key has by chance.
  private static final String ROUNDED = "00000";

  private static final int WHOLE = 13;

  private ShortenedNirs() {}

  /// @return mentions by source
  static long[] count(ScopeResult result) {
    IdentityTable identities = result.identities();
    boolean[] shortened = new boolean[identities.size()];
    for (int i = 0; i < shortened.length; i++) {
      shortened[i] = shortened(identities, i);
    }
    long[] counts = new long[result.tables().size()];
    for (int m = 0; m < result.mentions().size(); m++) {
      if (shortened[result.mentions().identity(m)]) {
        counts[result.mentions().source(m)]++;
      }
    }
    return counts;
  }

  private static boolean shortened(IdentityTable identities, int identity) {
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      if (identities.attribute(v) == Attribute.NIR_DOUBTFUL
          && lost(identities.dictionary(Attribute.NIR_DOUBTFUL).text(identities.valueId(v)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean lost(String written) {
    if (written.indexOf('E') > 0 || written.indexOf('e') > 0) {
      return true;
    }
    String digits = written.replaceAll("\\D", "");
    return digits.length() < WHOLE || digits.endsWith(ROUNDED);
  }
}
