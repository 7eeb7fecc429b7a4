package fr.prevenir.read.health;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a document of JSON or XML: a name, a value, and what lies inside. Members of a list
/// are children of one name; attributes of XML are children named `@…`.
public final class Node {
  /// What is not there.
  public static final Node NONE = new Node("");

  private final String name;
  private final List<Node> children = new ArrayList<>(0);
  private String value = "";
  private @Nullable StringBuilder text;

  public Node(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  public List<Node> children() {
    return children;
  }

  public boolean isEmpty() {
    return children.isEmpty() && value().isEmpty();
  }

  /// The value without space around it.
  public String value() {
    if (text != null) {
      value = text.toString().strip();
      text = null;
    }
    return value;
  }

  /// Gives it a value.
  public void set(String said) {
    value(said);
  }

  /// Adds a child.
  public void put(Node child) {
    add(child);
  }

  /// Adds a child with a value.
  public void put(String child, String said) {
    add(new Node(child)).value(said);
  }

  void value(String said) {
    value = said;
  }

  void append(char[] characters, int from, int length) {
    if (text == null) {
      text = new StringBuilder(value);
    }
    text.append(characters, from, length);
  }

  Node add(Node child) {
    children.add(child);
    return child;
  }

  /// The first child of a name, or [#NONE].
  public Node child(String of) {
    for (Node child : children) {
      if (child.name.equals(of)) {
        return child;
      }
    }
    return NONE;
  }

  public List<Node> all(String of) {
    return children.stream().filter(child -> child.name.equals(of)).toList();
  }

  /// What lies at the end of a way of names joined by `/`, the first at each step.
  public Node at(String way) {
    Node node = this;
    for (String step : way.split("/")) {
      node = node.child(step);
    }
    return node;
  }

  /// Everything at the end of a way of names joined by `/`.
  public List<Node> everyAt(String way) {
    List<Node> nodes = List.of(this);
    for (String step : way.split("/")) {
      nodes = nodes.stream().flatMap(node -> node.all(step).stream()).toList();
    }
    return nodes;
  }

  /// Everything of a name inside, at any depth, in the order of the document.
  public List<Node> descendants(String of) {
    List<Node> found = new ArrayList<>();
    descendants(of, found);
    return found;
  }

  private void descendants(String of, List<Node> found) {
    for (Node child : children) {
      if (child.name.equals(of)) {
        found.add(child);
      }
      child.descendants(of, found);
    }
  }

  /// The value at the end of a way.
  public String text(String way) {
    return at(way).value();
  }

  /// All values inside, in their order, with a space between them.
  public String words() {
    StringBuilder out = new StringBuilder(value());
    for (Node child : children) {
      if (!child.name.startsWith("@")) {
        String words = child.words();
        out.append(out.isEmpty() || words.isEmpty() ? "" : " ").append(words);
      }
    }
    return out.toString();
  }
}
