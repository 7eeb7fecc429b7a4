package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.HashMap;
import java.util.Map;

/// Joins accounts: those of one mail or login are one holder, who is the person known by it where
/// there is just one. A mail may be written as a login; a bare login says little beyond its own
/// site.
final class Accounts {
  private static final Integer NOBODY = -1;

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
      for (int v = identities.firstValue(i); v < identities.firstValue(i + 1); v++) {
        Attribute attribute = identities.attribute(v);
        if (attribute == Attribute.EMAIL || attribute == Attribute.LOGIN) {
          String name = identities.dictionary(attribute).text(identities.valueId(v));
          if (name.indexOf('@') >= 0) {
            take(name, i);
          }
        }
      }
    }
    accounts.forEach(
        (name, i) -> {
          int person = holders.getOrDefault(name, NOBODY);
          if (person >= 0 && verdicts.allow(groups, person, i)) {
            groups.join(person, i);
          }
        });
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
