/// Linkage of any tables: files come in, columns of known kind are made of them, and each record
/// gets the number of its person.
///
/// Start reading with [LinkRun].
@NullMarked
package fr.prevenir.engine.linking;

import org.jspecify.annotations.NullMarked;
