/// Tests of the readers that run in a process of their own, on poisoned input.
@NullMarked
package fr.prevenir.read.worker;

import org.jspecify.annotations.NullMarked;
