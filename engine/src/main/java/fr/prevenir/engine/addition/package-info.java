/// Further evidence for a case.
///
/// A case and folders come in; the case with both, and the changes that the folders made, come out.
/// Files that the case has read already are told by their bytes. Start reading with [Addition].
@NullMarked
package fr.prevenir.engine.addition;

import org.jspecify.annotations.NullMarked;
