/// Reads what clients of databases write with one field a line: `psql -x`, `mysql -E` and `\G`, and
/// `.mode line` of sqlite3.
///
/// Start reading with [VerticalReader].
@NullMarked
package fr.prevenir.read.vertical;

import org.jspecify.annotations.NullMarked;
