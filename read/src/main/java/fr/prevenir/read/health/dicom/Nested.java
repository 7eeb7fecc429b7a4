package fr.prevenir.read.health.dicom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;

/// What lies in the sequences of a header, however deep: values that say something of people, and
/// the text of structured reports (PS3.3, A.35).
final class Nested {
  /// Other numbers of the patient, steps and requests, the content of reports, earlier values. In
  /// others the patient may be somebody else.
  private static final Set<Integer> SEQUENCES =
      Set.of(0x00101002, 0x00400100, 0x00400275, 0x0040A043, 0x0040A730, 0x04000550, 0x04000561);

  private static final int LARGEST = 1 << 24;
  private static final int LONGEST_VALUE = 1 << 16;
  private static final int SEQUENCE_END = 0xFFFEE0DD;

  private Nested() {}

  /// Whether the last header read is that of a sequence that tells of the file's own patient.
  static boolean begins(Elements elements) {
    return SEQUENCES.contains(elements.tag())
        && (elements.undefined() || elements.length() <= LARGEST);
  }

  /// Reads a sequence whose header was read just now.
  static void read(Elements elements, Header header) throws IOException {
    if (elements.undefined()) {
      walk(elements, header, 1);
    } else {
      byte[] items = elements.value();
      walk(elements.within(new ByteArrayInputStream(items)), header, 0);
    }
    header.endOfItems();
  }

  /// @param open sequences of unknown length begun and not ended; 0 where the stream ends with them
  private static void walk(Elements elements, Header header, int open) throws IOException {
    int left = open;
    while (elements.next()) {
      int tag = elements.tag();
      if (tag == SEQUENCE_END) {
        left--;
        if (left == 0) {
          return;
        }
      } else if (elements.sequence() && elements.undefined()) {
        left++;
      } else if (tag >>> 16 == 0xFFFE) {
        header.beginItem();
      } else if (!elements.sequence() && !SEQUENCES.contains(tag)) {
        value(elements, header);
      }
    }
  }

  private static void value(Elements elements, Header header) throws IOException {
    if (Header.wantedWithin(elements.tag()) && elements.length() <= LONGEST_VALUE) {
      header.putWithin(elements.tag(), elements.value());
    } else {
      elements.skip();
    }
  }
}
