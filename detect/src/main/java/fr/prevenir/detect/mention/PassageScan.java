package fr.prevenir.detect.mention;

import fr.prevenir.detect.identifier.DateOrder;
import fr.prevenir.detect.identifier.Dates;
import fr.prevenir.detect.identifier.Iban;
import fr.prevenir.detect.identifier.Professionals;
import fr.prevenir.model.Meaning;
import java.util.BitSet;

/// Finds identifiers in prose: what [CommentScan] finds, RPPS numbers, IBANs and written dates.
final class PassageScan {
  private static final int LONGEST_IBAN = 34;
  private static final int SHORTEST_IBAN = 15;

  private final CommentScan comments = new CommentScan();
  private final byte[] out = new byte[64];

  /// Each kind in its order; an RPPS or a date inside a longer identifier is none.
  void scan(byte[] b, CommentScan.Sink sink) {
    BitSet taken = new BitSet(b.length);
    comments.scan(
        b,
        0,
        b.length,
        (kind, from, to) -> {
          taken.set(from, to);
          sink.found(kind, from, to);
        });
    int i = 0;
    while (i < b.length) {
      boolean starts = i == 0 || !word(b[i - 1]);
      int end = starts && !taken.get(i) ? other(b, i, sink) : i;
      i = Math.max(end, i + 1);
    }
  }

  private int other(byte[] b, int from, CommentScan.Sink sink) {
    if (letter(b[from])) {
      return iban(b, from, sink);
    }
    if (!digit(b[from])) {
      return from;
    }
    int end = from;
    while (end < b.length && digit(b[end])) {
      end++;
    }
    if (end - from == 11 && Professionals.rpps(b, from, end) && !wordAt(b, end)) {
      sink.found(Meaning.RPPS, from, end);
      return end;
    }
    return date(b, from, end, sink);
  }

  /// `12/03/1956`, `12.03.56`, `1956-03-12`.
  private static int date(byte[] b, int from, int digits, CommentScan.Sink sink) {
    int end = digits;
    int parts = 1;
    while (end + 1 < b.length
        && parts < 3
        && (b[end] == '/' || b[end] == '-' || b[end] == '.')
        && digit(b[end + 1])) {
      end++;
      parts++;
      while (end < b.length && digit(b[end])) {
        end++;
      }
    }
    boolean dated =
        parts == 3
            && end - from >= 8
            && end - from <= 10
            && !wordAt(b, end)
            && Dates.read(b, from, end, DateOrder.DAY_FIRST) > 0;
    if (dated) {
      sink.found(Meaning.DATE, from, end);
      return end;
    }
    return digits;
  }

  private int iban(byte[] b, int from, CommentScan.Sink sink) {
    if (from + SHORTEST_IBAN > b.length
        || !letter(b[from + 1])
        || !digit(b[from + 2])
        || !digit(b[from + 3])) {
      return from;
    }
    int end = from;
    int length = 0;
    int longest = from;
    while (end < b.length && length < LONGEST_IBAN) {
      if (word(b[end])) {
        end++;
        length++;
        boolean whole = !wordAt(b, end) && length >= SHORTEST_IBAN;
        if (whole && Iban.valid(b, from, end, out)) {
          longest = end;
        }
      } else if (b[end] == ' ' && wordAt(b, end + 1)) {
        end++;
      } else {
        break;
      }
    }
    if (longest > from) {
      sink.found(Meaning.IBAN, from, longest);
    }
    return longest;
  }

  private static boolean wordAt(byte[] b, int at) {
    return at < b.length && word(b[at]);
  }

  private static boolean word(byte c) {
    return digit(c) || letter(c) || c < 0;
  }

  private static boolean letter(byte c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private static boolean digit(byte c) {
    return c >= '0' && c <= '9';
  }
}
