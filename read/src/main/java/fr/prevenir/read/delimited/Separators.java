package fr.prevenir.read.delimited;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The separators that a text may have: single characters it holds often enough, and longer ones
/// that they are always part of.
final class Separators {
  /// Every separator of one character, the likeliest first, with how readily it is believed.
  private static final String SINGLE = ";\t,|\u0001\u001f\u001e\u001d\u001c\u0002^~§¤¦:#!$&%=*";

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final int[] counts = new int[256];

  Separators(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    for (int i = from; i < to; i++) {
      counts[bytes[i] & 0xFF]++;
    }
  }

  /// A separator that may be the one.
  ///
  /// @param belief from 0 to 1
  record Candidate(String separator, double belief) {}

  List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (int k = 0; k < SINGLE.length(); k++) {
      String single = SINGLE.substring(k, k + 1);
      byte[] one = single.getBytes(StandardCharsets.UTF_8);
      int count = count(one);
      if (count > 0 && !(single.equals(":") && ofTimes(count))) {
        String longer = longer(one, count);
        if (longer != null) {
          candidates.add(new Candidate(longer, 1));
        }
        if (count > 1 && mostlyDoubled(one, count)) {
          candidates.add(new Candidate(single + single, 1));
        }
        if (count((single + " \"").getBytes(StandardCharsets.UTF_8)) > 1) {
          candidates.add(new Candidate(single + " ", belief(k)));
        }
        candidates.add(new Candidate(single, belief(k)));
      }
    }
    return candidates.stream().distinct().toList();
  }

  private static double belief(int index) {
    char c = SINGLE.charAt(index);
    if (c == ';' || c == '\t' || c < ' ') {
      return 1;
    }
    return switch (c) {
      case '|' -> 0.98;
      case ',', '§', '^', '¤', '¦' -> 0.95;
      case '~' -> 0.9;
      case ':' -> 0.7;
      default -> 0.5;
    };
  }

  /// Whether the colons are those of hours: most stand between two pairs of digits.
  private boolean ofTimes(int count) {
    int between = 0;
    for (int i = find((byte) ':', from); i < to; i = find((byte) ':', i + 1)) {
      between += pair(i - 2) && !digit(i - 3) && pair(i + 1) && !digit(i + 3) ? 1 : 0;
    }
    return between * 2 > count;
  }

  private boolean pair(int at) {
    return digit(at) && digit(at + 1);
  }

  private boolean digit(int at) {
    return at >= from && at < to && bytes[at] >= '0' && bytes[at] <= '9';
  }

  private boolean at(byte[] what, int i) {
    if (i < from || i + what.length > to) {
      return false;
    }
    for (int k = 0; k < what.length; k++) {
      if (bytes[i + k] != what[k]) {
        return false;
      }
    }
    return true;
  }

  private int count(byte[] what) {
    int first = counts[what[0] & 0xFF];
    if (what.length == 1 || first == 0) {
      return first;
    }
    int count = 0;
    for (int i = find(what[0], from); i < to; i = find(what[0], i + 1)) {
      count += at(what, i) ? 1 : 0;
    }
    return count;
  }

  private int find(byte what, int at) {
    return ByteWords.find(bytes, what, at, to);
  }

  /// Whether the character mostly comes in even runs; within quotes it may stand alone.
  private boolean mostlyDoubled(byte[] one, int count) {
    int paired = 0;
    int i = find(one[0], from);
    while (i < to) {
      int run = 0;
      while (at(one, i)) {
        run++;
        i += one.length;
      }
      paired += (run & 1) == 0 ? run : 0;
      i = find(one[0], i + 1);
    }
    return paired * 2 > count;
  }

  /// The longer separator around a character that always has the same punctuation on both sides.
  private @org.jspecify.annotations.Nullable String longer(byte[] one, int count) {
    int before = -1;
    int after = -1;
    int agreeing = 0;
    for (int i = find(one[0], from); i < to; i = find(one[0], i + 1)) {
      if (!at(one, i)) {
        continue;
      }
      int left = i > from ? bytes[i - 1] : 0;
      int right = i + one.length < to ? bytes[i + one.length] : 0;
      if (before < 0 && punctuation(left) && punctuation(right) && left != one[0]) {
        before = left;
        after = right;
      }
      agreeing += before >= 0 && left == before && right == after ? 1 : 0;
    }
    return count >= 2 && before >= 0 && agreeing * 10 >= count * 9
        ? (char) before + new String(one, StandardCharsets.UTF_8) + (char) after
        : null;
  }

  private static boolean punctuation(int c) {
    return c > ' ' && c < 127 && !Character.isLetterOrDigit(c) && c != '"' && c != '\'';
  }
}
