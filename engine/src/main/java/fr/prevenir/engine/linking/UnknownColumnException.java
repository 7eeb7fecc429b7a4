package fr.prevenir.engine.linking;

import java.util.List;

/// A column that the user names stands in none of the tables.
public final class UnknownColumnException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String column;
  private final transient List<String> known;

  UnknownColumnException(String column, List<String> known) {
    super("no table has the column " + column);
    this.column = column;
    this.known = List.copyOf(known);
  }

  public String column() {
    return column;
  }

  /// The columns that the tables have.
  public List<String> known() {
    return known;
  }
}
