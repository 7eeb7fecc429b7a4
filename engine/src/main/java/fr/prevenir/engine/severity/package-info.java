/// How severe a breach is, by ENISA's method of 2013.
///
/// The categories shown and the circumstances come in; a score with its working comes out. Start
/// reading with [Severity].
@NullMarked
package fr.prevenir.engine.severity;

import org.jspecify.annotations.NullMarked;
