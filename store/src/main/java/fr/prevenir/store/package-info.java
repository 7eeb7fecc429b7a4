@NullMarked
package fr.prevenir.store;

import org.jspecify.annotations.NullMarked;
