package fr.prevenir.detect.mention;

import fr.prevenir.detect.identifier.Cells;
import fr.prevenir.detect.identifier.Emails;
import fr.prevenir.detect.identifier.Nir;
import fr.prevenir.detect.identifier.Phones;
import fr.prevenir.model.Category;
import fr.prevenir.model.Meaning;

/// Finds telephone numbers, e-mail addresses and NIRs inside comments.
final class CommentScan {
  /// Takes what is found, as positions in bytes.
  interface Sink {
    void found(Meaning kind, int from, int to);
  }

  private final byte[] out = new byte[32];

  /// The categories of what a comment holds.
  long mask(byte[] b, int from, int to) {
    long[] mask = new long[1];
    scan(
        b,
        from,
        to,
        (kind, s, e) ->
            mask[0] |= kind == Meaning.NIR ? Category.NIR.bit() : Category.CONTACT.bit());
    return mask[0];
  }

  void scan(byte[] b, int from, int to, Sink sink) {
    int i = from;
    while (i < to) {
      byte c = b[i];
      if (c == '@') {
        i = email(b, from, to, i, sink);
      } else if ((c >= '0' && c <= '9') || c == '+') {
        i = number(b, i, to, sink);
      } else {
        i++;
      }
    }
  }

  private static int email(byte[] b, int from, int to, int at, Sink sink) {
    int start = at;
    while (start > from && mailByte(b[start - 1])) {
      start--;
    }
    int end = at + 1;
    while (end < to && mailByte(b[end])) {
      end++;
    }
    while (end > at && (b[end - 1] == '.' || b[end - 1] == '-')) {
      end--;
    }
    if (Emails.at(b, start, end) >= 0) {
      sink.found(Meaning.EMAIL, start, end);
    }
    return Math.max(end, at + 1);
  }

  private static boolean mailByte(byte c) {
    return (c >= '0' && c <= '9')
        || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
        || c == '.'
        || c == '-'
        || c == '_'
        || c == '+';
  }

  /// Whether digits stand behind a point: of a fraction or of an object's number.
  private static boolean fraction(byte[] b, int at) {
    return at > 0 && (b[at - 1] == '.' || b[at - 1] == ',');
  }

  /// A run of digits with single separators between them.
  private int number(byte[] b, int start, int to, Sink sink) {
    int i = start;
    int end = start;
    int digits = 0;
    while (i < to) {
      byte c = b[i];
      if (c >= '0' && c <= '9') {
        digits++;
        end = ++i;
      } else if ((c == ' ' || c == '.' || c == '-' || c == '+')
          && i + 1 < to
          && (b[i + 1] >= '0' && b[i + 1] <= '9')) {
        i++;
      } else if ((c == 'A' || c == 'B') && digits == 6 && b[i - 1] == '2') {
        digits++;
        end = ++i;
      } else {
        break;
      }
    }
    if (digits >= 13 && end - start <= 24 && Nir.grade(b, start, end, out) == Nir.Grade.VALID) {
      sink.found(Meaning.NIR, start, end);
    } else if (digits >= 10
        && digits <= 13
        && (b[start] == '0' || b[start] == '+')
        && Phones.read(b, start, end, out) > 0
        && !Cells.blank(b[start])) {
      sink.found(Meaning.PHONE, start, end);
    } else if (digits > Nir.LENGTH && digits == end - start && !fraction(b, start)) {
      int nir = Nir.within(b, start, end, out);
      if (nir >= 0) {
        sink.found(Meaning.NIR, nir, nir + Nir.LENGTH);
      }
    }
    return Math.max(end, start + 1);
  }
}
