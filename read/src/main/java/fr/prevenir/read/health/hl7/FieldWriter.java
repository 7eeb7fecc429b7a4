package fr.prevenir.read.health.hl7;

import fr.prevenir.read.health.HealthTable;
import fr.prevenir.read.health.hl7.Segment.Part;
import java.nio.charset.StandardCharsets;

/// Lays the values of one field out in the columns of its layout.
final class FieldWriter {
  private static final int LONG_TEXT = 200;

  private final Segment segment;
  private final HealthTable table;
  private final FieldLayout layout;
  private final boolean french;

  /// @param french whether the message follows the French extension, where names of type L are
  ///     those of birth
  FieldWriter(Segment segment, HealthTable table, FieldLayout layout, boolean french) {
    this.segment = segment;
    this.table = table;
    this.layout = layout;
    this.french = french;
  }

  void write(Part field) {
    if (layout.type() == FieldLayout.Type.NIR) {
      nir();
      return;
    }
    if (field.isEmpty()) {
      return;
    }
    if (layout.type() == FieldLayout.Type.NAME) {
      names(field);
      return;
    }
    int repetitions = segment.repetitions(field);
    int row = 0;
    for (int i = 1; i <= repetitions; i++) {
      Part value = segment.repetition(field, i);
      if (!value.isEmpty()) {
        row = value(value, row);
      }
    }
  }

  /// The first value of any field that has the shape of a NIR.
  private void nir() {
    for (int i = 1; i <= segment.last(); i++) {
      Part value = segment.simple(segment.repetition(segment.field(i), 1), 1);
      if (value.to() - value.from() >= 13
          && value.to() - value.from() <= 21
          && IdWriter.looksLikeNir(segment.text(value))) {
        put(0, 0, value);
        return;
      }
    }
  }

  /// Writes one repetition to a row, and says which row the next one goes to.
  private int value(Part value, int row) {
    switch (layout.type()) {
      case IDS -> {
        new IdWriter(segment, table, layout.first()).write(value);
        return row;
      }
      case ALIAS -> {
        put(row, 0, segment.simple(value, 1));
        put(row, 1, segment.simple(value, 2));
      }
      case DOCTOR -> doctor(value, row);
      case ADDRESS -> {
        return address(value, row);
      }
      case PHONE -> phone(value, row);
      case CODED -> coded(value, row);
      case VALUE -> observed(value, row);
      case PLACE -> {
        put(row, 0, segment.simple(value, 1));
        put(row, 1, segment.simple(value, 4));
      }
      case DATE -> date(row, 0, segment.simple(value, 1));
      case MOTHER, KEY, LICENSE -> put(row, 0, segment.simple(value, 1));
      case TEXT -> text(row, 0, value);
      case NAME, NIR -> throw new IllegalStateException("these are written all at once");
    }
    return row + 1;
  }

  /// Names: of several, L is the name of birth where another one is in use, M always is, D is in
  /// use (HL7 table 0200). Names of one person stand in one row.
  private void names(Part field) {
    boolean used = false;
    boolean maiden = false;
    int repetitions = segment.repetitions(field);
    for (int i = 1; i <= repetitions; i++) {
      String type = segment.text(segment.component(segment.repetition(field, i), 7));
      used |= type.equals("D");
      maiden |= type.equals("M") || type.equals("B");
    }
    int[] rows = new int[3];
    boolean given = false;
    for (int i = 1; i <= repetitions; i++) {
      Part name = segment.repetition(field, i);
      String type = segment.text(segment.component(name, 7));
      int column =
          switch (type) {
            case "M", "B" -> 0;
            case "D" -> 1;
            case "L" -> maiden ? 1 : used || french ? 0 : 2;
            default -> maiden && !used ? 1 : 2;
          };
      int row = rows[column]++;
      put(row, column, segment.simple(name, 1));
      if (!given || row > 0) {
        Part first = segment.simple(name, 2);
        Part others = segment.simple(name, 3);
        put(row, 3, first.isEmpty() ? others : first);
        put(row, 4, first.isEmpty() ? Part.NONE : others);
        put(row, 5, segment.simple(name, 5));
        given |= !first.isEmpty();
      }
    }
  }

  private void doctor(Part value, int row) {
    boolean nested =
        !segment.divided(value, segment.separators().component())
            && segment.divided(value, segment.separators().subcomponent());
    Part first = segment.component(value, 1);
    boolean name = nested || segment.divided(first, segment.separators().subcomponent());
    if (!name && unnumbered(value)) {
      put(row, 1, segment.simple(value, 1));
      put(row, 2, segment.simple(value, 2));
      return;
    }
    for (int i = 0; i < 3; i++) {
      put(row, i, name ? segment.subcomponent(first, i + 1) : segment.simple(value, i + 1));
    }
    put(row, 3, name ? segment.subcomponent(first, 6) : segment.simple(value, 6));
  }

  /// Whether a doctor has a surname and first name where the number and surname should stand.
  private boolean unnumbered(Part value) {
    String number = segment.text(segment.simple(value, 1));
    return segment.simple(value, 3).isEmpty()
        && !segment.simple(value, 2).isEmpty()
        && !number.isEmpty()
        && number.chars().noneMatch(Character::isDigit);
  }

  private int address(Part value, int row) {
    String type = segment.text(segment.component(value, 7)).toUpperCase(java.util.Locale.ROOT);
    Part postcode = segment.component(value, 5);
    if (type.startsWith("BDL") || type.equals("N")) {
      put(row, 4, segment.component(value, 3));
      Part code = segment.component(value, 10);
      put(row, 5, postcode.isEmpty() ? code : postcode);
      return row;
    }
    Part street = segment.component(value, 1);
    if (segment.divided(street, segment.separators().subcomponent())
        && segment.subcomponent(street, 1).isEmpty()) {
      String dwelling = segment.text(segment.subcomponent(street, 3));
      put(row, 0, (dwelling + " " + segment.text(segment.subcomponent(street, 2))).strip());
    } else {
      put(row, 0, segment.subcomponent(street, 1));
    }
    put(row, 1, postcode);
    put(row, 2, segment.component(value, 3));
    put(row, 3, segment.component(value, 6));
    return row + 1;
  }

  private void phone(Part value, int row) {
    Part mail = segment.component(value, 4);
    Part number = segment.component(value, 1);
    Part free = segment.component(value, 12);
    if (!mail.isEmpty()) {
      put(row, 1, mail);
    } else if (segment.divided(number, '@')) {
      put(row, 1, number);
      return;
    }
    if (!number.isEmpty() || !free.isEmpty()) {
      put(row, 0, number.isEmpty() ? free : number);
      return;
    }
    StringBuilder parts = new StringBuilder();
    for (int i = 5; i <= 7; i++) {
      parts.append(segment.text(segment.component(value, i)));
    }
    String digits = parts.toString();
    put(row, 0, digits.startsWith("33") ? "+" + digits : digits);
  }

  private void coded(Part value, int row) {
    put(row, 0, segment.simple(value, 1));
    put(row, 1, segment.simple(value, 2));
    put(row, 2, segment.simple(value, 4));
    if (segment.component(value, 2).isEmpty()) {
      put(row, 1, segment.simple(value, 5));
    }
  }

  private void observed(Part value, int row) {
    String type = segment.text(segment.field(2));
    switch (type) {
      case "FT", "TX" -> text(row, 1, value);
      case "CE", "CWE", "CNE", "CF" -> {
        Part words = segment.component(value, 2);
        put(row, 0, words.isEmpty() ? segment.component(value, 1) : words);
      }
      case "SN" -> put(row, 0, segment.text(value).replace("^", ""));
      default -> text(row, value.to() - value.from() > LONG_TEXT ? 1 : 0, value);
    }
  }

  /// A time stamp without its time of day: `202403121015+0100` is `20240312`, `2024` stays.
  private void date(int row, int column, Part value) {
    String digits = segment.text(value);
    int end = 0;
    while (end < digits.length() && end < 8 && Character.isDigit(digits.charAt(end))) {
      end++;
    }
    if (end == 6) {
      put(row, column, digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-00");
    } else if (end == 8 || end == 4) {
      put(row, column, digits.substring(0, end));
    } else {
      put(row, column, value);
    }
  }

  /// A text with the characters that divide components left in it.
  private void text(int row, int column, Part value) {
    put(row, column, value);
  }

  private void put(int row, int column, Part value) {
    if (value.isEmpty()) {
      return;
    }
    if (segment.escaped(value)) {
      byte[] plain = segment.unescaped(value);
      table.put(row, layout.first() + column, plain, 0, plain.length);
    } else {
      table.put(row, layout.first() + column, segment.bytes(), value.from(), value.to());
    }
  }

  private void put(int row, int column, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    table.put(row, layout.first() + column, bytes, 0, bytes.length);
  }
}
