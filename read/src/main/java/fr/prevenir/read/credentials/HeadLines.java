package fr.prevenir.read.credentials;

import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextHead;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The first lines of a source, the last one left out where the sample may cut it.
record HeadLines(List<String> lines) {
  private static final int LINES = 400;
  private static final int BYTES = 1 << 15;

  static List<String> of(Source source) {
    return source.once(HeadLines.class, HeadLines::cut).lines();
  }

  private static HeadLines cut(Source source) {
    byte[] head = source.head();
    TextEncoding encoding = TextHead.of(source).encoding();
    int length = Math.min(head.length, BYTES);
    List<String> lines =
        new String(encoding.toUtf8(head, length), StandardCharsets.UTF_8)
            .lines()
            .limit(LINES)
            .filter(line -> line.length() < 4096)
            .toList();
    boolean cut = length < head.length && lines.size() > 1 && lines.size() < LINES;
    return new HeadLines(cut ? lines.subList(0, lines.size() - 1) : lines);
  }
}
