package fr.prevenir.engine.facts;

import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.facts.ScopeFacts.AccountDomain;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.Categories;
import fr.prevenir.model.Category;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionTable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts the accounts whose holders must change a password, by domain.
final class AccountCounter {
  private AccountCounter() {}

  static List<AccountDomain> count(ScopeResult result) {
    MentionTable mentions = result.mentions();
    Map<String, Map<String, Boolean>> domains = new HashMap<>();
    for (int m = 0; m < mentions.size(); m++) {
      if ((mentions.categories(m) & Category.CREDENTIALS.bit()) == 0) {
        continue;
      }
      IdentityTable identities = result.identities();
      String account = account(identities, mentions.identity(m));
      String domain = domain(account, value(identities, mentions.identity(m), Attribute.SITE));
      if (domain.isEmpty()) {
        domain = result.tables().get(mentions.source(m)).mapping().head().path().lastName();
      }
      boolean password = (mentions.categories(m) & Categories.PASSWORD_MARK) != 0;
      String key = account.isEmpty() ? "#" + m : account;
      domains
          .computeIfAbsent(domain, d -> new HashMap<>())
          .merge(key, password, Boolean::logicalOr);
    }
    return domains.entrySet().stream()
        .map(
            entry ->
                new AccountDomain(
                    entry.getKey(),
                    entry.getValue().size(),
                    entry.getValue().values().stream().filter(p -> p).count()))
        .sorted(
            Comparator.comparingLong(AccountDomain::accounts)
                .reversed()
                .thenComparing(AccountDomain::domain))
        .toList();
  }

  /// The domain of the mail that names it, else the site on which it is an account.
  private static String domain(String account, String site) {
    int at = account.lastIndexOf('@');
    return at >= 0 ? account.substring(at + 1) : site;
  }

  /// The mail that names the account, else its login.
  private static String account(IdentityTable identities, int identity) {
    String mail = value(identities, identity, Attribute.EMAIL);
    return mail.isEmpty() ? value(identities, identity, Attribute.LOGIN) : mail;
  }

  private static String value(IdentityTable identities, int identity, Attribute attribute) {
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      if (identities.attribute(v) == attribute) {
        return identities.dictionary(attribute).text(identities.valueId(v));
      }
    }
    return "";
  }
}
