/// Mail: messages and mailboxes, with the people in their headers, their text and what is attached
/// to them.
///
/// A [fr.prevenir.read.format.Source] comes in; passages, a table of correspondents and members go
/// out. Start reading with [EmlReader].
@NullMarked
package fr.prevenir.read.mail;

import org.jspecify.annotations.NullMarked;
