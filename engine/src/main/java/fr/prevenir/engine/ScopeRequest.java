package fr.prevenir.engine;

import fr.prevenir.read.ReadOptions;
import java.nio.file.Path;
import java.util.List;

/// What to scope, and how.
///
/// @param roots folders or files
/// @param mappings corrected meanings of columns
/// @param threads 1 or more
public record ScopeRequest(List<Path> roots, ReadOptions reading, Mappings mappings, int threads) {
  public ScopeRequest {
    roots = List.copyOf(roots);
    if (roots.isEmpty() || threads < 1) {
      throw new IllegalArgumentException("a run needs at least one folder and one thread");
    }
  }
}
