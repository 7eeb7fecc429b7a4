@NullMarked
package fr.prevenir.link;

import org.jspecify.annotations.NullMarked;
