package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Joins accounts: those of one mail are one holder, who is the person known by it where there is
/// just one. A mail may be written as a login.
///
/// A bare login says little beyond its own site: on two domains it may be two people's. It names
/// the one whom a directory knows by it where the site is of the domain of that person's mail, or
/// where most of the bare logins met on that domain, or without a site, stand in the directory:
/// then they are taken from it. Sites of health insurers and registers take the RPPS number for a
/// login: it is that of its holder anywhere, as are [NumberedLogins].
final class Accounts {
  private static final Integer NOBODY = -1;

  /// What stands before bare logins among the names of accounts.
  private static final String BARE = "\\";

  /// What stands between a bare login and the domain of its site.
  private static final String ON = "\n";

  private static final Pattern RPPS = Pattern.compile("1\\d{10}");

  private static final Pattern DOMAIN =
      Pattern.compile("[^.]+\\.(?:(?:gouv|asso|com|co|org|ac|nom)\\.)?[^.]+$");

  /// Bare logins in a directory from which on, and their share of all, they are its own.
  private static final int ENOUGH = 20;

  private static final double MOST = 0.5;

  private final IdentityTable identities;
  private final Groups groups;
  private final Map<String, Integer> accounts = new HashMap<>();
  private final Map<String, Integer> holders = new HashMap<>();
  private @Nullable NumberedLogins numbered;

  /// @param groups in which everybody else is joined already
  Accounts(IdentityTable identities, Groups groups) {
    this.identities = identities;
    this.groups = groups;
  }

  /// @param verdicts about people whom an account could bring together
  void join(Verdicts verdicts) {
    if (IntStream.range(0, identities.size()).noneMatch(i -> identities.role(i) == Role.ACCOUNT)) {
      return;
    }
    for (int i = 0; i < identities.size(); i++) {
      String mail = mail(i);
      String login = value(i, Attribute.LOGIN);
      if (!mail.isEmpty()) {
        take(mail, i, "");
      }
      if (!login.isEmpty() && !login.equals(mail)) {
        boolean account = identities.role(i) == Role.ACCOUNT;
        if (!account || mail.isEmpty()) {
          take(name(login), i, account ? domain(value(i, Attribute.SITE)) : "");
        }
      }
      String rpps = value(i, Attribute.RPPS);
      if (!rpps.isEmpty()) {
        take(name(rpps), i, "");
      }
    }
    joinKeys(verdicts);
    joinSiteless();
    Set<String> own = ownDomains();
    accounts.forEach(
        (account, i) -> {
          int person = holders.getOrDefault(login(account), NOBODY);
          boolean bare = account.startsWith(BARE);
          boolean known =
              person >= 0 && (!bare || own.contains(site(account)) || ofDomain(i, person));
          if (known && verdicts.allow(groups, person, i)) {
            groups.join(person, i);
          }
        });
  }

  /// An account under the key of somebody in another table of its program is theirs.
  private void joinKeys(Verdicts verdicts) {
    Registers registers = new Registers(identities);
    Map<Integer, Integer> keys = new HashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      int key = identities.first(i, Attribute.LOCAL_ID);
      if (key >= 0 && registers.has(key) && identities.role(i) != Role.ACCOUNT) {
        keys.putIfAbsent(key, i);
      }
    }
    for (int i = 0; i < identities.size(); i++) {
      Integer holder =
          identities.role(i) == Role.ACCOUNT
              ? keys.get(identities.first(i, Attribute.LOCAL_ID))
              : null;
      if (holder != null && verdicts.allow(groups, holder, i)) {
        groups.join(holder, i);
      }
    }
  }

  /// A bare login without a site is that of the only domain on which it is met.
  private void joinSiteless() {
    Map<String, List<Integer>> sited = new HashMap<>();
    accounts.forEach(
        (account, i) -> {
          if (account.startsWith(BARE) && !site(account).isEmpty()) {
            sited.computeIfAbsent(login(account), n -> new ArrayList<>(1)).add(i);
          }
        });
    sited.forEach(
        (login, met) -> {
          Integer siteless = accounts.get(login + ON);
          if (siteless != null && met.size() == 1) {
            groups.join(siteless, met.getFirst());
          }
        });
  }

  /// The domains whose bare logins are those of a directory, the empty one where no site is told.
  private Set<String> ownDomains() {
    Map<String, int[]> shares = new HashMap<>();
    for (String account : accounts.keySet()) {
      if (account.startsWith(BARE)) {
        int[] share = shares.computeIfAbsent(site(account), n -> new int[2]);
        share[0]++;
        share[1] += holders.getOrDefault(login(account), NOBODY) >= 0 ? 1 : 0;
      }
    }
    shares.values().removeIf(share -> share[1] < ENOUGH || share[1] < share[0] * MOST);
    return shares.keySet();
  }

  private static String login(String account) {
    int on = account.indexOf(ON);
    return on < 0 ? account : account.substring(0, on);
  }

  private static String site(String account) {
    return account.substring(account.indexOf(ON) + 1);
  }

  /// The part of a host that one body registers: `exemple.fr` of `extranet.exemple.fr`.
  private static String domain(String host) {
    Matcher domain = DOMAIN.matcher(host);
    return domain.find() && !host.matches("[\\d.]+") ? domain.group() : host;
  }

  /// Whether an account is one on a site of the domain at which a person has mail.
  private boolean ofDomain(int account, int person) {
    List<String> sites =
        Arrays.stream(groups.members(account))
            .mapToObj(i -> value(i, Attribute.SITE))
            .filter(site -> !site.isEmpty())
            .toList();
    for (int i : sites.isEmpty() ? new int[0] : groups.members(person)) {
      String mail = value(i, Attribute.EMAIL);
      String domain = mail.substring(mail.lastIndexOf('@') + 1);
      boolean there = sites.stream().anyMatch(s -> s.equals(domain) || s.endsWith("." + domain));
      if (!domain.isEmpty() && there) {
        return true;
      }
    }
    return false;
  }

  /// What an account is called: bare logins are apart from what is one of a kind.
  private String name(String login) {
    return login.indexOf('@') >= 0 || RPPS.matcher(login).matches() || numbered(login)
        ? login
        : BARE + login;
  }

  /// The surnames are gathered when first asked for.
  private boolean numbered(String login) {
    NumberedLogins logins = numbered == null ? new NumberedLogins(identities) : numbered;
    numbered = logins;
    return logins.has(login);
  }

  private String mail(int identity) {
    String mail = value(identity, Attribute.EMAIL);
    String login = value(identity, Attribute.LOGIN);
    return mail.isEmpty() && login.indexOf('@') >= 0 ? login : mail;
  }

  private String value(int identity, Attribute attribute) {
    int id = identities.first(identity, attribute);
    return id < 0 ? "" : identities.dictionary(attribute).text(id);
  }

  private void take(String name, int identity, String site) {
    if (identities.role(identity) == Role.ACCOUNT) {
      String account = name.startsWith(BARE) ? name + ON + site : name;
      Integer known = accounts.putIfAbsent(account, identity);
      if (known != null) {
        groups.join(known, identity);
      }
    } else {
      holders.merge(name, groups.of(identity), (x, y) -> x.equals(y) ? x : NOBODY);
    }
  }
}
