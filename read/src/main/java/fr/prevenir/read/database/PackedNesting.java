package fr.prevenir.read.database;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The lists and maps of MessagePack that are under way while their values come.
final class PackedNesting {
  private final Deque<Level> open = new ArrayDeque<>();

  private static final class Level {
    private final PackedValue.Start start;
    private long left;

    Level(PackedValue.Start start) {
      this.start = start;
      left = start.size() * (start.map() ? 2 : 1);
    }
  }

  int depth() {
    return open.size();
  }

  /// Whether the next value is a name within a map.
  boolean awaitsName() {
    Level last = open.peek();
    return last != null && last.start.map() && last.left % 2 == 0;
  }

  /// Whether the next value is one of the outermost list.
  boolean inOuterList() {
    Level last = open.peek();
    return last != null && open.size() == 1 && !last.start.map();
  }

  void take(PackedValue value) {
    Level around = open.peek();
    if (around != null) {
      around.left--;
    }
    if (value instanceof PackedValue.Start start) {
      open.push(new Level(start));
    }
  }

  /// Closes the innermost list or map, if all its values have come.
  PackedValue.@Nullable Start close() {
    Level last = open.peek();
    if (last == null || last.left > 0) {
      return null;
    }
    open.pop();
    return last.start;
  }
}
