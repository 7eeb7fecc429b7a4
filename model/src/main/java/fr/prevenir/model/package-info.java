/// The nouns of Prévenir: what was read ([RowBatch], [Passage], [Unread]), what was found
/// ([Finding], [Meaning]), who it speaks of ([MentionBatch], [MentionTable], [IdentityTable]).
///
/// Nothing comes in and nothing goes out: the other modules hand these values to each other. Start
/// reading with [RowBatch], then [MentionBatch].
@NullMarked
package fr.prevenir.model;

import org.jspecify.annotations.NullMarked;
