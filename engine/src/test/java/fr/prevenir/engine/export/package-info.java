@org.jspecify.annotations.NullMarked
package fr.prevenir.engine.export;
