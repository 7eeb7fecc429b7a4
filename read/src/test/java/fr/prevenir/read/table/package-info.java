/// Tests of how nested records are laid out as tables.
@NullMarked
package fr.prevenir.read.table;

import org.jspecify.annotations.NullMarked;
