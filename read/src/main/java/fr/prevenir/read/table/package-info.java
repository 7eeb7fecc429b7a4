/// From a grid of cells to tables: rows as a sheet shows them come in, tables with their headers go
/// out.
///
/// Start reading with [GridTables].
@NullMarked
package fr.prevenir.read.table;

import org.jspecify.annotations.NullMarked;
