/// Tests of the reader of XML.
@NullMarked
package fr.prevenir.read.xml;

import org.jspecify.annotations.NullMarked;
