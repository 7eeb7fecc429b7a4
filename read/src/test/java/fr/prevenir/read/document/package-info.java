/// Tests of the readers of documents, on any bytes.
@NullMarked
package fr.prevenir.read.document;

import org.jspecify.annotations.NullMarked;
