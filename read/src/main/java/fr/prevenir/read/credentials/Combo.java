package fr.prevenir.read.credentials;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line of a combo list, taken apart: an account and its secret, with the address of the site
/// before them or the salt of the hash after them.
///
/// @param account an e-mail address or a login
/// @param secret a password or a hash; may hold the separator
record Combo(
    @Nullable String url, String account, String secret, @Nullable String salt, boolean hashed) {

  private static final Pattern URL =
      Pattern.compile("(?:(?:https?|ftp|android)://|www\\.)[^\\s|;,]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE_SITE =
      Pattern.compile("(?:[a-z0-9-]+\\.)+[a-z]{2,10}(?:/[^\\s:;|,]*)?", Pattern.CASE_INSENSITIVE);
  /// A host that no login looks like: a path behind it, or the domain of a country or kind.
  private static final Pattern SITE =
      Pattern.compile(
          "[^/]+/.*|.*\\.(?:fr|com|net|org|eu|re|io|info|app|gouv|health|local|lan|intra)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EMAIL =
      Pattern.compile("[\\w.!#$%&'*+/=?^`{}~-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+");
  private static final Pattern HASH =
      Pattern.compile(
          "[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{56}|[0-9a-fA-F]{64}|[0-9a-fA-F]{96}"
              + "|[0-9a-fA-F]{128}|\\*[0-9A-F]{40}|\\$[0-9a-zA-Z-]{1,12}\\$[^\\s]{8,}"
              + "|\\{(?:S?SHA|S?MD5|SSHA\\d*|SHA\\d*|CRYPT)\\}[^\\s]{8,}|pbkdf2_\\w+\\$[^\\s]{8,}");
  private static final Pattern SALTED =
      Pattern.compile("([0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}|[0-9a-fA-F]{128})(.)(.+)");

  /// Separators between the account and its secret, the likeliest first.
  static final List<Character> SEPARATORS = List.of(':', ';', '|', ',', '\t', ' ');

  boolean email() {
    return EMAIL.matcher(account).matches();
  }

  /// The line as account and secret, or null where it is none.
  static @Nullable Combo of(String line, char separator) {
    Matcher site = URL.matcher(line);
    if (site.lookingAt()) {
      return withUrl(line, separator);
    }
    Combo last = siteLast(line, separator);
    if (last != null) {
      return last;
    }
    int cut = line.indexOf(separator);
    if (cut > 0 && BARE_SITE.matcher(line.substring(0, cut)).matches()) {
      Combo rest = pair(line.substring(cut + 1), separator);
      if (rest != null && (rest.email() || SITE.matcher(line.substring(0, cut)).matches())) {
        return new Combo(
            line.substring(0, cut), rest.account(), rest.secret(), rest.salt(), rest.hashed());
      }
    }
    return pair(line, separator);
  }

  /// `https://host:8443/path:login:password`: the colons of the scheme, of a port and within the
  /// path are the address's.
  private static @Nullable Combo withUrl(String line, char separator) {
    int from = Math.max(0, line.indexOf("://") + 3);
    int cut = line.indexOf(separator, from);
    if (cut < 0) {
      return null;
    }
    if (separator == ':' && line.substring(cut).matches(":\\d{1,5}(?:[/:].*)")) {
      int after = cut + 1;
      while (after < line.length() && Character.isDigit(line.charAt(after))) {
        after++;
      }
      if (after < line.length() && line.charAt(after) == '/') {
        cut = line.indexOf(separator, after);
      } else if (line.indexOf(':', after + 1) > 0) {
        cut = after;
      }
    }
    int address = firstAddress(line, separator, from);
    if (address > 0) {
      cut = address;
    }
    Combo rest = cut < 0 ? null : pair(line.substring(cut + 1), separator);
    return rest == null
        ? null
        : new Combo(
            line.substring(0, cut), rest.account(), rest.secret(), rest.salt(), rest.hashed());
  }

  /// The separator before the first part that is an e-mail address, or -1.
  private static int firstAddress(String line, char separator, int from) {
    int cut = line.indexOf(separator, from);
    while (cut >= 0) {
      int next = line.indexOf(separator, cut + 1);
      if (next < 0) {
        return -1;
      }
      if (EMAIL.matcher(line.substring(cut + 1, next)).matches()) {
        return cut;
      }
      cut = next;
    }
    return -1;
  }

  /// `login:password:https://site`, or the site after another separator.
  private static @Nullable Combo siteLast(String line, char separator) {
    int at = Math.max(line.lastIndexOf("http://"), line.lastIndexOf("https://"));
    if (at < 2 || line.charAt(at - 1) != separator) {
      return null;
    }
    Combo pair = pair(line.substring(0, at - 1), separator);
    return pair == null
        ? null
        : new Combo(line.substring(at), pair.account(), pair.secret(), pair.salt(), pair.hashed());
  }

  private static @Nullable Combo pair(String line, char separator) {
    int cut = line.indexOf(separator);
    if (cut <= 0 || cut == line.length() - 1) {
      return null;
    }
    String account = line.substring(0, cut);
    String secret = line.substring(cut + 1);
    if (account.isBlank() || account.length() > 128 || secret.length() > 512 || spaced(account)) {
      return null;
    }
    Matcher salted = SALTED.matcher(secret);
    if (salted.matches() && salted.group(2).charAt(0) == separator) {
      return new Combo(null, account, salted.group(1), salted.group(3), true);
    }
    return new Combo(null, account, secret, null, HASH.matcher(secret).matches());
  }

  private static boolean spaced(String account) {
    return account.strip().indexOf(' ') >= 0 || account.endsWith(" ");
  }
}
