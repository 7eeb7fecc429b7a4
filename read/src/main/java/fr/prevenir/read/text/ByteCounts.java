package fr.prevenir.read.text;

import fr.prevenir.read.format.Utf8;

/// What stands beyond ASCII in a sample of text, and what it would be in each encoding.
///
/// @param sequences well-formed UTF-8 sequences
/// @param invalid bytes that are part of none
record ByteCounts(
    int sequences, int invalid, int dosLetters, int macLetters, int controls, int latin9) {
  /// é è ê ë à â ä ç î ï ô ö ù û ü É in code page 850.
  private static final String DOS_FRENCH =
      "\u0082\u008a\u0088\u0089\u0085\u0083\u0084\u0087\u008c\u008b\u0093\u0094\u0097\u0096\u0081\u0090";

  /// The letters that Macintosh programs have below A0: é è ê ë à â ä ç î ï ô ö ù û ü É and more.
  private static final String MAC_FRENCH =
      "\u008e\u008f\u0090\u0091\u0088\u0089\u008a\u008d\u0094\u0095\u0099\u009a\u009d\u009e\u009f\u0083\u0096\u0087";

  static ByteCounts of(byte[] head, int length) {
    int sequences = 0;
    int invalid = 0;
    int dos = 0;
    int mac = 0;
    int controls = 0;
    int latin9 = 0;
    for (int i = 0; i < length; ) {
      int b = head[i] & 0xFF;
      if (b < 0x80) {
        i = Utf8.asciiEnd(head, i, length);
        continue;
      }
      int sequence = Utf8.sequenceLength(head, i, length);
      if (sequence > 0) {
        sequences++;
        i += sequence;
        continue;
      }
      if (sequence == Utf8.CUT_OFF) {
        break;
      }
      invalid++;
      boolean besideLetters = letter(head, i - 1, length) || letter(head, i + 1, length);
      if (b < 0xA0) {
        controls++;
        dos += besideLetters && DOS_FRENCH.indexOf(b) >= 0 ? 1 : 0;
        mac += besideLetters && MAC_FRENCH.indexOf(b) >= 0 ? 1 : 0;
      } else if (b == DOS_DEGREE && i > 0 && (head[i - 1] | 0x20) == 'n') {
        dos++;
      } else if ((b == 0xBD || b == 0xBC) && besideLetters) {
        latin9++;
      } else if (b == 0xA4) {
        latin9++;
      }
      i++;
    }
    return new ByteCounts(sequences, invalid, dos, mac, controls, latin9);
  }

  /// The sign of `N°` in code page 850; nothing else follows an n there in French.
  private static final int DOS_DEGREE = 0xF8;

  private static boolean letter(byte[] head, int at, int length) {
    if (at < 0 || at >= length) {
      return false;
    }
    int c = head[at] | 0x20;
    return c >= 'a' && c <= 'z';
  }

  /// The encoding of one byte a character that explains the bytes best.
  TextEncoding singleByte() {
    if (Math.max(dosLetters, macLetters) * 2 > invalid) {
      return macLetters > dosLetters ? TextEncoding.MAC_ROMAN : TextEncoding.CP850;
    }
    return controls == 0 && latin9 > 0 ? TextEncoding.ISO_8859_15 : TextEncoding.CP1252;
  }
}
