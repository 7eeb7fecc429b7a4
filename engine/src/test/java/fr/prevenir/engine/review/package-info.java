@org.jspecify.annotations.NullMarked
package fr.prevenir.engine.review;
