/// Reads records whose fields are named one by one: directories in LDIF, sections of settings,
/// registry exports, lines of `name=value`. They become the JSON that they stand for.
///
/// Start reading with [FieldsReader].
@NullMarked
package fr.prevenir.read.fields;

import org.jspecify.annotations.NullMarked;
