package fr.prevenir.detect.mention;

import fr.prevenir.detect.identifier.DateOrder;
import fr.prevenir.model.Meaning;

/// What to do with the cells of one column.
///
/// @param order how dates are written
/// @param givenFirst whether whole names begin with the first name
/// @param scope `scope|` of a local key, empty where the column holds none
/// @param kind column that says what sort of thing the key names, or -1
/// @param subject categories that an examination of this column is about
/// @param flag categories that a yes in this column shows, or any words in one of conclusions
/// @param insured whether the column is the insured person's
/// @param signed whether results are signs, so that a minus is one
/// @param measured whether results are numbers, never codes for yes and no
/// @param keyless whether numbers of professionals are taken though their key fails
record ColumnPlan(
    int column,
    Meaning meaning,
    DateOrder order,
    boolean givenFirst,
    byte[] scope,
    int kind,
    long subject,
    long flag,
    boolean insured,
    boolean signed,
    boolean measured,
    boolean keyless) {}
