package fr.prevenir.rehearse;

import static fr.prevenir.rehearse.write.Column.about;
import static fr.prevenir.rehearse.write.Column.technical;

import fr.prevenir.model.Category;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.rehearse.clerk.Habits;
import fr.prevenir.rehearse.population.Dice;
import fr.prevenir.rehearse.population.Places;
import fr.prevenir.rehearse.population.Practitioner;
import fr.prevenir.rehearse.population.Practitioners;
import fr.prevenir.rehearse.write.Column;
import fr.prevenir.rehearse.write.Dialect;
import fr.prevenir.rehearse.write.Encoding;
import fr.prevenir.rehearse.write.SourceFile;
import fr.prevenir.rehearse.write.SqlDump;
import fr.prevenir.rehearse.write.StealerLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Professionals' accounts for sale: a directory with password hashes, combo lists, logs of stolen
/// browser passwords and a sample of a forum's database, with the same people in several of them.
///
/// Holds all professionals in memory, about 1 kB each.
final class CredentialsBreach {
  private static final String BASE64 =
      "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final List<String> WORDS =
      List.of(
          "soleil",
          "azerty",
          "marseille",
          "chocolat",
          "doudou",
          "bonjour",
          "medecin",
          "loulou",
          "nicolas",
          "vacances",
          "hopital",
          "Camille",
          "Motdepasse",
          "infirmier",
          "Bretagne");
  private static final List<String> SITES =
      List.of(
          "https://portail.sante-exemple.fr/login",
          "https://extranet.ch-exemple.fr/",
          "https://mail.google.com/",
          "https://www.facebook.com/",
          "https://webmail.exemple-sante.fr/owa");

  private record Account(
      Practitioner holder, String login, String hash, String password, String url, String day) {}

  private final long people;
  private final Evidence evidence;
  private final Practitioners practitioners;
  private final Dice dice;

  CredentialsBreach(long people, long seed, Evidence evidence) {
    if (people > 5_000_000) {
      throw new IllegalArgumentException("at most 5,000,000 professionals, not " + people);
    }
    this.people = people;
    this.evidence = evidence;
    this.practitioners = new Practitioners(seed, (int) people, new Places(Set.of()));
    this.dice = Dice.of(seed, "credentials");
  }

  RehearsalSummary write() throws IOException {
    String forumPath = "forum/forum_sample.sql";
    String logPath = "logs/passwords.txt";
    try (SqlDump forum =
            new SqlDump(evidence.create(forumPath), forumPath, "forum", evidence.truth());
        StealerLog<Account> log =
            new StealerLog<>(evidence.create(logPath), logPath, logColumns(), evidence.truth())) {
      SourceFile<Account> directory =
          evidence.file("annuaire/annuaire_ps.csv", Dialect.SEMICOLONS, directoryColumns());
      List<SourceFile<Account>> combos = combos();
      SqlDump.Table<Account> members = forum.table("members", memberColumns(), Map.of());
      for (Practitioner holder : practitioners.all()) {
        account(holder, directory, combos, members, log);
      }
      members.close();
      evidence.counted(forum.records(), forum.written(), 1);
      evidence.counted(log.records(), log.written(), 1);
    }
    return evidence.summary(Breach.CREDENTIALS, people);
  }

  private void account(
      Practitioner holder,
      SourceFile<Account> directory,
      List<SourceFile<Account>> combos,
      SqlDump.Table<Account> members,
      StealerLog<Account> log) {
    Account account = draw(holder);
    String id = Evidence.id(holder);
    boolean listed = dice.chance(0.72);
    boolean elsewhere = false;
    if (listed) {
      directory.write(account);
      directory.mentions(Role.PROFESSIONAL, id);
    }
    for (SourceFile<Account> combo : combos) {
      if (dice.chance(0.22)) {
        combo.write(account);
        combo.mentions(Role.ACCOUNT, id);
        elsewhere = true;
      }
    }
    if (dice.chance(0.15)) {
      members.write(account);
      members.mentions(Role.ACCOUNT, id);
      elsewhere = true;
    }
    if (dice.chance(0.1) || !listed && !elsewhere) {
      log.write(account);
      log.mentions(Role.ACCOUNT, id);
    }
    long shown = Category.CREDENTIALS.bit() | Category.CONTACT.bit();
    if (listed) {
      shown |= Category.IDENTITY.bit() | Category.PROFESSIONAL.bit();
    }
    Role role = listed ? Role.PROFESSIONAL : Role.ACCOUNT;
    evidence.truth().person(id, role, shown, null, listed ? holder.sex().code() : "");
  }

  private Account draw(Practitioner holder) {
    String local = holder.email().substring(0, holder.email().indexOf('@'));
    StringBuilder hash = new StringBuilder("$2y$10$");
    for (int i = 0; i < 53; i++) {
      hash.append(BASE64.charAt(dice.below(64)));
    }
    String password = dice.pick(WORDS) + (dice.chance(0.3) ? "!" : "") + dice.between(1, 2024);
    String day = "20" + dice.between(15, 24) + "-0" + dice.between(1, 9) + "-1" + dice.below(10);
    return new Account(holder, local, hash.toString(), password, dice.pick(SITES), day);
  }

  private List<SourceFile<Account>> combos() throws IOException {
    List<SourceFile<Account>> combos = new ArrayList<>();
    List<String> separators = List.of(":", ";", ":");
    for (int i = 0; i < separators.size(); i++) {
      Dialect dialect =
          new Dialect(
              Encoding.UTF_8,
              separators.get(i),
              "",
              false,
              i == 1 ? "\r\n" : "\n",
              false,
              List.of(),
              List.of());
      boolean hashed = i == 2;
      combos.add(
          evidence.file(
              "combo/combo_" + (i + 1) + ".txt",
              dialect,
              List.of(
                  account("email", Meaning.EMAIL, a -> a.holder().email()),
                  hashed
                      ? account("hash", Meaning.PASSWORD_HASH, a -> md5(a.password()))
                      : account("password", Meaning.PASSWORD, Account::password))));
    }
    return combos;
  }

  private static List<Column<Account>> directoryColumns() {
    Habits as = Habits.PLAIN;
    return List.of(
        technical("id", Meaning.ROW_ID, a -> Integer.toString(a.holder().number())),
        pro("nom", Meaning.FAMILY, p -> as.family(p.family())),
        pro("prenom", Meaning.GIVEN, Practitioner::given),
        pro("rpps", Meaning.RPPS, Practitioner::rpps),
        pro("profession", Meaning.SPECIALTY, Practitioner::specialty),
        pro("finess", Meaning.FINESS, Practitioner::finess),
        pro("email", Meaning.EMAIL, Practitioner::email),
        pro("telephone", Meaning.PHONE, Practitioner::phone),
        about("identifiant", Meaning.LOGIN, Role.PROFESSIONAL, Account::login),
        about("mot_de_passe", Meaning.PASSWORD_HASH, Role.PROFESSIONAL, Account::hash));
  }

  private static List<Column<Account>> memberColumns() {
    return List.of(
        technical("uid", Meaning.ROW_ID, a -> Integer.toString(7 * a.holder().number())),
        account("username", Meaning.LOGIN, a -> a.login().toLowerCase(Locale.ROOT)),
        account("email", Meaning.EMAIL, a -> a.holder().email()),
        account("password", Meaning.PASSWORD_HASH, a -> md5(a.password())),
        technical("regdate", Meaning.TECHNICAL, Account::day));
  }

  private static List<Column<Account>> logColumns() {
    return List.of(
        technical("URL", Meaning.URL, Account::url),
        account("Username", Meaning.LOGIN, a -> a.holder().email()),
        account("Password", Meaning.PASSWORD, Account::password));
  }

  private static Column<Account> account(
      String header, Meaning meaning, Function<Account, String> value) {
    return about(header, meaning, Role.ACCOUNT, value, Category.CREDENTIALS);
  }

  private static Column<Account> pro(
      String header, Meaning meaning, Function<Practitioner, String> value) {
    return about(header, meaning, Role.PROFESSIONAL, a -> value.apply(a.holder()));
  }

  private static String md5(String password) {
    try {
      byte[] digest =
          java.security.MessageDigest.getInstance("MD5")
              .digest(password.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return java.util.HexFormat.of().formatHex(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
