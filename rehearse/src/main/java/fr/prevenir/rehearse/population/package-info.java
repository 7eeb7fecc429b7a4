/// Plausible French people who do not exist: households with their names, births, numbers and
/// addresses, and the doctors around them.
///
/// A seed comes in; households come out in an endless stream. Start reading with [Population].
@NullMarked
package fr.prevenir.rehearse.population;

import org.jspecify.annotations.NullMarked;
