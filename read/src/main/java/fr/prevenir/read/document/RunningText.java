package fr.prevenir.read.document;

import fr.prevenir.model.Passage;
import fr.prevenir.model.Sensitive;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.Reading;
import java.util.function.Consumer;

/// The text of one document as it is gathered, given on in passages that end with a line: one
/// passage for all but the longest documents, so that a letter stays one letter.
public final class RunningText {
  /// Characters of a passage, at most.
  private static final int PASSAGE = 1 << 16;

  private final SourcePath path;
  private final String format;
  private final Consumer<Passage> passages;
  private final StringBuilder text = new StringBuilder();
  private long start;
  private boolean any;

  public RunningText(Reading reading, String format) {
    this(reading.path(), format, reading::passage);
  }

  /// @param passages takes the text
  public RunningText(SourcePath path, String format, Consumer<Passage> passages) {
    this.path = path;
    this.format = format;
    this.passages = passages;
  }

  /// Adds text. Control characters other than tabs and line ends become blanks.
  public void add(CharSequence more) {
    for (int i = 0; i < more.length(); i++) {
      add(more.charAt(i));
    }
  }

  public void add(char c) {
    boolean control = (c < ' ' && c != '\t' && c != '\n') || c == 0x7F;
    text.append(control ? ' ' : c);
    any |= c > ' ';
    if (text.length() >= PASSAGE) {
      give(cut());
    }
  }

  /// Adds a line and its end.
  public void line(CharSequence line) {
    add(line);
    add('\n');
  }

  /// Begins a new line unless one has just begun.
  public void newLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      add('\n');
    }
  }

  /// Begins another letter: what stands in this one says nothing of who comes next.
  public void letter() {
    newLine();
    text.append('\f');
  }

  /// Says that a page ends on purpose: what comes next may be another letter.
  public void page() {
    newLine();
    text.append('\u2029');
  }

  /// Whether anything but blanks was added so far.
  public boolean any() {
    return any;
  }

  /// Gives on what is left.
  public void end() {
    give(text.length());
  }

  private void give(int length) {
    String passage = text.substring(0, length);
    if (!passage.isBlank()) {
      passages.accept(new Passage(path, format, start, new Sensitive(passage)));
    }
    start += length;
    text.delete(0, length);
  }

  /// Where a passage ends: after its last line end, else its last blank, else anywhere that is not
  /// within a character.
  private int cut() {
    int line = text.lastIndexOf("\n");
    if (line > 0) {
      return line + 1;
    }
    int blank = text.lastIndexOf(" ");
    if (blank > 0) {
      return blank + 1;
    }
    int length = text.length();
    return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
  }
}
