/// The `prevenir` command: words of people in, sentences and exit codes out.
///
/// Start reading with [Prevenir]; each command is a class of its own. Whatever is shown to people
/// stands
/// in the bundles `words_fr` and `words_en`.
@NullMarked
package fr.prevenir.cli;

import org.jspecify.annotations.NullMarked;
