package fr.prevenir.engine.report;

/// Bars that stand in the cells of a table: the picture and its numbers are one thing.
///
/// They stretch with their cell. Style attributes are closed by the page's policy, so a length
/// is an SVG attribute.
final class Bars {
  private static final long WIDTH = 1000;

  private Bars() {}

  /// A bar from the left.
  static void right(Markup page, long value, long longest, String kind) {
    bar(page, 0, length(value, longest), kind);
  }

  /// A bar from the right edge of its cell.
  static void left(Markup page, long value, long longest, String kind) {
    long length = length(value, longest);
    bar(page, WIDTH - length, length, kind);
  }

  private static void bar(Markup page, long from, long length, String kind) {
    page.open(
            "svg",
            "class",
            "bar " + kind,
            "viewBox",
            "0 0 " + WIDTH + " 10",
            "preserveAspectRatio",
            "none",
            "aria-hidden",
            "true",
            "focusable",
            "false")
        .open("rect", "class", "track", "width", "1000", "height", "10")
        .close()
        .open("rect", "x", "" + from, "width", "" + length, "height", "10")
        .close()
        .close();
  }

  /// Never invisible where there is somebody.
  private static long length(long value, long longest) {
    return value == 0 || longest == 0
        ? 0
        : Math.max(4, Math.round((double) WIDTH * value / longest));
  }
}
