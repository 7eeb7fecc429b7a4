package fr.prevenir.detect.identifier;

/// OIDs that say which sort of matricule an INS is (ANS, référentiel INS): `1.2.250.1.213.1.4.` and
/// 8 NIR, 9 NIA, 10 test, 11 demonstration.
public final class Insi {
  private static final byte[] ROOT = {
    '1', '.', '2', '.', '2', '5', '0', '.', '1', '.', '2', '1', '3', '.', '1', '.', '4', '.'
  };

  /// What an OID says.
  public enum Kind {
    NONE,
    NIR,
    NIA,
    /// Numbers of no real person.
    TEST,
    DEMO
  }

  private Insi() {}

  public static Kind kind(byte[] b, int from, int to) {
    int tail = from + ROOT.length;
    if (to <= tail || !java.util.Arrays.equals(b, from, tail, ROOT, 0, ROOT.length)) {
      return Kind.NONE;
    }
    if (to - tail == 1) {
      return b[tail] == '8' ? Kind.NIR : b[tail] == '9' ? Kind.NIA : Kind.NONE;
    }
    if (to - tail == 2 && b[tail] == '1') {
      return b[tail + 1] == '0' ? Kind.TEST : b[tail + 1] == '1' ? Kind.DEMO : Kind.NONE;
    }
    return Kind.NONE;
  }
}
