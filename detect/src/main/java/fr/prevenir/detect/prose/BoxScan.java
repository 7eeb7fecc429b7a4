package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;

/// Finds numbers whose digits stand apart, as on forms with a box for each: dates of 8 digits,
/// telephones of 10, NIRs of 13 or 15.
final class BoxScan {
  private static final int LONGEST = 40;

  private final Text text;
  private final Spans into;

  private BoxScan(Text text, Spans into) {
    this.text = text;
    this.into = into;
  }

  static void find(Text text, Spans into) {
    BoxScan scan = new BoxScan(text, into);
    int i = 0;
    while (i < text.size()) {
      int end = text.number(i) ? scan.run(i) : i;
      if (end - i >= 7 && end - i <= LONGEST) {
        scan.read(i, end);
      }
      i = Math.max(end, i + 1);
    }
  }

  /// The token after the last of a run of single digits with one blank between them.
  private int run(int from) {
    int i = from;
    while (text.number(i)
        && text.length(i) == 1
        && (i == from || text.start(i) == text.end(i - 1) + 1 && text.sameLine(i, i - 1))) {
      i++;
    }
    return i;
  }

  private void read(int from, int to) {
    int begin = phoneBefore(from, to);
    if (begin < 0) {
      return;
    }
    int n = to - from;
    boolean goesOn =
        text.number(to) && text.sameLine(from, to) && text.start(to) == text.end(to - 1) + 1;
    if (text.glued(to) && !text.mark(to, ',') && !text.mark(to, '.') && !text.mark(to, ')')) {
      return;
    }
    if (segments(from, to)) {
      return;
    }
    if (goesOn && segments(from, to - 1)) {
      return;
    }
    if (n == 7) {
      add(Meaning.DATE, from, to);
    } else if (n >= 20 && n <= 24 && date(to - 8)) {
      add(Meaning.NIR, from, to - 8);
      add(Meaning.DATE, to - 8, to);
    } else if (n >= 19 && n <= 23) {
      add(Meaning.NIR, from, to - 7);
      add(Meaning.DATE, to - 7, to);
    } else if (n >= 12 && n <= 16) {
      add(Meaning.NIR, from, to);
    }
  }

  /// Takes the telephone that begins with `+` or a country code in brackets; gives -1 where the run
  /// is no number of its own.
  private int phoneBefore(int from, int to) {
    if (from == 0 || !text.sameLine(from - 1, from)) {
      return from;
    }
    int n = to - from;
    boolean plus = text.mark(from - 1, '+');
    if (plus && n >= 9 && n <= 13) {
      into.add(Meaning.PHONE, text.start(from - 1), text.end(to - 1), 0.85);
      return -1;
    }
    if (text.mark(from - 1, ')')) {
      int open = from - 2;
      while (open > from - 6 && text.number(open)) {
        open--;
      }
      if (text.mark(open, '(') && n >= 8 && n <= 11) {
        into.add(Meaning.PHONE, text.start(open), text.end(to - 1), 0.85);
        return -1;
      }
    }
    return text.glued(from) && !text.mark(from - 1, ':') ? -1 : from;
  }

  /// Cuts a run without rest into dates, NIRs and telephones, where it can be so cut.
  private boolean segments(int from, int to) {
    int n = to - from;
    int[] step = new int[n + 1];
    boolean[] ends = new boolean[n + 1];
    ends[0] = true;
    for (int i = 0; i < n; i++) {
      if (!ends[i]) {
        continue;
      }
      for (int length : new int[] {8, 10, 15, 13}) {
        if (i + length <= n && !ends[i + length] && fits(from + i, length)) {
          ends[i + length] = true;
          step[i + length] = length;
        }
      }
    }
    if (n == 0 || !ends[n]) {
      return false;
    }
    for (int end = n; end > 0; end -= step[end]) {
      int length = step[end];
      Meaning kind = length == 8 ? Meaning.DATE : length == 10 ? Meaning.PHONE : Meaning.NIR;
      add(kind, from + end - length, from + end);
    }
    return true;
  }

  private boolean fits(int from, int length) {
    return switch (length) {
      case 8 -> date(from);
      case 10 -> digit(from) == 0;
      default -> digit(from) >= 1 && digit(from) <= 2;
    };
  }

  private boolean date(int from) {
    int day = digit(from) * 10 + digit(from + 1);
    int month = digit(from + 2) * 10 + digit(from + 3);
    int century = digit(from + 4) * 10 + digit(from + 5);
    return day >= 1 && day <= 31 && month >= 1 && month <= 12 && century >= 18 && century <= 21;
  }

  private int digit(int token) {
    return text.chars().charAt(text.start(token)) - '0';
  }

  private void add(Meaning kind, int from, int to) {
    into.add(kind, text.start(from), text.end(to - 1), 0.85);
  }
}
