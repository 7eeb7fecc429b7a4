package fr.prevenir.read.xml;

import fr.prevenir.read.nested.ByteFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the records of a document stand, decided on its first part: at the depth of the first
/// element that repeats, seen from the outside in.
///
/// @param depth 0 for the outermost elements
/// @param names of the records seen, without prefix
/// @param selfNested whether elements of a record's name stand within records
/// @param naming where the names of tables stand
record XmlShape(int depth, Set<String> names, boolean selfNested, Naming naming) {
  /// A record within a record is more likely one without its end where fewer have one than this.
  private static final int RARELY = 4;

  /// Where the name of a record's table stands.
  enum Naming {
    /// It is the record's element.
    ELEMENT,
    /// In the attribute `name` of the element around: `mysqldump --xml`.
    PARENT,
    /// In the record's own attribute `name`: phpMyAdmin.
    OWN
  }

  static XmlShape of(byte[] ahead) {
    Outline outline = new Outline();
    try {
      return outline.read(new XmlScan(new ByteFeed(new ByteArrayInputStream(ahead), ahead.length)));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail", e);
    }
  }

  /// What is seen of the elements at one place of the structure.
  private static final class Place {
    private final int depth;
    private final String name;
    private int mostRepeats;
    private long total;
    private boolean complex;
    private boolean alone = true;

    Place(int depth, String name) {
      this.depth = depth;
      this.name = name;
    }
  }

  /// An element under way.
  private static final class Open {
    private final String name;
    private final String path;
    private final Map<String, Integer> children = new HashMap<>();

    Open(String name, String path) {
      this.name = name;
      this.path = path;
    }
  }

  private static final class Outline {
    private final Map<String, Place> places = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();

    XmlShape read(XmlScan scan) throws IOException {
      open.push(new Open("", ""));
      String root = "";
      XmlScan.Found found = scan.next();
      while (found != XmlScan.Found.NOTHING) {
        switch (found) {
          case START, EMPTY -> {
            root = root.isEmpty() ? XmlElement.local(scan.name()) : root;
            begin(scan, found == XmlScan.Found.START);
          }
          case END -> end(scan.name());
          case DOCTYPE, NOTHING -> {}
        }
        found = scan.next();
      }
      return switch (root) {
        case "mysqldump" -> new XmlShape(3, Set.of("row"), false, Naming.PARENT);
        case "pma_xml_export" -> new XmlShape(2, Set.of("table"), false, Naming.OWN);
        default -> shape();
      };
    }

    /// Ends the innermost element of this name, and those in it whose end is missing.
    private void end(String name) {
      boolean begun = open.stream().anyMatch(element -> element.name.equals(name));
      while (begun && !open.pop().name.equals(name)) {}
    }

    private void begin(XmlScan scan, boolean stays) {
      Open parent = open.peek();
      if (parent == null) {
        return;
      }
      String name = scan.name();
      String path = parent.path + "/" + name;
      int depth = open.size() - 1;
      Place place = places.computeIfAbsent(path, p -> new Place(depth, name));
      place.mostRepeats = Math.max(place.mostRepeats, parent.children.merge(name, 1, Integer::sum));
      place.total++;
      place.complex |= scan.tag().indexOf('=') >= 0;
      place.alone &= parent.children.size() == 1;
      Place above = places.get(parent.path);
      if (above != null) {
        above.complex = true;
      }
      if (stays && open.size() < 64) {
        open.push(new Open(name, path));
      }
    }

    private static boolean nestsItself(String path, int depth) {
      List<String> names = List.of(path.split("/", -1));
      return names.size() > depth + 2 && names.getLast().equals(names.get(depth + 1));
    }

    private XmlShape shape() {
      int depth = Integer.MAX_VALUE;
      boolean leaves = false;
      for (Place place : places.values()) {
        boolean records = place.mostRepeats > 1 && (place.complex || place.alone);
        if (records && place.depth < depth) {
          depth = place.depth;
          leaves = !place.complex;
        }
      }
      if (depth == Integer.MAX_VALUE) {
        depth = places.values().stream().anyMatch(p -> p.depth == 1 && !p.complex) ? 0 : 1;
      }
      int at = depth;
      boolean leaf = leaves;
      Set<String> names = new HashSet<>();
      places.values().stream()
          .filter(p -> p.depth == at && (p.complex || leaf))
          .forEach(p -> names.add(XmlElement.local(p.name)));
      long records =
          places.values().stream().filter(p -> p.depth == at).mapToLong(p -> p.total).sum();
      long nested =
          places.entrySet().stream()
              .filter(place -> nestsItself(place.getKey(), at))
              .mapToLong(place -> place.getValue().total)
              .sum();
      boolean selfNested = nested * RARELY > records;
      return new XmlShape(depth, names, selfNested, Naming.ELEMENT);
    }
  }
}
