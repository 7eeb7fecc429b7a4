/// What the readers of the French health system's formats share: tables whose columns a standard
/// defines, each row with the number of the patient it speaks of.
///
/// Start reading with [HealthTable].
@NullMarked
package fr.prevenir.read.health;

import org.jspecify.annotations.NullMarked;
