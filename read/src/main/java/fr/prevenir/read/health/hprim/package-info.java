/// Reads HPRIM Médecin 3 letters and HPRIM XML events.
///
/// Start reading with [MedecinReader] and [HprimXmlReader].
@NullMarked
package fr.prevenir.read.health.hprim;

import org.jspecify.annotations.NullMarked;
