package fr.prevenir.detect.column;

import fr.prevenir.model.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a header's words say.
///
/// @param confidence 0 to 1: how much of the header the meaning accounts for
/// @param person whose, or null where the header does not say
/// @param words canonical words, unknown ones as written
/// @param personOnly whether the header names a person and nothing of them: `Médecin`
public record HeaderGuess(
    Meaning meaning,
    double confidence,
    @Nullable PersonWord person,
    List<String> words,
    boolean personOnly) {
  /// What a column without a header says.
  static final HeaderGuess NOTHING = new HeaderGuess(Meaning.UNKNOWN, 0, null, List.of(), false);

  public HeaderGuess {
    words = List.copyOf(words);
  }

  /// Whether the header has a canonical word.
  public boolean says(String word) {
    return words.contains(word);
  }
}
