@NullMarked
package fr.prevenir.read.described;

import org.jspecify.annotations.NullMarked;
