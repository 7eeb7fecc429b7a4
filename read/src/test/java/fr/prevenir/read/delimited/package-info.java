/// Tests of delimited text: golden files made by many tools, properties and fuzzing.
@NullMarked
package fr.prevenir.read.delimited;

import org.jspecify.annotations.NullMarked;
