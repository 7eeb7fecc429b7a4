package fr.prevenir.read.delimited;

/// What a cell looks like, whatever it means.
enum Shape {
  EMPTY(false),
  INTEGER(true),
  /// Digits with points, blanks, signs: amounts, phone numbers, spaced identifiers.
  NUMERIC(true),
  DATE(true),
  TIME(true),
  EMAIL(true),
  /// Letters and digits without blanks.
  CODE(false),
  UPPER(false),
  LOWER(false),
  CAPITALISED(false),
  TEXT(false);

  private final boolean typed;

  Shape(boolean typed) {
    this.typed = typed;
  }

  /// Whether names of columns never look like this.
  boolean typed() {
    return typed;
  }

  boolean textual() {
    return this == CODE || this == UPPER || this == LOWER || this == CAPITALISED || this == TEXT;
  }

  static Shape of(byte[] b, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && b[start] == ' ') {
      start++;
    }
    while (end > start && b[end - 1] == ' ') {
      end--;
    }
    if (start >= end) {
      return EMPTY;
    }
    int digits = 0;
    int upper = 0;
    int lower = 0;
    int blanks = 0;
    int at = 0;
    int slashes = 0;
    int dashes = 0;
    int points = 0;
    int colons = 0;
    int others = 0;
    for (int i = start; i < end; i++) {
      int c = b[i];
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c >= 'A' && c <= 'Z') {
        upper++;
      } else if (c >= 'a' && c <= 'z' || c < 0) {
        lower++;
      } else {
        switch (c) {
          case ' ' -> blanks++;
          case '@' -> at++;
          case '/' -> slashes++;
          case '-', '+' -> dashes++;
          case '.', ',' -> points++;
          case ':' -> colons++;
          default -> others++;
        }
      }
    }
    int letters = upper + lower;
    int length = end - start;
    if (at == 1 && points > 0 && blanks == 0 && letters > 2) {
      return EMAIL;
    }
    if (digits == length) {
      return INTEGER;
    }
    if (digits >= 5 && letters <= 2 && others == 0 && length <= 32) {
      if ((slashes == 2
              || dashes >= 2 && dashes <= 3
              || points == 2 && length <= 10
              || points >= 2 && colons >= 1)
          && digits <= 23
          && dateLike(b, start)) {
        return DATE;
      }
    }
    if (digits >= 3 && colons >= 1 && letters == 0 && blanks == 0) {
      return TIME;
    }
    if (digits > 0 && letters == 0 && others <= 2) {
      return NUMERIC;
    }
    if (digits > 0 && blanks == 0 && letters > 0 && at == 0 && others + slashes + points <= 2) {
      return CODE;
    }
    if (digits == 0 && others + slashes + points + colons + at == 0 && letters > 0) {
      if (lower == 0) {
        return UPPER;
      }
      return upper == 0 ? LOWER : b[start] >= 'A' && b[start] <= 'Z' ? CAPITALISED : TEXT;
    }
    return TEXT;
  }

  /// Digits, one of `/ - .`, and a digit: `23/01/1984`, `1984-01-23`, `3.1.84`.
  private static boolean dateLike(byte[] b, int start) {
    int i = start;
    while (b[i] >= '0' && b[i] <= '9' && i - start < 5) {
      i++;
    }
    int first = i - start;
    byte separator = b[i];
    return (first == 1 || first == 2 || first == 4)
        && (separator == '/' || separator == '-' || separator == '.');
  }
}
