package fr.prevenir.read.database;

import fr.prevenir.read.format.Source;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Tells MessagePack, which has no magic number and in which every byte but one begins a value: by
/// outermost values that are lists and maps, by printable names in the maps, or by lists of one
/// length within a list.
final class MessagePackHead {
  private static final int LONGEST_NAME = 200;

  /// So many names, or lists, stand in no other content by chance.
  private static final int ENOUGH = 3;

  /// So many of them outweigh that something later is wrong.
  private static final int MANY = 20;

  private final PackedNesting open = new PackedNesting();
  private int names;
  private int rows;
  private long width = -1;
  private boolean refused;

  private MessagePackHead() {}

  static boolean fits(byte[] head) {
    return begins(head) && new MessagePackHead().walk(head);
  }

  /// Whether the first value is a list or a map in which something stands.
  private static boolean begins(byte[] head) {
    int first = head.length < 2 ? 0 : head[0] & 0xFF;
    return first > 0x80 && first < 0xA0 && first != 0x90 || first >= 0xDC && first < 0xE0;
  }

  private boolean walk(byte[] head) {
    PackedValues values = new PackedValues(new ByteArrayInputStream(head), head.length);
    boolean cut = false;
    try {
      for (PackedValue value = values.next(); value != null && !refused; value = values.next()) {
        take(value);
      }
    } catch (EOFException e) {
      cut = true;
    } catch (IOException e) {
      // either a fault in much that is sound, or a long value that the head does not hold
      return !refused && Math.max(names, rows) >= (head.length < Source.HEAD ? MANY : ENOUGH);
    }
    return !refused && Math.max(names, rows) >= (cut || open.depth() > 0 ? ENOUGH : 1);
  }

  private void take(PackedValue value) {
    if (open.depth() == 0) {
      refused = !(value instanceof PackedValue.Start start && start.size() > 0);
    } else if (open.awaitsName()) {
      name(value);
    } else if (open.inOuterList()) {
      row(value);
    }
    open.take(value);
    while (open.close() != null) {
      // closes all that end here
    }
  }

  /// Maps by number occur, but only among such by name.
  private void name(PackedValue key) {
    if (key instanceof PackedValue.Text text && isName(text.content())) {
      names++;
    } else {
      refused = names == 0 || !(key instanceof PackedValue.Numeral);
    }
  }

  private static boolean isName(byte[] content) {
    String name = content.length > LONGEST_NAME ? null : utf8(content);
    return name != null
        && name.codePoints().anyMatch(Character::isLetterOrDigit)
        && name.codePoints().noneMatch(Character::isISOControl);
  }

  private static @Nullable String utf8(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /// A list of plain values is no evidence, nor are lists of many lengths.
  private void row(PackedValue value) {
    if (value instanceof PackedValue.Start start && !start.map()) {
      refused |= width >= 0 && width != start.size() || start.size() < 2;
      width = start.size();
      rows++;
    } else if (!(value instanceof PackedValue.Start)) {
      refused |= rows > 0 || names == 0 && !(value instanceof PackedValue.Nil);
    }
  }
}
