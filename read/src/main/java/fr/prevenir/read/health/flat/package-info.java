/// Reads the flat files of the PMSI (VID-HOSP, RSS, RHS, RPSS, RPS, RSF…) and of billing (B2): one
/// table goes out for each file, whose rows one stay's number ties together across files.
///
/// Start reading with [FlatReader], then [FlatFormat].
@NullMarked
package fr.prevenir.read.health.flat;

import org.jspecify.annotations.NullMarked;
