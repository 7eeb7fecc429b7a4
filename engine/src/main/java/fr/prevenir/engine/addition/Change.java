package fr.prevenir.engine.addition;

import fr.prevenir.model.Categories;
import java.util.Locale;

/// What became of one person.
///
/// @param person id of the person now
/// @param other id of the other person it is about, empty where there is none
/// @param records mentions that the person has more than before; of a moved part how many moved
/// @param categories categories of data shown of the person that were not shown before
public record Change(Kind kind, String person, String other, long records, Categories categories) {
  /// What can become of a person.
  public enum Kind {
    /// Seen in the new evidence alone.
    NEW,
    /// Known, and seen again.
    GAINED,
    /// One with another who was told of apart; the other's id is an alias now.
    JOINED,
    /// Told of as a part of another so far.
    SPLIT,
    /// Holds records that were another's so far.
    MOVED;

    /// The stable code: the name in lower case.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
