package fr.prevenir.read.document;

import java.util.Set;

/// Which destinations of an RTF document hold text for a reader.
final class RtfDestinations {
  /// Destinations without text for a reader.
  private static final Set<String> SKIPPED =
      Set.of(
          "colortbl",
          "stylesheet",
          "generator",
          "listtable",
          "listoverridetable",
          "rsidtbl",
          "themedata",
          "colorschememapping",
          "datastore",
          "latentstyles",
          "xmlnstbl",
          "info",
          "fldinst",
          "nonshppict",
          "htmltag",
          "mhtmltag",
          "atnid",
          "atnauthor",
          "atntime",
          "atnref",
          "atndate",
          "pntext",
          "pntxta",
          "pntxtb",
          "bkmkstart",
          "bkmkend",
          "filetbl",
          "revtbl",
          "userprops",
          "docvar",
          "mmathpr",
          "wgrffmtfilter",
          "template",
          "password",
          "passwordhash",
          "sp",
          "picprop",
          "objclass",
          "objname",
          "listname",
          "panose",
          "falt",
          "listtext");

  /// Destinations that a reader may pass over and that hold text all the same.
  private static final Set<String> READ_ALL_THE_SAME =
      Set.of(
          "annotation",
          "shppict",
          "shpinst",
          "pict",
          "objdata",
          "do",
          "background",
          "nestableprops",
          "ftnsep",
          "pnseclvl");

  private RtfDestinations() {}

  /// Whether a destination is passed over.
  ///
  /// @param optional whether the document lets it be, with `\*`
  static boolean skipped(String name, boolean optional) {
    return SKIPPED.contains(name) || (optional && !READ_ALL_THE_SAME.contains(name));
  }
}
