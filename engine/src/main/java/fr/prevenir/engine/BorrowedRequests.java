package fr.prevenir.engine;

import fr.prevenir.model.Dictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Takes the patients of requests from a container within the folder, a workbook beside the file of
/// results, where nobody is known under any number of the folder and one such container has nearly
/// all of them.
final class BorrowedRequests {
  /// Numbers needed to believe that they are those of a container within the folder.
  private static final int ENOUGH = 20;

  private final Dictionary keys;
  private final @Nullable String[] folders;
  private final int[] patients;
  private final Map<String, List<Integer>> byFolder = new TreeMap<>();

  /// @param folders for each number of a request the folder in which it is one, else null
  /// @param patients for each key the identity to which it leads
  BorrowedRequests(Dictionary keys, @Nullable String[] folders, int[] patients) {
    this.keys = keys;
    this.folders = folders;
    this.patients = patients;
  }

  void borrow() {
    for (int key = 0; key < folders.length; key++) {
      String folder = folders[key];
      if (folder != null) {
        byFolder.computeIfAbsent(folder, f -> new ArrayList<>()).add(key);
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
    String own = Objects.requireNonNull(folders[key]);
    int there = keys.find(folder + keys.text(key).substring(own.length()));
    return there < 0 ? RequestKeys.NOBODY : patients[there];
  }
}
