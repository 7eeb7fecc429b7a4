/// What tests of readers share: [ReadTables] keeps all that a reader gives.
@NullMarked
package fr.prevenir.read.format;

import org.jspecify.annotations.NullMarked;
