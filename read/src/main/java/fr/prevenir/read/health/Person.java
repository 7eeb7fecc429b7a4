package fr.prevenir.read.health;

/// The columns of a table that tell of one person, and how a standard's values go to them.
public final class Person {
  private static final String INS = "1.2.250.1.213.1.4.";

  private final int[] columns;

  Person(int[] columns) {
    this.columns = columns.clone();
  }

  /// Sets a field in the first row where it is not set.
  public void put(HealthTable table, PersonField field, String value) {
    int column = columns[field.ordinal()];
    if (column >= 0 && !value.isBlank()) {
      table.put(table.filled(column), column, value.strip());
    }
  }

  /// Sets a field in a certain row.
  public void put(HealthTable table, int row, PersonField field, String value) {
    int column = columns[field.ordinal()];
    if (column >= 0 && !value.isBlank()) {
      table.put(row, column, value.strip());
    }
  }

  /// Sets a telephone number: beside the first one, so that two make no second row.
  public void phone(HealthTable table, String value) {
    boolean second = filled(table, PersonField.PHONE) > 0;
    boolean free = has(PersonField.OTHER_PHONE) && filled(table, PersonField.OTHER_PHONE) == 0;
    put(table, second && free ? PersonField.OTHER_PHONE : PersonField.PHONE, value);
  }

  /// Whether the table has a column for a field.
  public boolean has(PersonField field) {
    return columns[field.ordinal()] >= 0;
  }

  /// How many rows have a field.
  public int filled(HealthTable table, PersonField field) {
    int column = columns[field.ordinal()];
    return column < 0 ? 0 : table.filled(column);
  }

  /// Sets a number by what is known of who gave it.
  ///
  /// @param space OID or address of the authority
  /// @param type code of the kind (HL7 table 0203), or empty
  public void number(HealthTable table, String number, String space, String type) {
    if (number.isBlank()) {
      return;
    }
    int oid = space.indexOf(INS);
    String kind = type.toUpperCase(java.util.Locale.ROOT);
    if (oid >= 0 || kind.equals("INS") || kind.startsWith("INS-N")) {
      put(
          table,
          filled(table, PersonField.INS),
          PersonField.OID,
          oid < 0 ? INS + "8" : space.substring(oid));
      put(table, PersonField.INS, number);
    } else if (kind.equals("NH") || kind.equals("NIR") || looksLikeNir(number)) {
      put(table, PersonField.NIR, number);
    } else if (kind.isEmpty() || kind.equals("PI") || kind.equals("MR") || kind.equals("PT")) {
      put(table, filled(table, PersonField.IPP), PersonField.AUTHORITY, space);
      put(table, PersonField.IPP, number);
    } else {
      put(table, PersonField.OTHER_ID, number);
    }
  }

  /// 13 characters or 15 with the key, the first of which may begin a NIR.
  static boolean looksLikeNir(String number) {
    return number.replace(" ", "").matches("[1-478][0-9]{5}[0-9AB][0-9]{6}([0-9]{2})?");
  }
}
