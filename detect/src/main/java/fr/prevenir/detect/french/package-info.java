/// Reads short French clinical text: terms of the vocabulary, the cues around them, and what they
/// say of the person.
///
/// UTF-8 bytes come in; categories with their context go out. The vocabulary (`terms/*.txt`) and
/// the cues (`cues.txt`) are resources; the rules here are generic. Start reading with
/// [FrenchText].
@NullMarked
package fr.prevenir.detect.french;

import org.jspecify.annotations.NullMarked;
