package fr.prevenir.detect.mention;

/// Groups of the grille AGGIR (GIR 1 to 6; Code de l'action sociale et des familles, annexe 2-1).
final class Dependence {
  private Dependence() {}

  /// Whether a cell is a group with a right to help: 1 to 4, as a number or behind the word.
  static boolean group(byte[] b, int from, int to) {
    int last = b[to - 1];
    boolean alone = to - from == 1 || b[to - 2] == ' ' || b[to - 2] == 'R' || b[to - 2] == 'r';
    return alone && last >= '1' && last <= '4';
  }
}
