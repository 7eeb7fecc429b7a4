/// Reads clinical documents (HL7 CDA r2, CI-SIS): people, sections, coded entries; a document
/// embedded in base64 goes on as a source of its own.
///
/// Start reading with [CdaReader], then [Document].
@NullMarked
package fr.prevenir.read.health.cda;

import org.jspecify.annotations.NullMarked;
