package fr.prevenir.detect.identifier;

import java.nio.charset.StandardCharsets;

/// Kinds of password hashes, told by their shape.
public enum PasswordHash {
  NONE,
  /// 32 hexadecimal digits: MD5, and NTLM where the column says so.
  MD5,
  NTLM,
  SHA1,
  SHA224,
  SHA256,
  SHA384,
  SHA512,
  BCRYPT,
  ARGON2,
  SCRYPT,
  /// WordPress and phpBB.
  PHPASS,
  DRUPAL,
  MD5_CRYPT,
  SHA256_CRYPT,
  SHA512_CRYPT,
  YESCRYPT,
  MYSQL,
  /// `pbkdf2_sha256$…` of Django, `pbkdf2:sha256:…` of Werkzeug.
  PBKDF2,
  /// `{SSHA}…` and its sisters.
  LDAP,
  /// Base64 beginning with `AQAAAA`, of ASP.NET Identity.
  ASPNET;

  /// The kind of a trimmed cell.
  public static PasswordHash of(byte[] b, int from, int to) {
    int n = to - from;
    if (n < 16 || n > 400) {
      return NONE;
    }
    return switch (b[from]) {
      case '$' -> crypt(new String(b, from, Math.min(n, 10), StandardCharsets.US_ASCII), n);
      case '{' -> ldap(b, from, to) ? LDAP : NONE;
      case '*' -> n == 41 && hex(b, from + 1, to) ? MYSQL : NONE;
      default -> plain(b, from, to);
    };
  }

  private static PasswordHash crypt(String head, int n) {
    if (head.startsWith("$2") && n >= 50 && n <= 64) {
      return BCRYPT;
    }
    if (head.startsWith("$argon2")) {
      return ARGON2;
    }
    if (head.startsWith("$scrypt") || head.startsWith("$7$")) {
      return SCRYPT;
    }
    if ((head.startsWith("$P$") || head.startsWith("$H$")) && n == 34) {
      return PHPASS;
    }
    if (head.startsWith("$S$")) {
      return DRUPAL;
    }
    if (head.startsWith("$1$") || head.startsWith("$apr1$")) {
      return MD5_CRYPT;
    }
    if (head.startsWith("$5$")) {
      return SHA256_CRYPT;
    }
    if (head.startsWith("$6$")) {
      return SHA512_CRYPT;
    }
    return head.startsWith("$y$") ? YESCRYPT : head.startsWith("$pbkdf2") ? PBKDF2 : NONE;
  }

  private static boolean ldap(byte[] b, int from, int to) {
    String head = new String(b, from, Math.min(to - from, 12), StandardCharsets.US_ASCII);
    return head.matches("(?i)\\{(SSHA|SHA|SMD5|MD5|CRYPT|SSHA256|SSHA512|PBKDF2)[^}]*}?.*");
  }

  private static PasswordHash plain(byte[] b, int from, int to) {
    int n = to - from;
    if (hex(b, from, to)) {
      return switch (n) {
        case 32 -> MD5;
        case 40 -> SHA1;
        case 56 -> SHA224;
        case 64 -> SHA256;
        case 96 -> SHA384;
        case 128 -> SHA512;
        default -> NONE;
      };
    }
    if (n == 65 && b[from + 32] == ':' && hex(b, from, from + 32) && hex(b, from + 33, to)) {
      return NTLM;
    }
    if (n > 33 && b[from + 32] == ':' && hex(b, from, from + 32)) {
      return MD5;
    }
    String head = new String(b, from, Math.min(n, 14), StandardCharsets.US_ASCII);
    if (head.startsWith("pbkdf2_") || head.startsWith("pbkdf2:")) {
      return PBKDF2;
    }
    if (head.startsWith("scrypt:")) {
      return SCRYPT;
    }
    if (head.startsWith("argon2$") || head.startsWith("argon2id$")) {
      return ARGON2;
    }
    if (head.startsWith("sha1$")) {
      return SHA1;
    }
    if (head.startsWith("md5$")) {
      return MD5;
    }
    if (head.startsWith("bcrypt$") || head.startsWith("bcrypt_sha256")) {
      return BCRYPT;
    }
    return head.startsWith("AQAAAA") && n >= 68 ? ASPNET : NONE;
  }

  private static boolean hex(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      int c = b[i] | 0x20;
      if (!((b[i] >= '0' && b[i] <= '9') || (c >= 'a' && c <= 'f'))) {
        return false;
      }
    }
    return true;
  }
}
