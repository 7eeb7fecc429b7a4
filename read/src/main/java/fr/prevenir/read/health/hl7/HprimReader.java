package fr.prevenir.read.health.hl7;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.nested.ByteFeed;
import fr.prevenir.read.text.TextEncoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// Reads messages of HPRIM Santé: records of HL7's kind in which `~` divides components and `^`
/// repeats, each on a line; a line that begins with `A` goes on where the one before was cut.
public final class HprimReader implements FormatReader {
  private static final int LONGEST_NAME = 3;

  @Override
  public String format() {
    return "hprim-sante";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    int length = Math.min(head.length, 1 << 12);
    if (length < 8 || !TextEncoding.isText(head, length)) {
      return false;
    }
    byte[] b = TextEncoding.detect(head, length).toUtf8(head, length);
    int at = 0;
    while (at < b.length && b[at] <= ' ' && b[at] >= 0) {
      at++;
    }
    return header(b, at, b.length) != null;
  }

  /// The separators that a header record says, or null where it is none.
  private static @org.jspecify.annotations.Nullable Separators header(byte[] b, int at, int end) {
    boolean known =
        at + 7 <= end
            && b[at] == 'H'
            && b[at + 2] == '~'
            && b[at + 3] == '^'
            && b[at + 4] == '\\'
            && b[at + 6] == b[at + 1];
    return known
        ? new Separators(b[at + 1] & 0xFF, b[at + 2], b[at + 3], b[at + 4], b[at + 5] & 0xFF)
        : null;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    byte[] head = source.head();
    ByteFeed feed =
        new ByteFeed(
            TextEncoding.detect(head, head.length).toUtf8(source.stream()),
            reading.options().limits().recordBytes());
    SegmentTables tables = SegmentTables.hprim(reading);
    try {
      new Records(feed, tables, reading.options().limits().recordBytes()).read();
    } finally {
      tables.end();
    }
  }

  /// Puts the lines of a record together.
  private static final class Records {
    private final ByteFeed feed;
    private final SegmentTables tables;
    private final int bound;
    private Separators separators = new Separators('|', '~', '^', '\\', '&');
    private final ByteArrayOutputStream record = new ByteArrayOutputStream();
    private boolean tooLong;

    Records(ByteFeed feed, SegmentTables tables, int bound) {
      this.feed = feed;
      this.tables = tables;
      this.bound = bound;
    }

    void read() throws IOException {
      while (feed.peek() >= 0) {
        feed.begin();
        feed.skipTo('\n', '\r');
        boolean whole = feed.end();
        int from = feed.from();
        int to = feed.to();
        if (!whole) {
          keep();
          tables.reject(UnreadCode.RECORD_TOO_LONG, 0, "the line is longer than allowed");
        } else if (to > from) {
          line(feed.bytes(), from, to);
        }
        feed.next();
      }
      keep();
    }

    private void line(byte[] b, int from, int to) throws IOException {
      boolean goesOn =
          to - from >= 2 && b[from] == 'A' && (b[from + 1] & 0xFF) == separators.field();
      if (goesOn) {
        tooLong |= record.size() > bound;
        if (!tooLong) {
          record.write(b, from + 2, to - from - 2);
        }
        return;
      }
      keep();
      Separators said = header(b, from, to);
      separators = said == null ? separators : said;
      record.write(b, from, to - from);
    }

    private void keep() throws IOException {
      byte[] bytes = record.toByteArray();
      record.reset();
      if (tooLong) {
        tables.reject(
            UnreadCode.RECORD_TOO_LONG, bytes.length, "the record is longer than allowed");
      } else if (bytes.length > 0) {
        int name = 0;
        while (name < bytes.length && (bytes[name] & 0xFF) != separators.field()) {
          name++;
        }
        if (name <= LONGEST_NAME && name > 0 && bytes[0] >= 'A' && bytes[0] <= 'Z') {
          tables.add(new Segment(bytes, 0, bytes.length, separators));
        } else {
          tables.reject(UnreadCode.MALFORMED_RECORD, bytes.length, "the line belongs to no record");
        }
      }
      tooLong = false;
    }
  }
}
