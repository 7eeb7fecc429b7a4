/// What formats of nested records share: a [ByteFeed] cuts records out of a stream, [NestedTables]
/// lays their fields out as tables — nested fields become columns, nested lists of records become
/// related tables.
///
/// Start reading with [NestedTable].
@NullMarked
package fr.prevenir.read.nested;

import org.jspecify.annotations.NullMarked;
