/// How good and how fast Prévenir is: benchmarks and side-by-side measurements, none of them part
/// of the
/// test run. Its tests hold the walls of the house and run the whole command as a stranger would.
@NullMarked
package fr.prevenir.quality;

import org.jspecify.annotations.NullMarked;
