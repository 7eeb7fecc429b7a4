package fr.prevenir.engine.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// HTML under construction. All text and attribute values are escaped here and nowhere else; what
/// could reorder or hide text on screen (controls, bidirectional overrides) becomes visible.
final class Markup {
  /// After these a line break would show as a space.
  private static final Set<String> INLINE = Set.of("a", "b", "bdi", "code", "span");

  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element.
  ///
  /// @param attributes names and values in turn; an empty value stands for a bare attribute
  Markup open(String tag, String... attributes) {
    start(tag, attributes);
    open.push(tag);
    return this;
  }

  Markup close() {
    String tag = open.pop();
    out.append("</").append(tag).append('>');
    if (!INLINE.contains(tag)) {
      out.append('\n');
    }
    return this;
  }

  /// An element that holds text alone.
  Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /// An element without content or end tag.
  Markup leaf(String tag, String... attributes) {
    start(tag, attributes);
    return this;
  }

  Markup text(String text) {
    escape(text);
    return this;
  }

  /// A name that the evidence chose: kept apart from the direction of the text around it.
  Markup name(String text) {
    return element("bdi", text);
  }

  /// Text of this build, such as the style sheet, that must stand as it is.
  Markup verbatim(String text) {
    out.append(text);
    return this;
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]);
      if (!attributes[i + 1].isEmpty()) {
        out.append("=\"");
        escape(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                  if (misleads(c)) {
                    out.append(String.format("\\u%04X", c));
                  } else {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
  }

  /// Controls, formatting characters that change the order of text, and halves of characters.
  private static boolean misleads(int c) {
    return Character.isISOControl(c)
        || (c >= 0x200B && c <= 0x200F && c != 0x200D)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x061C
        || c == 0xFEFF
        || (c >= 0xD800 && c <= 0xDFFF)
        || (c >= 0xE0000 && c <= 0xE007F);
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("the element " + open.peek() + " is still open");
    }
    return out.toString();
  }
}
