package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Joins accounts: those of one mail are one holder, who is the person known by it where there is
/// just one. A mail may be written as a login.
///
/// A bare login says little beyond its own site. It names the one whom a directory knows by it
/// where the site is of the domain of that person's mail, or where most of the bare logins met
/// stand in the directory: then they are taken from it. Sites of health insurers and registers take
/// the RPPS number for a login: it is that of its holder anywhere.
final class Accounts {
  private static final Integer NOBODY = -1;

  /// What stands before bare logins among the names of accounts.
  private static final String BARE = "\\";

  private static final Pattern RPPS = Pattern.compile("1\\d{10}");

  /// Bare logins in a directory from which on, and their share of all, they are its own.
  private static final int ENOUGH = 20;

  private static final double MOST = 0.5;

  private final IdentityTable identities;
  private final Groups groups;
  private final Map<String, Integer> accounts = new HashMap<>();
  private final Map<String, Integer> holders = new HashMap<>();

  /// @param groups in which everybody else is joined already
  Accounts(IdentityTable identities, Groups groups) {
    this.identities = identities;
    this.groups = groups;
  }

  /// @param verdicts about people whom an account could bring together
  void join(Verdicts verdicts) {
    for (int i = 0; i < identities.size(); i++) {
      String mail = mail(i);
      String login = value(i, Attribute.LOGIN);
      if (!mail.isEmpty()) {
        take(mail, i);
      }
      if (!login.isEmpty() && !login.equals(mail)) {
        boolean account = identities.role(i) == Role.ACCOUNT;
        if (!account || mail.isEmpty()) {
          take(name(login), i);
        }
      }
      String rpps = value(i, Attribute.RPPS);
      if (!rpps.isEmpty()) {
        take(name(rpps), i);
      }
    }
    boolean own = ownLogins();
    accounts.forEach(
        (name, i) -> {
          int person = holders.getOrDefault(name, NOBODY);
          boolean known = person >= 0 && (!name.startsWith(BARE) || own || ofDomain(i, person));
          if (known && verdicts.allow(groups, person, i)) {
            groups.join(person, i);
          }
        });
  }

  /// Whether the bare logins are those of a directory.
  private boolean ownLogins() {
    long bare = 0;
    long known = 0;
    for (Map.Entry<String, Integer> account : accounts.entrySet()) {
      boolean sited = !value(account.getValue(), Attribute.SITE).isEmpty();
      if (account.getKey().startsWith(BARE) && !sited) {
        bare++;
        known += holders.getOrDefault(account.getKey(), NOBODY) >= 0 ? 1 : 0;
      }
    }
    return known >= ENOUGH && known >= bare * MOST;
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
  private static String name(String login) {
    return login.indexOf('@') >= 0 || RPPS.matcher(login).matches() ? login : BARE + login;
  }

  private String mail(int identity) {
    String mail = value(identity, Attribute.EMAIL);
    String login = value(identity, Attribute.LOGIN);
    return mail.isEmpty() && login.indexOf('@') >= 0 ? login : mail;
  }

  private String value(int identity, Attribute attribute) {
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      if (identities.attribute(v) == attribute) {
        return identities.dictionary(attribute).text(identities.valueId(v));
      }
    }
    return "";
  }

  private void take(String name, int identity) {
    if (identities.role(identity) == Role.ACCOUNT) {
      Integer known = accounts.putIfAbsent(name, identity);
      if (known != null) {
        groups.join(known, identity);
      }
    } else {
      holders.merge(name, groups.of(identity), (x, y) -> x.equals(y) ? x : NOBODY);
    }
  }
}
