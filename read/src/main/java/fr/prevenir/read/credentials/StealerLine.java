package fr.prevenir.read.credentials;

import java.text.Normalizer;
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
          Map.entry("adresse", 0),
          Map.entry("lien", 0),
          Map.entry("seite", 0),
          Map.entry("webseite", 0),
          Map.entry("sitio", 0),
          Map.entry("sitio web", 0),
          Map.entry("enlace", 0),
          Map.entry("sito", 0),
          Map.entry("ссылка", 0),
          Map.entry("сайт", 0),
          Map.entry("адрес", 0),
          Map.entry("хост", 0),
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
          Map.entry("nom d'utilisateur", 1),
          Map.entry("compte", 1),
          Map.entry("benutzer", 1),
          Map.entry("benutzername", 1),
          Map.entry("anmeldename", 1),
          Map.entry("usuario", 1),
          Map.entry("nombre de usuario", 1),
          Map.entry("utente", 1),
          Map.entry("utilizador", 1),
          Map.entry("gebruiker", 1),
          Map.entry("gebruikersnaam", 1),
          Map.entry("uzytkownik", 1),
          Map.entry("kullanici", 1),
          Map.entry("логин", 1),
          Map.entry("пользователь", 1),
          Map.entry("имя пользователя", 1),
          Map.entry("почта", 1),
          Map.entry("password", 2),
          Map.entry("pass", 2),
          Map.entry("passwd", 2),
          Map.entry("pwd", 2),
          Map.entry("user password", 2),
          Map.entry("mot de passe", 2),
          Map.entry("mdp", 2),
          Map.entry("passwort", 2),
          Map.entry("kennwort", 2),
          Map.entry("contrasena", 2),
          Map.entry("clave", 2),
          Map.entry("parola", 2),
          Map.entry("palavra passe", 2),
          Map.entry("senha", 2),
          Map.entry("wachtwoord", 2),
          Map.entry("haslo", 2),
          Map.entry("sifre", 2),
          Map.entry("пароль", 2),
          Map.entry("application", 3),
          Map.entry("soft", 3),
          Map.entry("software", 3),
          Map.entry("browser", 3),
          Map.entry("app", 3),
          Map.entry("storage", 3),
          Map.entry("programm", 3),
          Map.entry("programme", 3),
          Map.entry("logiciel", 3),
          Map.entry("navigateur", 3),
          Map.entry("navegador", 3),
          Map.entry("aplicacion", 3),
          Map.entry("anwendung", 3),
          Map.entry("приложение", 3),
          Map.entry("программа", 3),
          Map.entry("браузер", 3),
          Map.entry("софт", 3),
          Map.entry("profile", 3));

  static @Nullable StealerLine of(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0 || colon > LABEL) {
      return null;
    }
    Integer column = COLUMNS.get(label(line.substring(0, colon)));
    if (column == null) {
      return null;
    }
    String value = line.substring(colon + 1);
    return new StealerLine(column, value.startsWith(" ") ? value.substring(1) : value);
  }

  /// A label in small letters without accents, and without signs around it.
  private static String label(String written) {
    String small = written.toLowerCase(Locale.ROOT).replace('ł', 'l').replace('ı', 'i');
    String plain =
        Normalizer.normalize(small, Normalizer.Form.NFD)
            .replaceAll("(?<=\\p{IsLatin})\\p{Mn}+", "");
    return Normalizer.normalize(plain, Normalizer.Form.NFC)
        .replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")
        .replaceAll("[\\s_-]+", " ");
  }
}
