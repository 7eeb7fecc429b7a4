/// Reads FHIR R4 resources in JSON, XML and lines of JSON: one table for each type of resource goes
/// out, and attachments go on as sources of their own.
///
/// Start reading with [FhirReader], then [Resources].
@NullMarked
package fr.prevenir.read.health.fhir;

import org.jspecify.annotations.NullMarked;
