package fr.prevenir.read.container;

import java.util.Map;
import java.util.TreeMap;

/// The byte ranges that members of an archive have taken so far. Members that share bytes are how
/// small archives expand without end (D. Fifield, *A better zip bomb*, WOOT 2019).
final class ZipExtents {
  private final TreeMap<Long, Long> ends = new TreeMap<>();

  /// Takes a range, unless part of it is taken already.
  ///
  /// @return whether it overlaps another one
  boolean overlap(long start, long packed) {
    long end = start + 30 + packed;
    Map.Entry<Long, Long> before = ends.lowerEntry(end);
    if (before != null && before.getValue() > start) {
      return true;
    }
    ends.put(start, end);
    return false;
  }
}
