package fr.prevenir.engine;

import fr.prevenir.engine.KeyHomes.Home;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionTable;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Settles whose keys are of which no word told: `PERSNR` of all tables of a database is of
/// patients if patients are named under most of its values, and `NOTIERS` is if nearly all of its
/// values are such keys. Under keys that are nobody's, nobody is counted.
///
/// Such a key is `?container!column|number`.
final class KeysByValue {
  private static final int NOBODY = -1;

  /// What says who somebody is, or leads there.
  private static final Set<Attribute> TELLING =
      EnumSet.of(
          Attribute.GIVEN,
          Attribute.FAMILY,
          Attribute.BIRTH_FAMILY,
          Attribute.USUAL_FAMILY,
          Attribute.FULL_NAME,
          Attribute.BIRTH_DATE,
          Attribute.NIR,
          Attribute.NIR_INSURED,
          Attribute.NIR_DOUBTFUL,
          Attribute.INS,
          Attribute.LOCAL_ID,
          Attribute.RPPS,
          Attribute.ADELI,
          Attribute.PHONE,
          Attribute.EMAIL,
          Attribute.LOGIN,
          Attribute.EVENT_KEY);

  private final IdentityTable identities;
  private final Dictionary dictionary;
  private final ScopedKeys keys;
  private final KeyHomes homes;
  private final KeyNames names;

  /// The home of each key, if it has one.
  private final @Nullable Home[] at;

  /// The role of whom each key is, if it has a home.
  private final @Nullable Role[] whose;

  /// Whether no word told whose a key is.
  private final boolean[] untold;

  /// The key that each is: itself, another, or none.
  private final int[] instead;

  /// The key of the patient to whom each leads that is nobody's own, -1 where to none.
  private final int[] led;

  private final PartyRoles parties;

  /// For each identity the kinds of keys that it keeps: its role, which its keys decide where they
  /// are of all parties and it has no name, and whether it has one.
  private final Role[] who;

  private final boolean[] named;

  /// For each identity with a name whether another one is the patient to whom its keys lead.
  private final boolean[] another;

  /// For each identity the home of two of its keys, if there is one: the row is about two people.
  private final @Nullable Home[] twice;

  private KeysByValue(IdentityTable identities) {
    this.identities = identities;
    this.dictionary = identities.dictionary(Attribute.LOCAL_ID);
    this.names = new KeyNames(identities);
    this.keys = new ScopedKeys(dictionary, names::named);
    this.homes = new KeyHomes(names, keys);
    this.at = new Home[dictionary.size()];
    this.whose = new Role[at.length];
    this.untold = new boolean[at.length];
    this.instead = new int[at.length];
    this.led = new int[at.length];
    this.parties = new PartyRoles(identities);
    this.who = new Role[identities.size()];
    this.named = new boolean[who.length];
    this.another = new boolean[who.length];
    this.twice = new Home[who.length];
    Arrays.setAll(instead, key -> key);
    Arrays.setAll(who, identities::role);
  }

  /// Settles all keys of which no word told whose they are. The identities are numbered anew.
  static void settle(MentionTable mentions, IdentityTable identities) {
    if (KeyScope.anyUntold(identities.dictionary(Attribute.LOCAL_ID))) {
      KeysByValue settling = new KeysByValue(identities);
      settling.settle();
      mentions.renumber(
          identities.renamed(
              Attribute.LOCAL_ID, settling::instead, settling.who, settling.nobody()));
    }
  }

  private void settle() {
    List<KeyScope> open = new ArrayList<>();
    Map<KeyScope, Home> found = new LinkedHashMap<>();
    for (KeyScope scope : List.copyOf(keys.scopes())) {
      Home home = homes.of(scope);
      if (home != null) {
        found.put(scope, home);
        keys.of(scope).forEach(key -> parties.gather(key, keys.there(key, home.keys())));
      } else if (scope.untold()) {
        open.add(scope);
      }
      boolean nobodys = scope.untold() || scope.ofRows();
      keys.of(scope).forEach(key -> untold[key] = nobodys);
    }
    Map<Home, Home> settled = new HashMap<>();
    found.forEach(
        (scope, home) -> {
          Home settledHome = settled.computeIfAbsent(home, this::parties);
          keys.of(scope)
              .forEach(
                  key -> {
                    at[key] = settledHome;
                    whose[key] = role(key, settledHome);
                  });
        });
    for (int i = 0; i < named.length; i++) {
      named[i] = identities.named(i);
      twice[i] = twice(i);
      who[i] = named[i] ? asParty(i) : byKeys(i);
    }
    Set<Home> others = new OthersKeys(identities, at, whose, untold).found();
    for (int key = 0; key < untold.length; key++) {
      Home home = at[key];
      Role role = whose[key];
      if (untold[key]) {
        boolean known = home != null && role != null;
        instead[key] = known ? atHome(key, home.scope(role), home) : IdentityTable.LEFT_OUT;
      }
      if (home != null && others.contains(home)) {
        at[key] = home.ofOthers();
      }
      led[key] = home != null && role == Role.PATIENT ? instead[key] : NOBODY;
    }
    if (!open.isEmpty()) {
      new RowKeys(identities, keys, led).lead(open);
    }
    for (int i = 0; i < another.length; i++) {
      another[i] = named[i] && another(i);
    }
  }

  /// A home as that of all parties, if others refer to its keys in several roles.
  private Home parties(Home home) {
    boolean all = home.role() == Role.PATIENT && parties.parties(home.keys(), keys);
    return all ? home.ofParties() : home;
  }

  private @Nullable Role role(int key, @Nullable Home home) {
    Role role = homes.role(key, home);
    if (home == null || home.role() != null) {
      return role;
    }
    int there = keys.there(key, home.keys());
    Role told = there < 0 ? null : parties.of(there);
    // who is named as one that works there is no patient for being referred to by a visit
    boolean works = role == Role.PROFESSIONAL || role == Role.STAFF;
    return told == null || (works && told == Role.PATIENT) ? role : told;
  }

  /// The role of an identity with a name: another than its table gives, if others tell it.
  private Role asParty(int identity) {
    if (who[identity] != Role.PATIENT) {
      return who[identity];
    }
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      if (identities.attribute(v) == Attribute.LOCAL_ID) {
        Home home = at[identities.valueId(v)];
        Role role = whose[identities.valueId(v)];
        if (home != null && home.role() == null && role != null) {
          return role;
        }
      }
    }
    return who[identity];
  }

  private @Nullable Home twice(int identity) {
    int end = identities.firstValue(identity + 1);
    for (int v = identities.firstValue(identity); v < end; v++) {
      if (identities.attribute(v) != Attribute.LOCAL_ID || at[identities.valueId(v)] == null) {
        continue;
      }
      int key = identities.valueId(v);
      for (int w = v + 1; w < end && identities.attribute(w) == Attribute.LOCAL_ID; w++) {
        int other = identities.valueId(w);
        boolean same = Objects.equals(at[key], at[other]) && whose[key] == whose[other];
        if (same
            && (untold[key] || untold[other])
            && !keys.number(key).equals(keys.number(other))) {
          return at[key];
        }
      }
    }
    return null;
  }

  /// The role of an identity without a name: its own if one of its keys is of such people, or a
  /// word told whose one is, else that of all its keys in a table of all parties.
  private Role byKeys(int identity) {
    Role found = null;
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      boolean key = identities.attribute(v) == Attribute.LOCAL_ID;
      Home home = key ? at[identities.valueId(v)] : null;
      Role role = key ? whose[identities.valueId(v)] : null;
      if (key && !untold[identities.valueId(v)]) {
        return who[identity];
      }
      if (home == null || role == null) {
        continue;
      }
      if (role == who[identity] || (found != null && found != role)) {
        return who[identity];
      }
      found = home.role() == null ? role : found;
    }
    // a visit is its patient's, whoever came
    boolean event = identities.first(identity, Attribute.EVENT_KEY) >= 0;
    return found == null || event ? who[identity] : found;
  }

  private int atHome(int key, String scope, Home home) {
    String number = keys.number(key);
    String there = scope + "|" + number;
    boolean known = keys.find(home.keys().text + "|" + number) >= 0 || keys.find(there) >= 0;
    return known ? dictionary.add(there) : IdentityTable.LEFT_OUT;
  }

  /// Whether a row names somebody else than the patient to whom its keys lead: who pays a bill.
  private boolean another(int identity) {
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      int key = identities.attribute(v) == Attribute.LOCAL_ID ? identities.valueId(v) : NOBODY;
      if (key >= 0 && at[key] == null && led[key] >= 0 && !names.of(identity, led[key])) {
        return true;
      }
    }
    return false;
  }

  private int instead(int identity, int key) {
    if (key >= untold.length || !untold[key]) {
      return key;
    }
    if (at[key] == null && led[key] >= 0) {
      return who[identity] == Role.PATIENT && !another[identity]
          ? led[key]
          : IdentityTable.LEFT_OUT;
    }
    Home home = at[key];
    boolean own =
        home != null
            && whose[key] == who[identity]
            && (named[identity] || !home.others())
            && !home.isOf(twice[identity]);
    return own ? instead[key] : IdentityTable.LEFT_OUT;
  }

  /// Identities that say nothing without the keys that are nobody's.
  private boolean[] nobody() {
    boolean[] nobody = new boolean[who.length];
    for (int i = 0; i < nobody.length; i++) {
      boolean lost = false;
      boolean told = false;
      for (int v = identities.firstValue(i); v < identities.firstValue(i + 1); v++) {
        boolean key = identities.attribute(v) == Attribute.LOCAL_ID;
        boolean left = key && instead(i, identities.valueId(v)) == IdentityTable.LEFT_OUT;
        lost |= left;
        told |= !left && TELLING.contains(identities.attribute(v));
      }
      nobody[i] = lost && !told;
    }
    return nobody;
  }
}
