package fr.prevenir.detect.identifier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// ABO and Rhesus groups: `A+`, `O -`, `AB POS`, `B Rh négatif`, `O RH+`, `Groupe O Rhésus +`.
public final class BloodGroups {
  private static final List<String> RHESUS = List.of("RHESUS", "RHD", "RH D", "RH", "D");
  private static final String WORD = "GROUPE";
  private static final Set<String> SIGNS =
      Set.of("POS", "NEG", "POSITIF", "NEGATIF", "POSITIVE", "NEGATIVE", "P", "N", "1", "0");

  private BloodGroups() {}

  /// Whether a cell is a blood group. Without its Rhesus it is one only where `loose`.
  public static boolean valid(byte[] b, int from, int to, boolean loose) {
    int i = behindWord(b, from, to);
    if (to - i == 0 || to - i > 20) {
      return false;
    }
    byte first = (byte) (b[i] & ~0x20);
    if (b[i] == '0' || first == 'O' || first == 'B') {
      i++;
    } else if (first == 'A') {
      i++;
      if (i < to && (b[i] & ~0x20) == 'B') {
        i++;
      }
      if (i < to && (b[i] == '1' || b[i] == '2')) {
        i++;
      }
    } else {
      return false;
    }
    if (i == to) {
      return loose;
    }
    byte[] out = new byte[to - i];
    String rest = new String(out, 0, Fold.fold(b, i, to, out), StandardCharsets.UTF_8);
    boolean sign = b[to - 1] == '+' || b[to - 1] == '-' || b[to - 1] == ')';
    return switch (rest) {
      case "" -> sign;
      case "RH", "RHESUS", "RHD", "RH D", "D" -> sign;
      default -> SIGNS.contains(withoutRhesus(rest));
    };
  }

  /// Where the group begins behind `Groupe`, if that word stands before it.
  private static int behindWord(byte[] b, int from, int to) {
    int i = from;
    for (int k = 0; k < WORD.length(); k++, i++) {
      if (i >= to || (b[i] & ~0x20) != WORD.charAt(k)) {
        return from;
      }
    }
    return Cells.start(b, i, to);
  }

  private static String withoutRhesus(String rest) {
    for (String word : RHESUS) {
      if (rest.startsWith(word)) {
        int from = word.length();
        return rest.substring(rest.startsWith(" ", from) ? from + 1 : from);
      }
    }
    return rest;
  }
}
