package fr.prevenir.engine;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import java.util.Arrays;

/// Finds whom keys name beside which no name stands, but a key that names somebody: the rows of
/// `Patient` hold the key of a patient and that of somebody named in `Personne`, one for one.
final class BridgedKeys {
  private static final int NOBODY = -1;
  private static final int SEVERAL = -2;

  /// Share of a scope's keys that must lead to one person each, and each to another.
  private static final double ONE_FOR_ONE = .9;

  private final IdentityTable identities;
  private final KeyNames names;

  /// For each key that names nobody the identity that another key beside it names.
  private final int[] beside;

  private BridgedKeys(IdentityTable identities, KeyNames names) {
    this.identities = identities;
    this.names = names;
    this.beside = new int[identities.dictionary(Attribute.LOCAL_ID).size()];
    Arrays.fill(beside, NOBODY);
  }

  /// Says of keys of which none is beside a name whom they name.
  static void name(IdentityTable identities, KeyNames names, ScopedKeys keys) {
    BridgedKeys bridged = new BridgedKeys(identities, names);
    for (int i = 0; i < identities.size(); i++) {
      if (!identities.named(i)) {
        bridged.meet(i);
      }
    }
    for (KeyScope scope : keys.scopes()) {
      if (scope.naming == 0) {
        bridged.name(scope, keys);
      }
    }
  }

  private void meet(int identity) {
    int named = NOBODY;
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      boolean key = identities.attribute(v) == Attribute.LOCAL_ID;
      if (key && named == NOBODY && names.named(identities.valueId(v))) {
        named = names.first(identities.valueId(v));
      }
    }
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      int key = identities.valueId(v);
      if (named >= 0 && identities.attribute(v) == Attribute.LOCAL_ID && !names.named(key)) {
        beside[key] = beside[key] == NOBODY || beside[key] == named ? named : SEVERAL;
      }
    }
  }

  private void name(KeyScope scope, ScopedKeys keys) {
    int[] led = keys.of(scope).filter(key -> beside[key] >= 0).toArray();
    long people = Arrays.stream(led).map(key -> beside[key]).distinct().count();
    if (led.length >= ONE_FOR_ONE * scope.keys && people >= ONE_FOR_ONE * led.length) {
      for (int key : led) {
        names.name(key, beside[key]);
      }
      scope.naming = led.length;
    }
  }
}
