package fr.prevenir.engine;

import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/// Where keys are at home of which no word told whose they are: where people are named under them,
/// or under keys of another name that have nearly all of their values, and hardly by chance.
final class KeyHomes {
  /// Share of the people named under keys who must be of one role.
  private static final double ONE_ROLE = .9;

  /// Identities that may be named under one key, by several tables, and the share of keys under
  /// which more may be.
  private static final int FEW_EACH = 4;

  private static final double CROWDED = .2;

  /// Share of keys that must be those of a home under another name.
  private static final double AMONG = .95;

  /// Share of the keys of all parties that may name people of several roles.
  private static final double SHARED = .02;

  /// Keys that are looked at for people who are named under several, and the share of names that
  /// must differ.
  private static final int SAMPLE = 2000;

  private static final double DIFFERENT = .5;

  /// Keys needed to believe that they are those of a home under another name.
  private static final int FEW = 20;

  private static final int MANY = 200;

  /// Share of the numbers between the lowest and the highest that a counter has taken.
  private static final double COUNTED = .5;

  /// How near the ends of both must lie where numbers are counted up, as a share of all.
  private static final double SAME_REACH = .03;

  /// People, and the keys under which they are named.
  ///
  /// @param role theirs; null where each key is of a role of its own, as in a table of all parties
  /// @param others whether rows that name nobody refer by such keys to others than they are about
  record Home(KeyScope keys, @Nullable Role role, boolean others) {
    Home ofOthers() {
      return new Home(keys, role, true);
    }

    Home ofParties() {
      return new Home(keys, null, others);
    }

    boolean isOf(@Nullable Home other) {
      return other != null && keys == other.keys;
    }

    /// What keys of theirs are to begin with.
    ///
    /// @param whose the role of whom a key names
    String scope(Role whose) {
      return keys.untold() ? keys.told(whose) : keys.text;
    }
  }

  private final KeyNames names;
  private final ScopedKeys keys;
  private final Map<KeyScope, Home> homes = new HashMap<>();

  KeyHomes(KeyNames names, ScopedKeys keys) {
    this.names = names;
    this.keys = keys;
    for (KeyScope scope : keys.scopes()) {
      if (scope.home() && oneEach(scope) && !ofRows(scope)) {
        Role role = role(scope);
        boolean people = role == null ? ofParties(scope) : role == Role.PATIENT || !again(scope);
        if (people) {
          homes.put(scope, new Home(scope, role, false));
        }
      }
    }
  }

  /// The home of keys, null where there is none or several.
  @Nullable Home of(KeyScope scope) {
    Home own = homes.get(scope);
    return own == null && scope.untold() ? elsewhere(scope) : own;
  }

  /// Whether few identities are named under most keys of a scope: under that of a doctor many
  /// patients are.
  private boolean oneEach(KeyScope scope) {
    long crowded = keys.of(scope).filter(key -> names.count(key) > FEW_EACH).count();
    return crowded <= CROWDED * scope.naming;
  }

  /// The role of whom a key names, by its home; null where it names nobody there.
  @Nullable Role role(int key, @Nullable Home home) {
    if (home == null || home.role != null) {
      return home == null ? null : home.role;
    }
    int there = keys.there(key, home.keys);
    return there >= 0 && names.named(there) ? names.role(there) : null;
  }

  /// Whether the keys number rows of another table, so that who is named beside them need not be
  /// whom those are about: who pays an invoice.
  private boolean ofRows(KeyScope scope) {
    String rows = scope.untold() ? scope.rows() : "";
    return keys.scopes().stream().anyMatch(s -> s.text.equals(rows) && among(scope, s));
  }

  /// Whether people of several roles are named under keys of one counter, each under one: tables
  /// that count apart would give some the same number.
  private boolean ofParties(KeyScope scope) {
    long several = keys.of(scope).filter(names::several).count();
    return scope.untold() && scope.naming >= FEW && several <= SHARED * scope.naming;
  }

  /// Whether the same people are named under one key after another: the keys number what they did
  /// or wrote.
  private boolean again(KeyScope scope) {
    int[] sample = keys.of(scope).filter(names::named).limit(SAMPLE).toArray();
    long people = Arrays.stream(sample).mapToObj(names::words).distinct().count();
    return sample.length >= FEW && people < sample.length * DIFFERENT;
  }

  /// The role of those who are named under the keys of a scope, null where they are of several.
  private @Nullable Role role(KeyScope scope) {
    int[] counts = new int[Role.values().length];
    keys.of(scope).filter(names::named).forEach(key -> counts[names.role(key).ordinal()]++);
    int all = Arrays.stream(counts).sum();
    for (Role role : Role.values()) {
      if (counts[role.ordinal()] >= ONE_ROLE * all) {
        return role;
      }
    }
    return null;
  }

  /// The one home in the same container among whose keys nearly all of a scope are, whatever they
  /// are called. Where it is called after that home (`referent_party`), a few are enough, and a
  /// counter could not have given them by chance; keys that nobody counts up lead to any container.
  private @Nullable Home elsewhere(KeyScope stray) {
    List<Home> called = new ArrayList<>();
    List<Home> other = new ArrayList<>();
    boolean counted = keys.highest(stray) >= 0;
    for (KeyScope scope : keys.scopes()) {
      Home home = homes.get(scope);
      boolean near = home != null && (!counted || scope.beside(stray));
      if (near && among(stray, scope)) {
        if (stray.calledAfter(scope)) {
          called.add(home);
        } else if (stray.keys >= FEW && !byChance(stray, scope)) {
          other.add(home);
        }
      }
    }
    List<Home> found = called.isEmpty() ? other : called;
    return found.size() == 1 ? found.getFirst() : null;
  }

  private boolean among(KeyScope stray, KeyScope home) {
    if (stray.keys * AMONG > home.keys) {
      return false;
    }
    long among = keys.of(stray).filter(key -> keys.there(key, home) >= 0).count();
    return among >= AMONG * stray.keys;
  }

  /// Whether a counter of something else could have given the numbers: those at home are counted up
  /// as well, and the ends of the two lie apart.
  private boolean byChance(KeyScope stray, KeyScope home) {
    NavigableSet<Long> there = keys.numbers(home);
    NavigableSet<Long> here = keys.numbers(stray);
    if (there.isEmpty() || here.isEmpty()) {
      return false;
    }
    long reach = there.last() - there.first() + 1;
    if (there.size() < COUNTED * reach) {
      return false;
    }
    double apart = here.first() - there.first() + (double) there.last() - here.last();
    return here.size() < MANY || apart > SAME_REACH * reach;
  }
}
