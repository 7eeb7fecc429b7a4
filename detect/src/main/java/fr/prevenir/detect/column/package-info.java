/// Decides what the columns of a table hold and whose they are: from header words, from values,
/// from
/// neighbours, and from the table's name. A head and sample rows come in, one [ColumnSense] for
/// each
/// column goes out.
///
/// The vocabularies are resource files beside this package: `words.txt` (how headers write a word),
/// `meanings.txt` (which words mean what), `people.txt` (whose), `tables.txt` (table names). Start
/// reading with [TableReader].
@NullMarked
package fr.prevenir.detect.column;

import org.jspecify.annotations.NullMarked;
