package fr.prevenir.model;

import org.jspecify.annotations.Nullable;

/// One thing found in one cell or span, for `prevenir findings`.
///
/// @param record 1-based ordinal of the data record, 0 in a passage
/// @param column name of the column, or null in a passage
/// @param start first character in the cell or passage
/// @param end character after the last
/// @param role whose it is, or null where it is nobody's
/// @param category what it shows about that person, or null
/// @param confidence 0 to 1
/// @param value what was found, as written
public record Finding(
    SourcePath path,
    long record,
    @Nullable String column,
    int start,
    int end,
    Meaning kind,
    @Nullable Role role,
    @Nullable Category category,
    Context context,
    double confidence,
    Sensitive value) {}
