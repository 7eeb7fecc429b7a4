@org.jspecify.annotations.NullMarked
package fr.prevenir.read.health.hprim;
