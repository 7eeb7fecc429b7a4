/// What the evaluator counts with: a reader of our own exports, compact maps, and agreement of two
/// groupings of the same mentions.
@NullMarked
package fr.prevenir.rehearse.evaluate;

import org.jspecify.annotations.NullMarked;
