/// Reads HTML: pages, and the tables that spreadsheets and clients of databases write as HTML.
/// Tables
/// go out as tables, the text around them as passages.
///
/// Start reading with [HtmlReader].
@NullMarked
package fr.prevenir.read.html;

import org.jspecify.annotations.NullMarked;
