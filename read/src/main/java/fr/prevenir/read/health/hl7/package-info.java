/// Reads HL7 version 2 messages (HL7 2.1 to 2.8, IHE PAM-FR) and those of HPRIM Santé, which are of
/// the same kind: one table for each segment goes out, and the documents that observations carry go
/// on as sources of their own.
///
/// Start reading with [Hl7Reader], then [SegmentFeed] and [SegmentTables]; [HprimReader].
@NullMarked
package fr.prevenir.read.health.hl7;

import org.jspecify.annotations.NullMarked;
