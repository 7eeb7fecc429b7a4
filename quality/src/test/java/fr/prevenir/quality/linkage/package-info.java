@NullMarked
package fr.prevenir.quality.linkage;

import org.jspecify.annotations.NullMarked;
