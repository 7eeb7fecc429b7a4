@NullMarked
package fr.prevenir.rehearse.population;

import org.jspecify.annotations.NullMarked;
