package fr.prevenir.detect.identifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// E-mail addresses, as far as RFC 5321 addresses occur in files of people: dot-atoms only.
public final class Emails {
  private static final byte[] PATIENT_DOMAIN =
      "patient.mssante.fr".getBytes(StandardCharsets.US_ASCII);

  private Emails() {}

  /// Where the `@` of an address stands, or -1 where the trimmed cell is none.
  public static int at(byte[] b, int from, int to) {
    if (to - from < 6 || to - from > 254) {
      return -1;
    }
    int at = -1;
    int dot = -1;
    for (int i = from; i < to; i++) {
      int c = b[i];
      if (c == '@') {
        if (at >= 0 || i == from || i - from > 64) {
          return -1;
        }
        at = i;
      } else if (c == '.') {
        if (i == from || b[i - 1] == '.' || b[i - 1] == '@') {
          return -1;
        }
        dot = i;
      } else if (!atom(c, at >= 0)) {
        return -1;
      }
    }
    if (at < 0 || dot < at + 2 || to - dot < 3 || b[at - 1] == '.') {
      return -1;
    }
    return letter(b[dot + 1]) && letter(b[to - 1]) ? at : -1;
  }

  private static boolean letter(int c) {
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c < 0;
  }

  private static boolean atom(int c, boolean domain) {
    if ((c >= '0' && c <= '9') || letter(c) || c == '-') {
      return true;
    }
    return !domain && (c == '_' || c == '+' || c == '\'' || c == '%' || c == '&' || c == '~');
  }

  /// Writes the address in lower case; gives its length.
  public static int lower(byte[] b, int from, int to, byte[] out) {
    for (int i = from; i < to; i++) {
      byte c = b[i];
      out[i - from] = c >= 'A' && c <= 'Z' ? (byte) (c + 32) : c;
    }
    return to - from;
  }

  /// Whether an address is a patient's of Mon espace santé: its local part is the INS.
  public static boolean patientOfMssante(byte[] b, int at, int to) {
    if (to - at - 1 != PATIENT_DOMAIN.length) {
      return false;
    }
    byte[] domain = new byte[PATIENT_DOMAIN.length];
    lower(b, at + 1, to, domain);
    return Arrays.equals(domain, PATIENT_DOMAIN);
  }
}
