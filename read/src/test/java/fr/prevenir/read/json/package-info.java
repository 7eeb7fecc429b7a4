/// Tests of the reader of JSON.
@NullMarked
package fr.prevenir.read.json;

import org.jspecify.annotations.NullMarked;
