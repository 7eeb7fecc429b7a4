/// What people decide about pairs that the linkage leaves in doubt.
///
/// The result of a run and the decisions kept so far come in; questions in the order of their
/// effect on the count come out, and the result as it is after each answer. The evidence stays as
/// it is. Start reading with [Review].
@NullMarked
package fr.prevenir.engine.review;

import org.jspecify.annotations.NullMarked;
