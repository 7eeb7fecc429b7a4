/// Reads French prose: cuts it in tokens, finds identifiers, dates, places and the names of people,
/// and says whose they are. Comes in: the text of a passage. Goes out: spans, and people with their
/// parts. Start reading at [ProseScan].
@NullMarked
package fr.prevenir.detect.prose;

import org.jspecify.annotations.NullMarked;
