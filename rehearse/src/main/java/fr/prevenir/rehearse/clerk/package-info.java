/// What clerks make of a person at a counter: spelling, habits, slips, comments.
///
/// A person comes in; an entry as somebody typed it comes out. Start reading with [Clerk].
@NullMarked
package fr.prevenir.rehearse.clerk;

import org.jspecify.annotations.NullMarked;
