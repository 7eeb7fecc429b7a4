package fr.prevenir.read.health.dicom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The records of patients and studies in a file, in its order, and whose each study is. In a
/// DICOMDIR offsets tell that, not the order: studies made later stand behind other patients
/// (PS3.3, F.2.2). A file that is no directory is one record.
final class Directory {
  private final List<Entry> entries = new ArrayList<>();

  /// A record.
  ///
  /// @param at where it begins, in bytes of the file
  /// @param next where the next record of the same patient, or the next patient, begins; else 0
  /// @param lower where the first study of a patient begins; else 0
  /// @param others further numbers and names of the patient
  record Entry(
      long at,
      long next,
      long lower,
      boolean study,
      Map<Integer, String> values,
      List<String> texts,
      List<Map<Integer, String>> others) {}

  /// A record and the key of its patient.
  record Owned(Entry entry, String key) {}

  void add(Entry entry) {
    entries.add(entry);
  }

  int size() {
    return entries.size();
  }

  void clear() {
    entries.clear();
  }

  /// All records with the keys of their patients. A study to which no offset leads is that of the
  /// patient before it.
  ///
  /// @param keys gives a patient's values their key
  List<Owned> owned(Function<Map<Integer, String>, String> keys) {
    Map<Long, Integer> studies = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).study()) {
        studies.putIfAbsent(entries.get(i).at(), i);
      }
    }
    Map<Integer, String> owners = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (!entry.study()) {
        String key = keys.apply(entry.values());
        owners.put(i, key);
        // each study is taken once, so that offsets in a ring end
        Integer study = studies.remove(entry.lower());
        while (study != null) {
          owners.put(study, key);
          study = studies.remove(entries.get(study).next());
        }
      }
    }
    List<Owned> owned = new ArrayList<>();
    String before = "";
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (!entry.study() || before.isEmpty()) {
        before = owners.containsKey(i) ? owners.getOrDefault(i, "") : keys.apply(entry.values());
      }
      owned.add(new Owned(entry, owners.getOrDefault(i, before)));
    }
    return owned;
  }
}
