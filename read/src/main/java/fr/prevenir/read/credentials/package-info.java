/// Lists of credentials as criminals trade them: combo lists, a line for each account, and the logs
/// of stealers, a block of lines for each.
///
/// Start reading with [ComboReader] and [StealerReader].
@NullMarked
package fr.prevenir.read.credentials;

import org.jspecify.annotations.NullMarked;
