/// Opens containers: archives and compressed files come in, their members go back to the dispatch
/// through [fr.prevenir.read.format.Reading#member]. Nothing is ever extracted to disk.
///
/// Start reading with [ZipReader].
@NullMarked
package fr.prevenir.read.container;

import org.jspecify.annotations.NullMarked;
