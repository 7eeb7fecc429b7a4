package fr.prevenir.rehearse.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives ids small numbers from 0.
public final class Ids {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  public int number(String id) {
    Integer known = numbers.get(id);
    if (known != null) {
      return known;
    }
    int number = names.size();
    numbers.put(id, number);
    names.add(id);
    return number;
  }

  public String name(int number) {
    return names.get(number);
  }

  public int size() {
    return names.size();
  }
}
