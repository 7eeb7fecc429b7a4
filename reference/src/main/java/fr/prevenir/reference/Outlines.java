package fr.prevenir.reference;

import java.util.LinkedHashMap;
import java.util.Map;

/// Outlines of the 96 départements of metropolitan France, by Victor Cazanave (CC-BY 4.0).
///
/// @param viewBox of the drawing, as SVG writes it
/// @param paths code of the département → SVG path data, in the order of the source
public record Outlines(String viewBox, Map<String, String> paths) {
  /// The outlines carried by this build.
  public static Outlines france() {
    Map<String, String> paths = new LinkedHashMap<>();
    String viewBox = "";
    for (String line : Lines.of("outlines.csv.gz")) {
      String[] parts = line.split(";", 2);
      if (parts[0].equals("viewBox")) {
        viewBox = parts[1];
      } else {
        paths.put(parts[0], parts[1]);
      }
    }
    return new Outlines(viewBox, paths);
  }
}
