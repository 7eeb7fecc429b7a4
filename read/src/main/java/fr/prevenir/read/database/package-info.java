/// Database files and archives: Access, dBase, Parquet, BSON, MessagePack, SYLK, archives of
/// `pg_dump`.
///
/// A [fr.prevenir.read.format.Source] comes in; tables go out. Start reading with [DbaseReader].
@NullMarked
package fr.prevenir.read.database;

import org.jspecify.annotations.NullMarked;
