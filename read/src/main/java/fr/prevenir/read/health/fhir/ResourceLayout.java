package fr.prevenir.read.health.fhir;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.read.health.HealthColumn;
import fr.prevenir.read.health.HealthVocabulary;
import fr.prevenir.read.health.Layout;
import fr.prevenir.read.health.Person;
import fr.prevenir.read.health.PersonField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the elements of one type of resource hold.
record ResourceLayout(List<Element> elements, List<HealthColumn> columns) {
  private static final Map<String, ResourceLayout> ALL = read();

  /// One element and where its values go.
  ///
  /// @param person its columns where it is a reference to one
  record Element(String way, String type, int first, @Nullable Person person) {}

  static @Nullable ResourceLayout of(String type) {
    return ALL.get(type);
  }

  private static Map<String, ResourceLayout> read() {
    Map<String, List<String[]>> lines = new LinkedHashMap<>();
    for (String line : HealthVocabulary.lines("fhir/resources.txt")) {
      String[] words = line.split("\\s+", 5);
      lines.computeIfAbsent(words[0], type -> new ArrayList<>()).add(words);
    }
    Map<String, ResourceLayout> layouts = new LinkedHashMap<>();
    lines.forEach((type, of) -> layouts.put(type, of(of)));
    return Map.copyOf(layouts);
  }

  private static ResourceLayout of(List<String[]> lines) {
    Layout layout = new Layout();
    List<Element> elements = new ArrayList<>();
    for (String[] words : lines) {
      String[] type = words[2].split(":");
      String[] whose = words[3].split("/");
      Role role = Layout.role(whose[0]);
      int person = whose.length > 1 ? Integer.parseInt(whose[1]) : 0;
      Meaning meaning = type.length > 1 ? Meaning.ofCode(type[1]) : Meaning.TEST_RESULT;
      String label = words[4];
      if (type[0].equals("person") && role != null) {
        Person columns =
            layout.person(label, role, person, PersonField.RPPS, PersonField.FULL_NAME);
        elements.add(new Element(words[1], type[0], 0, columns));
        continue;
      }
      int first = layout.columns().size();
      if (type[0].equals("coded")) {
        layout.column(label + " code", code(meaning), role);
      }
      layout.column(label, meaning, role);
      elements.add(new Element(words[1], type[0], first, null));
    }
    return new ResourceLayout(List.copyOf(elements), layout.columns());
  }

  private static Meaning code(Meaning meaning) {
    return switch (meaning) {
      case DIAGNOSIS -> Meaning.DIAGNOSIS_CODE;
      case ACT -> Meaning.ACT_CODE;
      case TEST -> Meaning.TEST_CODE;
      case DRUG -> Meaning.DRUG_CODE;
      default -> Meaning.TECHNICAL;
    };
  }
}
