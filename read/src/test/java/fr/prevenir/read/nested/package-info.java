/// Tests of how nested records are laid out as tables.
@NullMarked
package fr.prevenir.read.nested;

import org.jspecify.annotations.NullMarked;
