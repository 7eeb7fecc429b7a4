@NullMarked
package fr.prevenir.rehearse.clerk;

import org.jspecify.annotations.NullMarked;
