package fr.prevenir.detect.column;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Headers that are places in HL7 v2 messages, as extracts of interface engines have them:
/// `PID-5.1`, `pid_5_1`, `PID.7`; a letter behind tells of which name it is: `PID-5.1 (L)` of
/// birth, `(D)` in use (HL7 table 0200).
final class SegmentFields {
  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)([A-Z][A-Z0-9]{2})[-_. ]?(\\d{1,2})(?:[-_. ](\\d{1,2}))?(?:[-_. ]\\d{1,2})?"
              + "(?:[-_. ]?\\(?([A-Z])\\)?)?");

  private static final Map<String, String> HEADERS = headers();

  private SegmentFields() {}

  private static Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    for (String line : Resources.lines("segments.txt")) {
      String[] parts = line.split(": ", 2);
      for (String field : parts[1].split(", ")) {
        String[] words = field.split(" ", 2);
        headers.put(parts[0] + "." + words[0], words[1]);
      }
    }
    return Map.copyOf(headers);
  }

  /// What such a header would be called in words, or null where it is none.
  static @Nullable String header(String header) {
    Matcher place = PLACE.matcher(header.strip());
    if (!place.matches()) {
      return null;
    }
    String field = place.group(1).toUpperCase(Locale.ROOT) + "." + place.group(2);
    String component = place.group(3) == null ? field : field + "." + place.group(3);
    String letter = place.group(4) == null ? "" : place.group(4).toUpperCase(Locale.ROOT);
    return HEADERS.getOrDefault(component + letter, HEADERS.get(component));
  }
}
