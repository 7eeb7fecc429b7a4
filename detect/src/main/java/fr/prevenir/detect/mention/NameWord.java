package fr.prevenir.detect.mention;

/// What a word of a whole name is besides a name.
enum NameWord {
  NAME,
  /// `de`, `la`, `le`, `von`, `ben`…
  PARTICLE,
  /// `née`
  BORN,
  /// `épouse`, `veuve`
  SPOUSE_OF,
  TITLE_M,
  TITLE_F,
  /// `Dr`, `Pr`, `Me`: says nothing of sex.
  TITLE;

  private static final int LONGEST = 14;

  boolean title() {
    return this == TITLE || this == TITLE_M || this == TITLE_F;
  }

  /// 1 male, 2 female, 0 unknown.
  int sex() {
    return this == TITLE_M ? 1 : this == TITLE_F ? 2 : 0;
  }

  static NameWord of(byte[] b, int from, int to) {
    int end = to;
    while (end > from && (b[end - 1] == '.' || b[end - 1] == ':')) {
      end--;
    }
    if (end - from > LONGEST || end == from) {
      return NAME;
    }
    // the words below packed as letters, so that no String is made for a name
    long key = 0;
    for (int i = from; i < end; i++) {
      int c = b[i];
      if (c == (byte) 0xC3 && i + 1 < end) {
        int second = b[++i] & 0xFF | 0x20;
        if (second != 0xA9 && second != 0xA8) {
          return NAME;
        }
        c = 'e';
      }
      if (c == '(' || c == ')') {
        continue;
      }
      c |= 0x20;
      if (c < 'a' || c > 'z') {
        return NAME;
      }
      if (key >>> 58 != 0) {
        return NAME;
      }
      key = key << 5 | (c - 'a' + 1);
    }
    return NameWords.sort(key);
  }
}
