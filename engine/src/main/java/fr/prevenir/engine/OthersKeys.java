package fr.prevenir.engine;

import fr.prevenir.engine.KeyHomes.Home;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds keys of somebody else than whom rows are about: beside one doctor's key stand those of
/// many patients, though both name people.
final class OthersKeys {
  private final IdentityTable identities;
  private final @Nullable Home[] at;
  private final @Nullable Role[] whose;
  private final boolean[] untold;
  private final Map<Home, int[]> beside = new HashMap<>();

  /// For each key the first that stood beside it.
  private final int[] first;

  private final boolean[] several;

  /// @param at the home of each key, if it has one
  /// @param whose the role of whom each key is, if it has a home
  /// @param untold whether no word told whose a key is
  OthersKeys(
      IdentityTable identities, @Nullable Home[] at, @Nullable Role[] whose, boolean[] untold) {
    this.identities = identities;
    this.at = at;
    this.whose = whose;
    this.untold = untold;
    this.first = new int[at.length];
    this.several = new boolean[at.length];
  }

  /// The homes of such keys.
  Set<Home> found() {
    Arrays.fill(first, -1);
    List<Integer> row = new ArrayList<>();
    for (int i = 0; i < identities.size(); i++) {
      row.clear();
      for (int v = identities.firstValue(i); v < identities.firstValue(i + 1); v++) {
        if (identities.attribute(v) == Attribute.LOCAL_ID && at[identities.valueId(v)] != null) {
          row.add(identities.valueId(v));
        }
      }
      if (row.size() > 1 && !identities.named(i)) {
        row.forEach(key -> row.forEach(other -> meet(key, other)));
      }
    }
    for (int key = 0; key < first.length; key++) {
      Home home = at[key];
      if (home != null && first[key] >= 0) {
        int[] counts = beside.computeIfAbsent(home, h -> new int[2]);
        counts[0]++;
        counts[1] += several[key] ? 1 : 0;
      }
    }
    beside.values().removeIf(counts -> counts[1] * 2 < counts[0]);
    return beside.keySet();
  }

  private void meet(int key, int other) {
    Home home = at[key];
    Home there = at[other];
    if (home == null
        || there == null
        || home.equals(there)
        || whose[key] != whose[other]
        || !untold[key]
        || (untold[other] && there.keys().keys <= home.keys().keys)) {
      return;
    }
    several[key] |= first[key] >= 0 && first[key] != other;
    first[key] = other;
  }
}
