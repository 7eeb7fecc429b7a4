package fr.prevenir.read.credentials;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells a combo list from a table and from prose, by its first lines.
///
/// @param separator between account and secret
/// @param hashed whether most secrets are hashes
/// @param email whether most accounts are e-mail addresses
/// @param urls whether a site stands on most lines
/// @param salts whether most hashes have a salt
record ComboSniffer(char separator, boolean hashed, boolean email, boolean urls, boolean salts) {
  private static final Pattern HEADER =
      Pattern.compile(
          "(?i)\"?(?:id|e-?mail|mail|login|user(?:name)?|nom|name|prenom|password|url|identifiant)\"?"
              + "[;,|\\t:].*");
  private static final Pattern DATED =
      Pattern.compile(".*\\b\\d{1,4}[/-]\\d{1,2}[/-]\\d{1,4}\\b.*");

  /// What parts the columns of tables.
  private static final char[] COLUMNS = {'\t', ';', '|'};

  static @Nullable ComboSniffer of(List<String> lines) {
    List<String> filled = lines.stream().filter(line -> !line.isBlank()).toList();
    if (filled.size() < 2 || HEADER.matcher(filled.getFirst()).matches()) {
      return null;
    }
    ComboSniffer best = null;
    int most = 0;
    boolean table = columns(filled);
    for (char separator : Combo.SEPARATORS) {
      if (table && separator == ' ') {
        continue;
      }
      Counts counts = new Counts();
      filled.forEach(line -> counts.add(line, separator));
      if (counts.sure > most && counts.list(filled.size())) {
        most = counts.sure;
        best =
            new ComboSniffer(
                separator,
                counts.hashes * 2 > counts.pairs,
                counts.emails * 2 > counts.pairs,
                counts.urls * 4 > counts.pairs,
                counts.salts * 2 > counts.pairs);
      }
    }
    return best;
  }

  /// Whether something that parts columns stands equally often in nearly all lines, heading
  /// included: a blank within them parts the words of a name, no account from its secret.
  private static boolean columns(List<String> lines) {
    for (char separator : COLUMNS) {
      long first = count(lines.getFirst(), separator);
      long same = lines.stream().filter(line -> count(line, separator) == first).count();
      if (first > 0 && same * 20 >= lines.size() * 19L) {
        return true;
      }
    }
    return false;
  }

  private static long count(String line, char separator) {
    return line.chars().filter(c -> c == separator).count();
  }

  /// What the lines are with one separator.
  private static final class Counts {
    private int pairs;
    private int sure;
    private int emails;
    private int hashes;
    private int urls;
    private int salts;
    private int wide;
    private int dated;

    void add(String line, char separator) {
      Combo combo = Combo.of(line, separator);
      if (combo == null) {
        return;
      }
      boolean email = combo.email();
      boolean likely =
          email || combo.hashed() || combo.url() != null || login(combo.account(), combo.secret());
      if (!likely) {
        return;
      }
      pairs++;
      emails += email ? 1 : 0;
      hashes += combo.hashed() ? 1 : 0;
      urls += combo.url() != null ? 1 : 0;
      salts += combo.salt() != null ? 1 : 0;
      sure += email || combo.hashed() || combo.url() != null ? 2 : 1;
      wide += combo.secret().indexOf(separator) >= 0 && !combo.hashed() ? 1 : 0;
      dated += DATED.matcher(combo.secret()).matches() ? 1 : 0;
    }

    /// A login without blanks, and a secret that mixes kinds of characters as words do not.
    private static boolean login(String account, String secret) {
      if (!account.matches("[A-Za-z][\\w.@-]{2,40}") || secret.indexOf(' ') >= 0) {
        return false;
      }
      boolean digit = secret.chars().anyMatch(Character::isDigit);
      boolean letter = secret.chars().anyMatch(Character::isLetter);
      boolean other = secret.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
      return secret.length() >= 5 && letter && (digit || other) && account.length() >= 3;
    }

    /// Most lines are pairs, nearly all of two parts, and something tells them from a table: an
    /// address first, hashes, sites, or secrets like passwords.
    boolean list(int lines) {
      boolean identified =
          emails * 10 >= pairs * 6 || hashes * 10 >= pairs * 6 || urls * 10 >= pairs * 6;
      return pairs >= 2
          && pairs * 2 >= lines
          && wide * 3 <= pairs
          && dated * 2 <= pairs
          && (identified || pairs * 10 >= lines * 8);
    }
  }
}
