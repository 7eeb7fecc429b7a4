/// Tests of the reader of SQLite's database files, on databases that SQLite wrote.
@NullMarked
package fr.prevenir.read.sqlite;

import org.jspecify.annotations.NullMarked;
