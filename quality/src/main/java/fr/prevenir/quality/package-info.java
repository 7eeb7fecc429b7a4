@NullMarked
package fr.prevenir.quality;

import org.jspecify.annotations.NullMarked;
