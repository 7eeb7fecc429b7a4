package fr.prevenir.engine;

import fr.prevenir.detect.TableMapping;

/// One table of the evidence: what its columns hold, and how many of its records were kept and
/// rejected.
public record TableFacts(TableMapping mapping, long records, long rejected) {}
