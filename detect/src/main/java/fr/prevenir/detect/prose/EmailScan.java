package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds e-mail addresses, also those torn apart by blanks (`j.moreau @ chu . fr`), and keeps web
/// addresses from being read as anything else.
final class EmailScan {
  private static final int LONGEST_LOCAL = 64;
  private static final Pattern DOMAIN =
      Pattern.compile("@[\\p{L}\\d](?:[\\p{L}\\d-]*\\.)*[\\p{L}\\d-]*");
  private static final Pattern TORN =
      Pattern.compile(
          " ?@ ?[\\p{L}\\d][\\p{L}\\d-]*(?: ?\\. ?[\\p{L}\\d-]+){0,3}? ?\\. ?\\p{Ll}{2,6}(?!\\p{L})");
  private static final Pattern WEB =
      Pattern.compile("(?:https?://|www\\.)[^\\s\"'<>()]+", Pattern.CASE_INSENSITIVE);

  private EmailScan() {}

  static void find(Text text, Spans into) {
    String chars = text.chars();
    for (int at = chars.indexOf('@'); at >= 0; at = chars.indexOf('@', at + 1)) {
      address(chars, at, into);
    }
    if (chars.contains("www.") || chars.contains("http") || chars.contains("WWW.")) {
      Matcher web = WEB.matcher(chars);
      while (web.find()) {
        into.block(web.start(), web.end());
      }
    }
  }

  private static void address(String chars, int at, Spans into) {
    boolean torn = at > 0 && chars.charAt(at - 1) == ' ';
    int local = torn ? at - 1 : at;
    int start = local;
    while (start > 0 && local - start < LONGEST_LOCAL && inLocal(chars.charAt(start - 1))) {
      start--;
    }
    while (start < local && !Character.isLetterOrDigit(chars.charAt(start))) {
      start++;
    }
    Matcher domain =
        (torn ? TORN : DOMAIN).matcher(chars).region(torn ? at - 1 : at, chars.length());
    start = afterCapitals(chars, start, local);
    if (start == local || !domain.lookingAt()) {
      return;
    }
    int end = domain.end();
    end = beforeCapital(chars, at, end);
    while (end > at && !Character.isLetterOrDigit(chars.charAt(end - 1))) {
      end--;
    }
    boolean dotted = chars.substring(at, end).contains(".");
    String name = chars.substring(start, local);
    boolean long1 = local - start >= 4 && (name.contains(".") || name.matches(".*\\d.*"));
    if (dotted ? end - at >= 4 : long1 && !torn && Character.isLowerCase(chars.charAt(at + 1))) {
      into.add(Meaning.EMAIL, start, end, dotted ? 0.98 : 0.7);
    }
  }

  /// A surname in capitals glued to an address, as text taken from tables has it, is no part of it.
  private static int afterCapitals(String chars, int start, int local) {
    int i = start;
    while (i < local && Character.isUpperCase(chars.charAt(i))) {
      i++;
    }
    boolean lower = i < local && Character.isLowerCase(chars.charAt(i));
    return i - start >= 4 && lower ? i : start;
  }

  /// The end of a domain in small letters to which a capital is glued.
  private static int beforeCapital(String chars, int at, int end) {
    int dot = chars.lastIndexOf('.', end - 1);
    for (int i = dot + 3; dot > at && i < end; i++) {
      if (Character.isUpperCase(chars.charAt(i)) && Character.isLowerCase(chars.charAt(i - 1))) {
        return i;
      }
    }
    return end;
  }

  private static boolean inLocal(char c) {
    return Character.isLetterOrDigit(c) || "._-+%'".indexOf(c) >= 0;
  }
}
