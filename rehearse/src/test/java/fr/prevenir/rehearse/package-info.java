@NullMarked
package fr.prevenir.rehearse;

import org.jspecify.annotations.NullMarked;
