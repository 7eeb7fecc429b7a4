package fr.prevenir.read.health.dicom;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/// The data elements of a stream one after another (DICOM PS3.5, 7.1): tag, length, and the value
/// if it is asked for.
final class Elements {
  private static final Set<String> LONG =
      Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");
  private static final int GROUP_OF_ITEMS = 0xFFFE;
  private static final int ITEM_END = 0xFFFEE00D;
  private static final int SEQUENCE_END = 0xFFFEE0DD;
  private static final long UNDEFINED = 0xFFFFFFFFL;
  private static final int DEEPEST = 100;

  private InputStream in;
  private boolean explicit;
  private boolean bigEndian;
  private int tag;
  private long length;
  private boolean sequence;

  Elements(InputStream in, boolean explicit, boolean bigEndian) {
    this.in = in;
    this.explicit = explicit;
    this.bigEndian = bigEndian;
  }

  /// Goes on in another transfer syntax.
  void syntax(InputStream content, boolean withTypes, boolean bigEndianNumbers) {
    in = content;
    explicit = withTypes;
    bigEndian = bigEndianNumbers;
  }

  /// The same transfer syntax, over other bytes.
  Elements within(InputStream content) {
    return new Elements(content, explicit, bigEndian);
  }

  /// Group and element of the last header, in one number.
  int tag() {
    return tag;
  }

  long length() {
    return length;
  }

  boolean undefined() {
    return length == UNDEFINED;
  }

  /// Whether the value is a sequence of items.
  boolean sequence() {
    return sequence;
  }

  InputStream stream() {
    return in;
  }

  /// Reads the next header; false at the end of the stream.
  boolean next() throws IOException {
    int first = in.read();
    if (first < 0) {
      return false;
    }
    int second = octet();
    int group = bigEndian ? first << 8 | second : second << 8 | first;
    tag = group << 16 | two();
    if (group == GROUP_OF_ITEMS || !explicit) {
      length = four();
      sequence = group != GROUP_OF_ITEMS && length == UNDEFINED;
      return true;
    }
    String type = "" + (char) octet() + (char) octet();
    if (LONG.contains(type)) {
      two();
      length = four();
    } else if (type.matches("[A-Z]{2}")) {
      length = two();
    } else {
      throw new UnreadableException(UnreadCode.CORRUPT, "an element has no known type");
    }
    sequence = type.equals("SQ") || length == UNDEFINED;
    return true;
  }

  /// Passes the value of the last header, whatever is nested in it.
  void skip() throws IOException {
    if (length != UNDEFINED) {
      skip(length);
    } else {
      skipItems(0);
    }
  }

  /// Passes items up to the end of their sequence.
  private void skipItems(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new UnreadableException(UnreadCode.CORRUPT, "sequences are nested too deep");
    }
    while (next()) {
      if (tag == SEQUENCE_END || tag == ITEM_END) {
        return;
      }
      if (length == UNDEFINED) {
        skipItems(depth + 1);
      } else {
        skip(length);
      }
    }
    throw new EOFException("the sequence ends early");
  }

  private void skip(long count) throws IOException {
    long left = count;
    while (left > 0) {
      long skipped = in.skip(left);
      if (skipped <= 0) {
        octet();
        skipped = 1;
      }
      left -= skipped;
    }
  }

  /// The value, of a length that the caller found small.
  byte[] value() throws IOException {
    byte[] value = in.readNBytes(Math.toIntExact(length));
    if (value.length < length) {
      throw new EOFException("the value ends early");
    }
    return value;
  }

  private int octet() throws IOException {
    int b = in.read();
    if (b < 0) {
      throw new EOFException("the element ends early");
    }
    return b;
  }

  private int two() throws IOException {
    int a = octet();
    int b = octet();
    return bigEndian ? a << 8 | b : b << 8 | a;
  }

  private long four() throws IOException {
    long a = two();
    long b = two();
    return bigEndian ? a << 16 | b : b << 16 | a;
  }
}
