package fr.prevenir.read.xml;

import java.util.HashMap;
import java.util.Map;

/// Entities of HTML that programs write into XML without declaring them. Others stay as written:
/// declared ones are never expanded.
final class HtmlEntities {
  private static final Map<String, String> LETTERS = letters();

  private HtmlEntities() {}

  private static Map<String, String> letters() {
    String[] pairs = {
      "eacute é", "egrave è", "ecirc ê", "euml ë", "agrave à", "acirc â", "auml ä", "ccedil ç",
      "ugrave ù", "ucirc û", "uuml ü", "ocirc ô", "ouml ö", "icirc î", "iuml ï", "oelig œ",
      "aelig æ", "ntilde ñ", "Eacute É", "Egrave È", "Ecirc Ê", "Euml Ë", "Agrave À", "Acirc Â",
      "Ccedil Ç", "Ocirc Ô", "Icirc Î", "Iuml Ï", "OElig Œ", "deg °", "euro €", "rsquo ’",
      "lsquo ‘", "laquo «", "raquo »", "hellip …", "ndash –", "mdash —", "middot ·", "sup2 ²",
    };
    Map<String, String> letters = new HashMap<>();
    for (String pair : pairs) {
      int space = pair.indexOf(' ');
      letters.put(pair.substring(0, space), pair.substring(space + 1));
    }
    letters.put("nbsp", "\u00A0");
    return Map.copyOf(letters);
  }

  static String of(String name) {
    return LETTERS.getOrDefault(name, "&" + name + ";");
  }
}
