package fr.prevenir.engine;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionTable;
import fr.prevenir.model.Role;
import java.util.Arrays;

/// Gives people whom a table names, or several alike, what others tell of them under the same key:
/// births, numbers of telephone, addresses. Each such row would be weighed for itself otherwise,
/// and those of one household agree in all that they say; relatives no key joins later.
final class KeyFacts {
  private static final int NOBODY = -1;

  private final IdentityTable identities;
  private final KeyNames names;

  /// For each identity the birth date given to it, or its own.
  private final int[] born;

  private KeyFacts(IdentityTable identities) {
    this.identities = identities;
    this.names = new KeyNames(identities);
    this.born = new int[identities.size()];
    Arrays.setAll(born, i -> identities.first(i, Attribute.BIRTH_DATE));
  }

  /// Takes rows without a name for the people whom their key names. The identities are numbered
  /// anew.
  static void gather(MentionTable mentions, IdentityTable identities) {
    if (any(identities)) {
      int[] into = new KeyFacts(identities).into();
      mentions.renumber(identities.merged(into));
    }
  }

  /// Whether there are such rows at all: most evidence has none.
  private static boolean any(IdentityTable identities) {
    for (int i = 0; i < identities.size(); i++) {
      if (open(identities, i)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a key, and no name, says of whom a row is that tells something, a second key at least,
  /// or is of a relative.
  private static boolean open(IdentityTable identities, int identity) {
    boolean keyed = false;
    boolean told = identities.role(identity) == Role.RELATIVE;
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      Attribute attribute = identities.attribute(v);
      if (attribute.ofName() || attribute == Attribute.EVENT_KEY) {
        return false;
      }
      told |= keyed || attribute != Attribute.LOCAL_ID;
      keyed |= attribute == Attribute.LOCAL_ID;
    }
    Role role = identities.role(identity);
    return keyed && told && (role == Role.RELATIVE || role == Role.PATIENT);
  }

  private int[] into() {
    int[] into = new int[identities.size()];
    for (int i = 0; i < into.length; i++) {
      int holder = open(identities, i) ? holder(i) : NOBODY;
      into[i] = holder >= 0 && mayBe(i, holder) ? holder : i;
    }
    return into;
  }

  /// The only one whom the keys of a row name, or nobody.
  private int holder(int identity) {
    int holder = NOBODY;
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      boolean key = identities.attribute(v) == Attribute.LOCAL_ID;
      if (key && names.named(identities.valueId(v))) {
        int named = names.first(identities.valueId(v));
        if (!names.one(identities.valueId(v)) || (holder >= 0 && holder != named)) {
          return NOBODY;
        }
        holder = named;
      }
    }
    return holder;
  }

  private boolean mayBe(int identity, int holder) {
    if (identities.role(holder) != identities.role(identity)) {
      return false;
    }
    boolean same = born[identity] < 0 || born[holder] < 0 || born[identity] == born[holder];
    if (same) {
      born[holder] = Math.max(born[holder], born[identity]);
    }
    return same;
  }
}
