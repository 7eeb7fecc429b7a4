package fr.prevenir.engine.linking;

import fr.prevenir.link.Kind;
import fr.prevenir.read.EvidenceFile;
import fr.prevenir.read.ReadOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which tables to link, and how.
///
/// @param files in the order in which their records are numbered
/// @param as what columns hold, by their name as the tables write it
/// @param skip names of columns that are no evidence
/// @param threads 1 or more
public record LinkRequest(
    List<EvidenceFile> files,
    ReadOptions reading,
    Map<String, Kind> as,
    Set<String> skip,
    int threads) {
  public LinkRequest {
    files = List.copyOf(files);
    as = Map.copyOf(as);
    skip = Set.copyOf(skip);
    if (files.isEmpty() || threads < 1) {
      throw new IllegalArgumentException("linkage needs at least one file and one thread");
    }
  }
}
