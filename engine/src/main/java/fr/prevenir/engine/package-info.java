@NullMarked
package fr.prevenir.engine;

import org.jspecify.annotations.NullMarked;
