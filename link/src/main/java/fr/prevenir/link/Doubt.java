package fr.prevenir.link;

import java.util.List;

/// What stayed in doubt once records were joined.
///
/// @param uncertainties how far that may change the counts
/// @param undecided a pair of records for each doubt worth a question
record Doubt(Uncertainties uncertainties, List<Undecided> undecided) {
  Doubt {
    undecided = List.copyOf(undecided);
  }
}
