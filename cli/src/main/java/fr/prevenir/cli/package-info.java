@NullMarked
package fr.prevenir.cli;

import org.jspecify.annotations.NullMarked;
