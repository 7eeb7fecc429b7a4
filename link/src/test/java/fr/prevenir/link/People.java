package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A table of identities whose true people are known.
final class People {
  private final List<Role> roles = new ArrayList<>();
  private final List<List<Map.Entry<Attribute, String>>> values = new ArrayList<>();
  private final List<Integer> truths = new ArrayList<>();

  int size() {
    return roles.size();
  }

  int truth(int mention) {
    return truths.get(mention);
  }

  Role role(int mention) {
    return roles.get(mention);
  }

  List<Map.Entry<Attribute, String>> values(int mention) {
    return values.get(mention);
  }

  /// Values written as `GIVEN=Paul|FAMILY=Martin`.
  static List<Map.Entry<Attribute, String>> values(String record) {
    List<Map.Entry<Attribute, String>> values = new ArrayList<>();
    for (String part : record.split("\\|")) {
      int at = part.indexOf('=');
      values.add(Map.entry(Attribute.valueOf(part.substring(0, at)), part.substring(at + 1)));
    }
    return values;
  }

  int add(int truth, Role role, List<Map.Entry<Attribute, String>> of) {
    truths.add(truth);
    roles.add(role);
    values.add(of);
    return roles.size() - 1;
  }

  /// @param identities receives the identity of each mention
  IdentityTable table(int[] identities) {
    int[] order = new int[size()];
    for (int m = 0; m < order.length; m++) {
      order[m] = m;
    }
    return table(identities, order);
  }

  IdentityTable table(int[] identities, int[] order) {
    IdentityTable table = new IdentityTable();
    MentionBatch.Builder builder = new MentionBatch.Builder();
    for (int m : order) {
      builder.begin(0, roles.get(m));
      for (Map.Entry<Attribute, String> value : values.get(m)) {
        if (!value.getValue().isEmpty()) {
          builder.put(value.getKey(), value.getValue());
        }
      }
      builder.end();
    }
    MentionBatch batch = builder.build();
    for (int i = 0; i < order.length; i++) {
      identities[order[i]] = table.add(batch, i);
    }
    return table;
  }
}
