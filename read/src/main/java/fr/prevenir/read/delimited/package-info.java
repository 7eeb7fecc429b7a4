/// Reads delimited text told nothing: bytes in any encoding come in, tables go out.
///
/// [DialectSniffer] finds separator and quotes, [TableStart] finds the header and what stands
/// before it,
/// [RecordSplitter] cuts records, [TableRun] keeps them. Start reading with [DelimitedReader].
@NullMarked
package fr.prevenir.read.delimited;

import org.jspecify.annotations.NullMarked;
