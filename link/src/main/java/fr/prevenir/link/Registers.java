package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Which keys are of one register: two entries of a register are two people, as far as it knows.
final class Registers {
  private final IdentityTable identities;

  /// For each key its register, -1 where the key names none.
  private final int[] registers;

  Registers(IdentityTable identities) {
    this.identities = identities;
    Dictionary keys = identities.dictionary(Attribute.LOCAL_ID);
    Map<String, Integer> known = new HashMap<>();
    registers = new int[keys.size()];
    for (int key = 0; key < registers.length; key++) {
      int end = keys.end(key) - 1;
      while (end >= keys.start(key) && keys.bytes()[end] != '|') {
        end--;
      }
      int length = end - keys.start(key);
      registers[key] =
          length <= 0
              ? -1
              : known.computeIfAbsent(
                  new String(keys.bytes(), keys.start(key), length, StandardCharsets.UTF_8),
                  register -> known.size());
    }
  }

  /// Whether a key is one of a register, and not the name of a machine.
  boolean has(int key) {
    return registers[key] >= 0;
  }

  /// Whether the groups of two identities have no two different keys of one register.
  boolean allow(Groups groups, int a, int b) {
    return Arrays.stream(groups.members(a))
        .noneMatch(x -> Arrays.stream(groups.members(b)).anyMatch(y -> apart(x, y)));
  }

  private boolean apart(int a, int b) {
    int x = identities.first(a, Attribute.LOCAL_ID);
    int y = identities.first(b, Attribute.LOCAL_ID);
    return x >= 0 && y >= 0 && x != y && registers[x] >= 0 && registers[x] == registers[y];
  }
}
