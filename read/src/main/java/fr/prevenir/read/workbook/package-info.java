/// Reads workbooks: XLSX, ODS and XLS come in, the tables of each sheet go out. Hidden sheets are
/// read like any other.
///
/// Start reading with [XlsxReader].
@NullMarked
package fr.prevenir.read.workbook;

import org.jspecify.annotations.NullMarked;
