/// Validators and readers of the identifiers, dates and small codes of French health data. Bytes of
/// a cell come in; a verdict, or a normal form written into the caller's buffer, goes out.
///
/// Every class here is stateless and makes no `String` for a cell. Start reading with [Nir].
@NullMarked
package fr.prevenir.detect.identifier;

import org.jspecify.annotations.NullMarked;
