/// Measures linkage against known truths: public sets, rehearsals, and other tools on the same
/// tables.
///
/// Start reading with [Evaluate]; [AccuracyTable] prints everything at once, [BoundsLoop] tries the
/// bounds of the count on many rehearsals.
@NullMarked
package fr.prevenir.quality.linkage;

import org.jspecify.annotations.NullMarked;
