package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import java.util.Arrays;

/// Which keys are of one register, as what stands before their last `|` says: two entries of a
/// register are two people, as far as it knows.
final class Registers {
  private final IdentityTable identities;
  private final Dictionary keys;

  Registers(IdentityTable identities) {
    this.identities = identities;
    keys = identities.dictionary(Attribute.LOCAL_ID);
  }

  /// Whether a key is one of a register, and not the name of a machine.
  boolean has(int key) {
    return bar(key) > keys.start(key);
  }

  /// The last `|` of a key, or what stands before it.
  private int bar(int key) {
    int at = keys.end(key) - 1;
    while (at >= keys.start(key) && keys.bytes()[at] != '|') {
      at--;
    }
    return at;
  }

  /// Whether the groups of two identities have no two different keys of one register.
  boolean allow(Groups groups, int a, int b) {
    return Arrays.stream(groups.members(a))
        .noneMatch(x -> Arrays.stream(groups.members(b)).anyMatch(y -> apart(x, y)));
  }

  private boolean apart(int a, int b) {
    int x = identities.first(a, Attribute.LOCAL_ID);
    int y = identities.first(b, Attribute.LOCAL_ID);
    return x >= 0
        && y >= 0
        && x != y
        && has(x)
        && has(y)
        && Arrays.equals(keys.bytes(), keys.start(x), bar(x), keys.bytes(), keys.start(y), bar(y));
  }
}
