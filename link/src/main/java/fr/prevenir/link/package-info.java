/// Joins identities into people: distinct identities with dictionary ids come in, the person of
/// each goes out, with bounds on their number and what decided.
///
/// The way: [Cleaner] makes values comparable, [Features] holds them in columns, [Blocking] finds
/// candidate pairs, [Comparator] compares them in the traits of [TraitPlaces], [Refusals] says
/// which cannot be one person, [Weights] weighs the agreement (Fellegi and Sunter, 1969), with `m`
/// learnt by EM, and [Clustering] joins what belongs together. Start reading with [Linker].
@NullMarked
package fr.prevenir.link;

import org.jspecify.annotations.NullMarked;
