package fr.prevenir.rehearse.clerk;

import fr.prevenir.model.Category;
import fr.prevenir.rehearse.population.Resource;
import java.util.ArrayList;
import java.util.List;

/// A diagnosis or a drug, and the categories that it shows about the patient.
///
/// @param code CIM-10 code; empty for a drug
public record Coded(String code, String label, long shows) {
  public static List<Coded> diagnoses() {
    return list("diagnoses.txt", Category.DIAGNOSIS);
  }

  public static List<Coded> drugs() {
    return list("drugs.txt", Category.TREATMENT);
  }

  /// Whether only a woman has it.
  public boolean womens() {
    return code.startsWith("O") || code.equals("N979");
  }

  private static List<Coded> list(String resource, Category always) {
    List<Coded> list = new ArrayList<>();
    for (String line : Resource.lines(resource)) {
      String[] parts = line.split("\\|", -1);
      long shows = always.bit();
      for (String code : parts[0].split(";", -1)) {
        shows |= code.isEmpty() ? 0 : Category.ofCode(code).bit();
      }
      list.add(new Coded(parts.length > 2 ? parts[1] : "", parts[parts.length - 1], shows));
    }
    return list;
  }
}
