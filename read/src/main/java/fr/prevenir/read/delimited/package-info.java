/// Delimited text, told nothing: which separator, quote and escape it has, where its header and its
/// records stand, and where one table ends and the next begins.
///
/// Start reading with [DelimitedReader].
@NullMarked
package fr.prevenir.read.delimited;

import org.jspecify.annotations.NullMarked;
