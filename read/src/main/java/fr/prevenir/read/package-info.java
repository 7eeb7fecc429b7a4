/// Reads evidence: bytes come in, items go out to an [EvidenceSink] — tables as batches of rows,
/// passages of text, and an account of whatever was not read.
///
/// Start reading with [EvidenceReader].
@NullMarked
package fr.prevenir.read;

import org.jspecify.annotations.NullMarked;
