/// Reads database files of SQLite: the file comes in, one table of records per table goes out.
///
/// Start reading with [SqliteReader].
@NullMarked
package fr.prevenir.read.sqlite;

import org.jspecify.annotations.NullMarked;
