package fr.prevenir.engine;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The attribute values of one person after another, gathered from all mentions: a cursor that is
/// moved
/// with [#to]. For one thread.
public final class Profile {
  private final PeopleTable people;
  private final MentionTable mentions;
  private final IdentityTable identities;
  private int size;
  private int[] attributes = new int[64];
  private int[] values = new int[64];
  private int[] counts = new int[64];

  Profile(ScopeResult result) {
    this.people = result.people();
    this.mentions = result.mentions();
    this.identities = result.identities();
  }

  /// Moves to a person.
  public Profile to(int person) {
    size = 0;
    for (int place = people.first(person); place < people.first(person + 1); place++) {
      int identity = mentions.identity(people.mention(place));
      for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
        count(identities.attribute(v).ordinal(), identities.valueId(v));
      }
    }
    return this;
  }

  private void count(int attribute, int value) {
    for (int i = 0; i < size; i++) {
      if (attributes[i] == attribute && values[i] == value) {
        counts[i]++;
        return;
      }
    }
    if (size == values.length) {
      attributes = Arrays.copyOf(attributes, size * 2);
      values = Arrays.copyOf(values, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    attributes[size] = attribute;
    values[size] = value;
    counts[size++] = 1;
  }

  /// Id of the most frequent value in the attribute's dictionary, the first seen on a tie, or -1.
  public int best(Attribute attribute) {
    int best = -1;
    for (int i = 0; i < size; i++) {
      if (attributes[i] == attribute.ordinal() && (best < 0 || counts[i] > counts[best])) {
        best = i;
      }
    }
    return best < 0 ? -1 : values[best];
  }

  /// Text of the most frequent value, or an empty text.
  public String text(Attribute attribute) {
    int id = best(attribute);
    return id < 0 ? "" : dictionary(attribute).text(id);
  }

  /// All values in the order of the evidence.
  public List<String> texts(Attribute attribute) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (attributes[i] == attribute.ordinal()) {
        texts.add(dictionary(attribute).text(values[i]));
      }
    }
    return texts;
  }

  /// The values of an attribute by the ids that [#best] gives.
  public Dictionary dictionary(Attribute attribute) {
    return identities.dictionary(attribute);
  }
}
