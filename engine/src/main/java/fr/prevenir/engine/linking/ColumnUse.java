package fr.prevenir.engine.linking;

import fr.prevenir.link.Kind;
import fr.prevenir.model.SourcePath;
import org.jspecify.annotations.Nullable;

/// What one column was taken for.
///
/// @param kind null where the column is no evidence
/// @param reason why
public record ColumnUse(SourcePath table, String column, @Nullable Kind kind, Reason reason) {

  /// Why a column was taken for what it was.
  public enum Reason {
    /// The user said so.
    ASKED,
    /// Its name says so.
    HEADER,
    /// Its values look so.
    VALUES,
    /// It is empty, or the same in every record.
    CONSTANT,
    /// It numbers the records, not the people.
    RECORD_KEY,
    /// It is about somebody else than the person of the record.
    OTHER_PERSON,
    /// Its table names nobody, where other tables do.
    NO_PEOPLE,
    /// It says nothing of who a person is: amounts, dates of events, comments, states.
    NO_EVIDENCE
  }
}
