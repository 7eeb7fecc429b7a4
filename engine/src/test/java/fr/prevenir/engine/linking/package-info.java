@NullMarked
package fr.prevenir.engine.linking;

import org.jspecify.annotations.NullMarked;
