/// Tests of the readers of mail and cards, on any bytes.
@NullMarked
package fr.prevenir.read.mail;

import org.jspecify.annotations.NullMarked;
