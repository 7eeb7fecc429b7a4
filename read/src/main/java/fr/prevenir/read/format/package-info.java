/// What every reader of a format stands on: the [Source] it reads and the [Reading] it reports to.
///
/// Start reading with [FormatReader].
@NullMarked
package fr.prevenir.read.format;

import org.jspecify.annotations.NullMarked;
