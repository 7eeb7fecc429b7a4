/// Tests of the readers of database files, on any bytes.
@NullMarked
package fr.prevenir.read.database;

import org.jspecify.annotations.NullMarked;
