/// Files as foreign programs write them, and the truth beside them.
///
/// Records come in; evidence files and `truth/*.csv` come out. Start reading with [SourceFile].
@NullMarked
package fr.prevenir.rehearse.write;

import org.jspecify.annotations.NullMarked;
