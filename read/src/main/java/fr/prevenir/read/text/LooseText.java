package fr.prevenir.read.text;

import fr.prevenir.model.Passage;
import fr.prevenir.model.Sensitive;
import fr.prevenir.read.format.Reading;

/// Lines of a text that belong to none of its tables: titles, totals, notes. They are given on in
/// passages, so that nothing written in them is lost.
public final class LooseText {
  private static final int PASSAGE = 1 << 16;

  private final Reading reading;
  private final StringBuilder text = new StringBuilder();
  private long start;

  public LooseText(Reading reading) {
    this.reading = reading;
  }

  /// Adds a line.
  ///
  /// @param at characters of the text before it
  public void add(String line, long at) {
    if (text.isEmpty()) {
      if (line.isBlank()) {
        return;
      }
      start = at;
    }
    text.append(line).append('\n');
    if (text.length() > PASSAGE) {
      give();
    }
  }

  /// Gives on what was added so far.
  public void give() {
    if (!text.isEmpty()) {
      reading.passage(new Passage(reading.path(), "text", start, new Sensitive(text.toString())));
      text.setLength(0);
    }
  }
}
