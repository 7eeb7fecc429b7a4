package fr.prevenir.read.container;

import java.util.HashMap;
import java.util.Map;

/// Makes the names of an archive's members unique: the second `a.csv` is `a.csv#2`.
public final class MemberNames {
  private final Map<String, Integer> seen = new HashMap<>();

  public String unique(String name) {
    String shown = name.isEmpty() ? "unnamed" : name;
    int times = seen.merge(shown, 1, Integer::sum);
    if (times == 1) {
      return shown;
    }
    String candidate = shown + "#" + times;
    return seen.putIfAbsent(candidate, 1) == null ? candidate : unique(shown);
  }
}
