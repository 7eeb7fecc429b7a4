/// Tests of the readers of SQL dumps, on dumps of real servers and on malformed ones.
@NullMarked
package fr.prevenir.read.sql;

import org.jspecify.annotations.NullMarked;
