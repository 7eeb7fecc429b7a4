/// Says which categories of data codes, words, results and flags show of a person.
///
/// Cells come in as UTF-8 bytes; masks of categories go out. Start reading with [CategoryReader].
@NullMarked
package fr.prevenir.detect.category;

import org.jspecify.annotations.NullMarked;
