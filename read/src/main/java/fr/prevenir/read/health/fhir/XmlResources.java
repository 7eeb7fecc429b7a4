package fr.prevenir.read.health.fhir;

import fr.prevenir.read.health.Node;

/// Makes resources in XML look like those in JSON: `<family value="X"/>` is a value, and the name
/// of
/// a resource's element is its type.
final class XmlResources {
  private XmlResources() {}

  static Node plain(Node xml) {
    Node node = copy(xml, xml.name());
    if (type(xml.name())) {
      node.put("resourceType", xml.name());
    }
    return node;
  }

  private static boolean type(String name) {
    return Character.isUpperCase(name.charAt(0));
  }

  private static Node copy(Node xml, String name) {
    Node node = new Node(name);
    for (Node child : xml.children()) {
      switch (child.name()) {
        case "@value" -> node.set(child.value());
        case "@url" -> node.put("url", child.value());
        case "@id", "div" -> {}
        default -> {
          if (child.name().startsWith("@")) {
            continue;
          }
          Node first = child.children().isEmpty() ? Node.NONE : child.children().getFirst();
          boolean holds = child.name().equals("resource") || child.name().equals("contained");
          if (holds && !first.name().isEmpty() && type(first.name())) {
            Node resource = copy(first, child.name());
            resource.put("resourceType", first.name());
            node.put(resource);
          } else {
            node.put(copy(child, child.name()));
          }
        }
      }
    }
    return node;
  }
}
