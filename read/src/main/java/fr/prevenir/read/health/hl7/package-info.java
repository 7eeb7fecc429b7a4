/// Reads HL7 version 2 messages (HL7 2.1 to 2.8, IHE PAM-FR): one table for each segment goes out,
/// and the documents that observations carry go on as sources of their own.
///
/// Start reading with [Hl7Reader], then [SegmentFeed] and [SegmentTables].
@NullMarked
package fr.prevenir.read.health.hl7;

import org.jspecify.annotations.NullMarked;
