package fr.prevenir.detect.mention;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How the rows of a table become mentions.
///
/// @param people the patient first, then by role
/// @param care columns about the main person's care, of whoever they are
/// @param examinations columns that name the examination whose result another column holds
/// @param dates columns of dates of care, the most telling first
/// @param kindsOfContact columns that say what sort of contact a relative of the record is
/// @param kindOfUser the column that says what sort of account a row is, or -1
/// @param roles column that says what sort of person each row is about, or -1
/// @param site column of a FINESS or hospital, or -1
/// @param siteName column that names the establishment best for people, or -1
/// @param record `scope|` of the record's own ordinal, or null
/// @param kinds the scope of keys of a sort that a cell names, or null
/// @param referenceMonth `YYYYMM` to which ages refer where the row has no date, 0 unknown; `MM` is
///     0 if only the year is known
/// @param machine what names the machine from which all accounts of the table were taken, or null
record TablePlan(
    List<PersonPlan> people,
    List<ColumnPlan> care,
    List<ColumnPlan> examinations,
    List<ColumnPlan> dates,
    List<Integer> kindsOfContact,
    int kindOfUser,
    int roles,
    int site,
    int siteName,
    byte @Nullable [] record,
    Function<String, @Nullable String> kinds,
    int referenceMonth,
    boolean manyTables,
    @Nullable String machine) {}
