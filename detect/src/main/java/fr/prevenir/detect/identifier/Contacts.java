package fr.prevenir.detect.identifier;

/// Cells with several telephones or addresses of mail: `06 12 34 56 78 / a.martin@exemple.fr`.
public final class Contacts {
  private Contacts() {}

  /// Takes one of several, as positions in bytes.
  public interface Sink {
    void contact(int from, int to);
  }

  /// Whether a cell holds two or more, parted by `/`, `;`, `,` or `|`, and nothing else.
  public static boolean several(byte[] b, int from, int to) {
    byte[] out = new byte[Phones.ROOM];
    int[] met = new int[2];
    each(
        b,
        from,
        to,
        (start, end) -> {
          boolean contact = Emails.at(b, start, end) >= 0 || Phones.read(b, start, end, out) > 0;
          met[contact ? 0 : 1]++;
        });
    return met[0] >= 2 && met[1] == 0;
  }

  /// Gives the parts of a cell without the blanks around them.
  public static void each(byte[] b, int from, int to, Sink sink) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || b[i] == '/' || b[i] == ';' || b[i] == ',' || b[i] == '|') {
        int s = Cells.start(b, start, i);
        int e = Cells.end(b, s, i);
        if (e > s) {
          sink.contact(s, e);
        }
        start = i + 1;
      }
    }
  }
}
