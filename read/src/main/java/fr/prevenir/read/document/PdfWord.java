package fr.prevenir.read.document;

/// A word as it lies on a page. Lengths are in points, vertical ones from the top of the page.
///
/// @param begin the width of its first letter
/// @param height of its letters: about two thirds of a line
/// @param blank the width of a blank in its font
/// @param followed whether a blank was drawn behind it
/// @param turned the direction in which it is written, in degrees
record PdfWord(
    String text,
    float left,
    float right,
    float begin,
    float baseline,
    float height,
    float blank,
    boolean followed,
    int turned) {

  float top() {
    return baseline - height;
  }

  /// Below the letters that hang under the line.
  float bottom() {
    return baseline + height * 0.3f;
  }

  float middle() {
    return baseline - height / 2;
  }

  /// The mean width of its letters.
  float letter() {
    return (right - left) / Math.max(1, text.length());
  }

  /// Whether it stands on the same line as another word, but for superscripts and the like.
  boolean besides(PdfWord other) {
    return Math.abs(baseline - other.baseline) < 0.6f * Math.max(height, other.height);
  }

  /// Whether it is another drawn once more, as writers make letters bold.
  boolean repeats(PdfWord other) {
    return text.equals(other.text)
        && Math.abs(left - other.left) < 1.5f
        && Math.abs(baseline - other.baseline) < 1.5f;
  }
}
