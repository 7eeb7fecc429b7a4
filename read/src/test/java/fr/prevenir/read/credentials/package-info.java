/// Tests of lists of credentials.
@NullMarked
package fr.prevenir.read.credentials;

import org.jspecify.annotations.NullMarked;
