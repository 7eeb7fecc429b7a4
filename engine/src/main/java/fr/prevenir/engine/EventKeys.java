package fr.prevenir.engine;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionTable;
import java.util.Arrays;

/// Finds the patients of records that name nobody but refer to what happened to somebody: a line of
/// a prescription to the prescription, that to the stay, and the stay to the patient.
///
/// Keys that lead to one another make a chain. A record that shows nothing but keys is the person
/// of its chain; where the chain leads to nobody, or to several people, nobody is told.
final class EventKeys {
  private static final int NOBODY = -1;
  private static final int SEVERAL = -2;

  private final IdentityTable identities;
  private final RequestKeys requests;

  /// The chain of each key: another key of it, or itself.
  private final int[] chains;

  /// The identity to which each chain leads.
  private final int[] people;

  private EventKeys(IdentityTable identities) {
    this.identities = identities;
    requests = new RequestKeys(identities);
    chains = new int[identities.dictionary(Attribute.EVENT_KEY).size()];
    Arrays.setAll(chains, key -> key);
    people = new int[chains.length];
    Arrays.fill(people, NOBODY);
  }

  /// Gives the records to the patients; no keys are left afterwards. The identities are numbered
  /// anew.
  static void resolve(MentionTable mentions, IdentityTable identities) {
    if (identities.dictionary(Attribute.EVENT_KEY).size() > 0) {
      int[] instead = new EventKeys(identities).instead();
      mentions.renumber(identities.without(Attribute.EVENT_KEY, instead));
    }
  }

  private int[] instead() {
    for (int i = 0; i < identities.size(); i++) {
      chain(i);
    }
    for (int i = 0; i < identities.size(); i++) {
      if (!keysOnly(i)) {
        lead(i);
      }
    }
    int[] instead = requests.leads();
    for (int i = 0; i < instead.length; i++) {
      if (instead[i] == NOBODY) {
        instead[i] = keysOnly(i) ? chained(i) : i;
      }
    }
    return instead;
  }

  /// To whom the chain of an identity of keys leads, -1 for nobody.
  private int chained(int identity) {
    int chain = chainOf(identity);
    return chain < 0 ? NOBODY : Math.max(NOBODY, people[chain]);
  }

  private void chain(int identity) {
    int first = chainOf(identity);
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      if (event(v)) {
        chains[top(identities.valueId(v))] = top(first);
      }
    }
  }

  /// The chain of an identity's keys, -1 if it has none.
  private int chainOf(int identity) {
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      if (event(v)) {
        return top(identities.valueId(v));
      }
    }
    return -1;
  }

  private boolean event(int value) {
    return identities.attribute(value) == Attribute.EVENT_KEY
        && !requests.request(identities.valueId(value));
  }

  private int top(int key) {
    int top = key;
    while (chains[top] != top) {
      chains[top] = chains[chains[top]];
      top = chains[top];
    }
    return top;
  }

  private boolean keysOnly(int identity) {
    int from = identities.firstValue(identity);
    int to = identities.firstValue(identity + 1);
    for (int v = from; v < to; v++) {
      if (identities.attribute(v) != Attribute.EVENT_KEY) {
        return false;
      }
    }
    return to > from;
  }

  private void lead(int identity) {
    int chain = chainOf(identity);
    if (chain >= 0 && people[chain] == NOBODY) {
      people[chain] = identity;
    } else if (chain >= 0 && people[chain] != SEVERAL && !same(people[chain], identity)) {
      people[chain] = SEVERAL;
    }
  }

  /// Whether two identities say that they are one person: by a key of theirs, else by all they say.
  private boolean same(int one, int other) {
    boolean keyed = false;
    for (int v = identities.firstValue(one); v < identities.firstValue(one + 1); v++) {
      if (identities.attribute(v) == Attribute.LOCAL_ID) {
        keyed = true;
        if (has(other, Attribute.LOCAL_ID, identities.valueId(v))) {
          return true;
        }
      }
    }
    return !keyed && within(one, other) && within(other, one);
  }

  private boolean within(int one, int other) {
    for (int v = identities.firstValue(one); v < identities.firstValue(one + 1); v++) {
      Attribute attribute = identities.attribute(v);
      if (attribute != Attribute.EVENT_KEY && !has(other, attribute, identities.valueId(v))) {
        return false;
      }
    }
    return true;
  }

  private boolean has(int identity, Attribute attribute, int value) {
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      if (identities.attribute(v) == attribute && identities.valueId(v) == value) {
        return true;
      }
    }
    return false;
  }
}
