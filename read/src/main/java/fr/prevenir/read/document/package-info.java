/// Documents: text, tables, comments, tracked changes and attached files of what people write, fill
/// in and print.
///
/// A [fr.prevenir.read.format.Source] comes in; passages of running text, tables and members go
/// out. Start reading with [DocxReader], then [RunningText].
@NullMarked
package fr.prevenir.read.document;

import org.jspecify.annotations.NullMarked;
