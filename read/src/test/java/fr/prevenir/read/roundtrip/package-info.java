/// Random tables written in every dialect by small writers of the tests' own, and read back.
@NullMarked
package fr.prevenir.read.roundtrip;

import org.jspecify.annotations.NullMarked;
