/// What lies beside files of data and describes them: control files of SQL*Loader, format files of
/// bcp, scripts that load files, and scripts that create tables. In come the folders around a file,
/// out come a [Surroundings] of descriptions, nearest first. Start reading at [Descriptions].
@NullMarked
package fr.prevenir.read.described;

import org.jspecify.annotations.NullMarked;
