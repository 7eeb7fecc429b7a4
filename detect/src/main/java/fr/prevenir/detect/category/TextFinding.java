package fr.prevenir.detect.category;

import fr.prevenir.model.Category;
import fr.prevenir.model.Context;

/// One category named in a text.
///
/// @param start first character
/// @param end character after the last
/// @param confidence 0 to 1; a finding counts above 0.5
public record TextFinding(
    int start, int end, Category category, Context context, double confidence) {}
