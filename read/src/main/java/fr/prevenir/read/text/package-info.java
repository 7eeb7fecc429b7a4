/// Decodes text: bytes in whatever encoding come in, UTF-8 goes out.
///
/// Start reading with [TextEncoding].
@NullMarked
package fr.prevenir.read.text;

import org.jspecify.annotations.NullMarked;
