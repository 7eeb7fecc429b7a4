/// Review and further evidence on rehearsals, whose truth is known.
@NullMarked
package fr.prevenir.quality.review;

import org.jspecify.annotations.NullMarked;
