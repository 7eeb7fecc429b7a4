/// Tests of the readers of last resort.
@NullMarked
package fr.prevenir.read.unknown;

import org.jspecify.annotations.NullMarked;
