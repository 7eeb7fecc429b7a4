package fr.prevenir.read.worker;

import java.io.IOException;

/// What a worker says to the process that asked it to read: one byte, then what follows it.
enum Frame {
  /// Asks for bytes of the source: position (8 bytes), length (4).
  BYTES,
  /// A table begins: its number, its head.
  TABLE,
  /// Rows: number of the table, batch.
  ROWS,
  /// A table ends: its number.
  TABLE_END,
  PASSAGE,
  /// Something of the source was not read.
  UNREAD,
  /// A member begins: path, size. Its [#CHUNK]s follow.
  MEMBER,
  CHUNK,
  /// A member ends: empty text, or code and reason why it breaks off. The answer says whether to go
  /// on.
  MEMBER_END,
  /// The source is read: its format, whether it is a container.
  DONE,
  /// The source cannot be read further: code, reason.
  FAILED;

  private static final Frame[] VALUES = values();

  /// @throws IOException if the worker has lost its way: it is as good as dead
  static Frame of(int number) throws IOException {
    if (number < 0 || number >= VALUES.length) {
      throw new IOException("a worker speaks another protocol");
    }
    return VALUES[number];
  }
}
