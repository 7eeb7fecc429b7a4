package fr.prevenir.cli;

import fr.prevenir.engine.addition.Addition.Recognised;
import fr.prevenir.engine.addition.Change;
import fr.prevenir.engine.addition.Change.Kind;
import fr.prevenir.engine.addition.Changes;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says in sentences what further evidence changed for the people of a case.
final class ChangesText {
  /// Changes of one kind that are told one by one.
  private static final int MOST = 10;

  private final Screen screen;
  private final Words words;
  private final PrintStream out;

  /// @param out where people read
  ChangesText(Screen screen, Words words, PrintStream out) {
    this.screen = screen;
    this.words = words;
    this.out = out;
  }

  /// Files that were not read, since the case holds them.
  void recognised(List<Recognised> files) {
    for (Recognised file : files.stream().limit(MOST).toList()) {
      screen.err().println(words.say("changes.recognised", file.path(), file.as()));
    }
    if (files.size() > MOST) {
      screen.err().println(words.say("changes.recognised.more", files.size() - MOST));
    }
  }

  void show(Changes changes) {
    out.println();
    out.println(screen.bold(words.say("changes.title")));
    if (changes.changes().isEmpty()) {
      out.println("  " + words.say("changes.none"));
      return;
    }
    List<Change> added = of(changes, Kind.NEW);
    if (!added.isEmpty()) {
      out.println("  " + words.say("changes.new", added.size(), ranges(added)));
    }
    List<Change> gained = of(changes, Kind.GAINED);
    if (!gained.isEmpty()) {
      long more = gained.stream().filter(c -> c.categories().mask() != 0).count();
      long records = gained.stream().mapToLong(Change::records).sum();
      out.println("  " + words.say("changes.gained", gained.size(), records, more));
    }
    for (Kind kind : List.of(Kind.JOINED, Kind.SPLIT, Kind.MOVED)) {
      oneByOne(kind, of(changes, kind));
    }
  }

  private static List<Change> of(Changes changes, Kind kind) {
    return changes.changes().stream().filter(change -> change.kind() == kind).toList();
  }

  private void oneByOne(Kind kind, List<Change> changes) {
    for (Change change : changes.stream().limit(MOST).toList()) {
      String key = "changes." + kind.code();
      out.println("  " + words.say(key, change.person(), change.other(), change.records()));
    }
    if (changes.size() > MOST) {
      out.println("  " + words.say("changes.more", changes.size() - MOST));
    }
  }

  /// The ids, those that follow one another as first and last.
  private String ranges(List<Change> changes) {
    List<long[]> ranges = new ArrayList<>();
    for (Change change : changes) {
      long number = Long.parseLong(change.person().substring(1));
      if (!ranges.isEmpty() && ranges.getLast()[1] == number - 1) {
        ranges.getLast()[1] = number;
      } else {
        ranges.add(new long[] {number, number});
      }
    }
    String shown =
        ranges.stream()
            .limit(MOST)
            .map(
                r -> r[0] == r[1] ? "P" + r[0] : words.say("changes.range", "P" + r[0], "P" + r[1]))
            .collect(Collectors.joining(", "));
    return ranges.size() > MOST ? shown + "…" : shown;
  }
}
