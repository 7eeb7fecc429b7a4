package fr.prevenir.read.health.fhir;

import fr.prevenir.model.SourcePath;
import java.util.regex.Pattern;

/// Makes one key of the ways in which resources name each other: `Patient/12`,
/// `https://server/fhir/Patient/12/_history/3`, `urn:uuid:…`, `#p1`.
///
/// Ids of servers (eight characters and more) are taken to mean the same everywhere in one folder,
/// as exports are spread over files; short ones, of examples above all, within their file alone,
/// but in files of lines.
final class References {
  private static final int OF_A_SERVER = 8;
  private static final Pattern COMPRESSED = Pattern.compile("\\.(?:gz|bz2|xz|zst|lz4|Z)$");

  private final SourcePath source;
  private final boolean lines;

  References(SourcePath source, boolean lines) {
    this.source = source;
    this.lines = lines;
  }

  /// The scope of all keys: the folder or the archive that holds the source. A file compressed by
  /// itself (`Patient.ndjson.gz`) is no archive.
  String scope() {
    String whole = source.toString();
    String holder = above(whole);
    String name = whole.substring(holder.isEmpty() ? 0 : holder.length() + 1);
    boolean alone = COMPRESSED.matcher(holder).replaceFirst("").endsWith(name);
    return "fhir:" + (alone ? above(holder) : holder);
  }

  private static String above(String path) {
    int step = Math.max(path.lastIndexOf('!'), path.lastIndexOf('/'));
    return step < 0 ? "" : path.substring(0, step);
  }

  /// The key of a reference or of the address of a resource; empty where there is none.
  ///
  /// @param holder key of the resource in which it stands
  String key(String reference, String holder) {
    if (reference.startsWith("#")) {
      return holder + reference;
    }
    String id = reference;
    int history = id.indexOf("/_history");
    if (history >= 0) {
      id = id.substring(0, history);
    }
    id = id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1);
    if (id.isEmpty()) {
      return "";
    }
    return lines || id.length() >= OF_A_SERVER ? id : source + "#" + id;
  }
}
