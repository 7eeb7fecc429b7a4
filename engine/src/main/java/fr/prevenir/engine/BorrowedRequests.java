package fr.prevenir.engine;

import fr.prevenir.model.Dictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Takes the patients of requests from a container within the folder, a workbook beside the file of
/// results, where nobody is known under any number of the folder and one such container has nearly
/// all of them.
final class BorrowedRequests {
  /// Numbers needed to believe that they are those of a container within the folder.
  private static final int ENOUGH = 20;

  private final Dictionary keys;
  private final boolean[] requests;
  private final int[] patients;
  private final Map<String, List<Integer>> byFolder = new TreeMap<>();

  /// @param patients for each key the identity to which it leads
  BorrowedRequests(Dictionary keys, boolean[] requests, int[] patients) {
    this.keys = keys;
    this.requests = requests;
    this.patients = patients;
  }

  void borrow() {
    for (int key = 0; key < requests.length; key++) {
      if (requests[key]) {
        String text = keys.text(key);
        byFolder
            .computeIfAbsent(
                text.substring(0, text.indexOf(RequestKeys.MARK)), f -> new ArrayList<>())
            .add(key);
      }
    }
    byFolder.forEach(
        (folder, of) -> {
          if (of.size() >= ENOUGH
              && of.stream().allMatch(key -> patients[key] == RequestKeys.NOBODY)) {
            List<String> having =
                byFolder.keySet().stream()
                    .filter(within -> within.startsWith(folder + "/") && has(within, of))
                    .toList();
            if (having.size() == 1) {
              of.forEach(key -> patients[key] = there(having.getFirst(), key));
            }
          }
        });
  }

  private boolean has(String folder, List<Integer> of) {
    return of.stream().filter(key -> there(folder, key) >= 0).count()
        >= RequestKeys.LEADING * of.size();
  }

  private int there(String folder, int key) {
    String text = keys.text(key);
    int there = keys.find(folder + text.substring(text.indexOf(RequestKeys.MARK)));
    return there < 0 ? RequestKeys.NOBODY : patients[there];
  }
}
