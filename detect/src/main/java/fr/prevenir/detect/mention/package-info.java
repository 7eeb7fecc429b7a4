/// Takes mentions and findings out of the rows of a table whose columns are known. Rows come in,
/// [fr.prevenir.model.MentionBatch]es and [fr.prevenir.model.Finding]s go out.
///
/// Works on bytes; a cell becomes no `String` on the way to a mention. Start reading with
/// [RowExtractor].
@NullMarked
package fr.prevenir.detect.mention;

import org.jspecify.annotations.NullMarked;
