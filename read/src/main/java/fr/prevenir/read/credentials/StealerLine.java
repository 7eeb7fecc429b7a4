package fr.prevenir.read.credentials;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line of a stealer's log: the column its label names, and what stands after it.
record StealerLine(int column, String value) {
  private static final int LABEL = 24;
  private static final Map<String, Integer> COLUMNS =
      Map.ofEntries(
          Map.entry("url", 0),
          Map.entry("host", 0),
          Map.entry("hostname", 0),
          Map.entry("site", 0),
          Map.entry("website", 0),
          Map.entry("origin", 0),
          Map.entry("origin url", 0),
          Map.entry("action url", 0),
          Map.entry("link", 0),
          Map.entry("web site", 0),
          Map.entry("username", 1),
          Map.entry("user name", 1),
          Map.entry("user", 1),
          Map.entry("login", 1),
          Map.entry("email", 1),
          Map.entry("mail", 1),
          Map.entry("log", 1),
          Map.entry("account", 1),
          Map.entry("user login", 1),
          Map.entry("userlogin", 1),
          Map.entry("utilisateur", 1),
          Map.entry("identifiant", 1),
          Map.entry("password", 2),
          Map.entry("pass", 2),
          Map.entry("passwd", 2),
          Map.entry("pwd", 2),
          Map.entry("user password", 2),
          Map.entry("mot de passe", 2),
          Map.entry("application", 3),
          Map.entry("soft", 3),
          Map.entry("software", 3),
          Map.entry("browser", 3),
          Map.entry("app", 3),
          Map.entry("storage", 3),
          Map.entry("profile", 3));

  static @Nullable StealerLine of(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0 || colon > LABEL) {
      return null;
    }
    String label = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    Integer column = COLUMNS.get(label.replaceAll("^[^a-z]+|[^a-z]+$", ""));
    if (column == null) {
      return null;
    }
    String value = line.substring(colon + 1);
    return new StealerLine(column, value.startsWith(" ") ? value.substring(1) : value);
  }
}
