/// Open data that Prévenir carries: first names, surnames, communes, départements and their
/// outlines.
///
/// Nothing comes in; lists come out, read once from the resources beside this package (their
/// sources
/// and licences stand in `SOURCES.md` there). Start reading with [Communes].
@NullMarked
package fr.prevenir.reference;

import org.jspecify.annotations.NullMarked;
