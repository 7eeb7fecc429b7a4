package fr.prevenir.engine;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Leads keys of which no word tells whose they are to the patients of the rows that they number:
/// `VEN_ID` of an act to the stay, and that to its patient. Where nothing tells which rows a key
/// numbers, it leads to the one patient beside whom it stands.
final class RowKeys {
  private static final int NOBODY = -1;
  private static final int SEVERAL = -2;

  /// Share of keys that must number rows of the table that is called alike.
  private static final double AMONG = .5;

  /// Share of keys that may stand beside several patients: those of a doctor do.
  private static final double SHARED = .05;

  /// Tables that may lie between a row and the patient.
  private static final int STEPS = 4;

  private final IdentityTable identities;
  private final Dictionary dictionary;
  private final ScopedKeys keys;

  /// For each key that numbers a row the identity of that row.
  private final int[] rows;

  /// For each key the patient's to which it leads, -1 where to none.
  private final int[] patients;

  /// For each key the patient's beside which it stands.
  private final int[] beside;

  /// For each key of what happened to somebody the patient's beside which it stands.
  private final int[] events;

  /// @param patients for each key that of a patient which it is, -1 if it is none
  RowKeys(IdentityTable identities, ScopedKeys keys, int[] patients) {
    this.identities = identities;
    this.dictionary = identities.dictionary(Attribute.LOCAL_ID);
    this.keys = keys;
    this.patients = patients;
    this.beside = new int[patients.length];
    this.rows = new int[patients.length];
    this.events = new int[identities.dictionary(Attribute.EVENT_KEY).size()];
    Arrays.fill(rows, NOBODY);
    for (int i = 0; i < identities.size(); i++) {
      for (int v = identities.firstValue(i); v < identities.firstValue(i + 1); v++) {
        if (identities.attribute(v) == Attribute.LOCAL_ID) {
          rows[identities.valueId(v)] = i;
        }
      }
    }
  }

  /// Says for keys of which nobody is named under any to which patient's they lead.
  void lead(List<KeyScope> open) {
    List<KeyScope> left = new ArrayList<>(open);
    boolean further = true;
    for (int step = 0; step < STEPS && further && !left.isEmpty(); step++) {
      meet(Attribute.EVENT_KEY, events);
      meet(Attribute.LOCAL_ID, beside);
      further = left.removeIf(stray -> lead(stray) || leadBeside(stray));
    }
  }

  /// Notes for each key of a kind the patient beside whom it stands.
  private void meet(Attribute kind, int[] met) {
    Arrays.fill(met, NOBODY);
    for (int i = 0; i < identities.size(); i++) {
      int patient = byKey(i);
      int end = identities.firstValue(i + 1);
      for (int v = identities.firstValue(i); patient >= 0 && v < end; v++) {
        int key = identities.valueId(v);
        if (identities.attribute(v) == kind && (kind != Attribute.LOCAL_ID || key != patient)) {
          boolean same = met[key] == NOBODY || met[key] == patient;
          met[key] = same ? patient : SEVERAL;
        }
      }
    }
  }

  private boolean leadBeside(KeyScope stray) {
    long alone = keys.of(stray).filter(key -> beside[key] >= 0).count();
    long shared = keys.of(stray).filter(key -> beside[key] == SEVERAL).count();
    if (alone < AMONG * stray.keys || shared > SHARED * stray.keys) {
      return false;
    }
    keys.of(stray).forEach(key -> patients[key] = Math.max(NOBODY, beside[key]));
    return true;
  }

  private boolean lead(KeyScope stray) {
    String there = stray.rows();
    int[] of = keys.of(stray).toArray();
    int[] found = new int[of.length];
    int numbered = 0;
    int led = 0;
    for (int k = 0; k < of.length; k++) {
      int row = keys.find(there + "|" + keys.number(of[k]));
      numbered += row >= 0 ? 1 : 0;
      found[k] = row < 0 ? NOBODY : patient(rows[row]);
      led += found[k] >= 0 ? 1 : 0;
    }
    if (led == 0 || numbered < AMONG * of.length) {
      return false;
    }
    for (int k = 0; k < of.length; k++) {
      patients[of[k]] = found[k];
    }
    return true;
  }

  /// The key of the patient of a row: its own, else that of the stay of which it tells.
  private int patient(int identity) {
    int found = byKey(identity);
    if (found >= 0 || identities.role(identity) != Role.PATIENT) {
      return found;
    }
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      if (identities.attribute(v) == Attribute.EVENT_KEY && events[identities.valueId(v)] >= 0) {
        return events[identities.valueId(v)];
      }
    }
    return NOBODY;
  }

  /// The key of the patient of a row: one that a word told, else any.
  private int byKey(int identity) {
    int found = NOBODY;
    if (identities.role(identity) != Role.PATIENT) {
      return found;
    }
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      if (identities.attribute(v) == Attribute.LOCAL_ID) {
        int key = identities.valueId(v);
        if (KeyScope.told(dictionary, key)) {
          return key;
        }
        found = found < 0 ? patients[key] : found;
      }
    }
    return found;
  }
}
