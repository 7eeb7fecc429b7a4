/// Who the health formats show, from bytes to mentions.
@org.jspecify.annotations.NullMarked
package fr.prevenir.engine.health;
