/// Reads SQL dumps as servers and their tools write them, streaming and on bytes: the bytes of a
/// dump come in, one table of records per table of the dump goes out.
///
/// Start reading with [SqlDumpReader], then [SqlDump], [InsertReader] and [ValueReader].
@NullMarked
package fr.prevenir.read.sql;

import org.jspecify.annotations.NullMarked;
