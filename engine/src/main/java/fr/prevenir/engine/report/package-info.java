@NullMarked
package fr.prevenir.engine.report;

import org.jspecify.annotations.NullMarked;
