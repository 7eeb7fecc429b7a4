package fr.prevenir.read.text;

import fr.prevenir.read.format.Source;

/// What the first bytes of a source are as text, judged once for all readers.
///
/// @param isText whether they may be text at all
/// @param encoding the likeliest, also where they are no text
public record TextHead(boolean isText, TextEncoding encoding) {
  public static TextHead of(Source source) {
    return source.once(TextHead.class, TextHead::judge);
  }

  private static TextHead judge(Source source) {
    byte[] head = source.head();
    return new TextHead(
        TextEncoding.isText(head, head.length), TextEncoding.detect(head, head.length));
  }
}
