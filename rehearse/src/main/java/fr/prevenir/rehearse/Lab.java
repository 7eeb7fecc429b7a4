package fr.prevenir.rehearse;

import fr.prevenir.rehearse.clerk.Habits;
import fr.prevenir.rehearse.write.Column;
import fr.prevenir.rehearse.write.Dialect;
import fr.prevenir.rehearse.write.Encoding;
import java.util.List;
import java.util.Locale;

/// How one laboratory writes its file: its place in the list decides every habit.
final class Lab {
  private static final List<String> TOWNS =
      List.of(
          "Vannes",
          "Lorient",
          "Auray",
          "Evreux",
          "Vernon",
          "Orleans",
          "Pithiviers",
          "St-Brieuc",
          "Lannion",
          "Rouen",
          "Dieppe",
          "Le_Mans",
          "Laval",
          "Brest",
          "Quimper",
          "Rennes",
          "Fougeres",
          "Nantes",
          "Angers",
          "Tours",
          "Blois",
          "Chartres",
          "Dreux",
          "Caen",
          "Bayeux",
          "Cherbourg",
          "Alencon",
          "Saumur",
          "Cholet",
          "Redon");
  private static final List<String> DATES =
      List.of(
          "DD/MM/YYYY",
          "YYYY-MM-DD",
          "DDMMYYYY",
          "DD-MM-YYYY",
          "DD.MM.YYYY",
          "YYYYMMDD",
          "DD/MM/YY",
          "D/M/YYYY");
  private static final List<String> SEPARATORS = List.of(";", ",", "\t", ";", "|", ";", "^");

  private final int index;
  private final Habits habits;

  Lab(int index) {
    this.index = index;
    this.habits =
        new Habits(
            Habits.Capitals.values()[index % 4],
            index % 3 != 1,
            DATES.get(index % DATES.size()),
            Habits.Nir.values()[index % 3],
            Habits.Phone.values()[(index / 2) % 4],
            index % 7 == 5);
  }

  static int count() {
    return TOWNS.size();
  }

  /// File name without its extensions.
  String name() {
    return switch (index % 4) {
      case 0 -> "labo_" + TOWNS.get(index);
      case 1 -> "EXPORT_" + TOWNS.get(index).toUpperCase(Locale.ROOT) + "_PATIENTS";
      case 2 -> "patients " + TOWNS.get(index);
      default -> TOWNS.get(index) + "_20201019";
    };
  }

  String extension() {
    return index % 5 == 3 ? ".txt" : ".csv";
  }

  boolean zipped() {
    return index % 10 == 4;
  }

  boolean gzipped() {
    return index % 10 == 7;
  }

  Dialect dialect() {
    boolean bare = index % 9 == 8;
    boolean header = index % 6 != 5;
    List<String> preamble =
        header && index % 8 == 3
            ? List.of("Extraction patients", "Laboratoire " + TOWNS.get(index), "")
            : List.of();
    return new Dialect(
        Encoding.values()[(index * 3 + 1) % Encoding.values().length],
        SEPARATORS.get(index % SEPARATORS.size()),
        bare ? "" : "\"",
        index % 4 == 2 && !bare,
        index % 2 == 0 ? "\r\n" : "\n",
        header,
        preamble,
        List.of());
  }

  boolean namesInsured() {
    return namesInsured(index);
  }

  /// Whether the laboratory of this place names the insured parent.
  static boolean namesInsured(int index) {
    return index % 3 == 0;
  }

  List<Column<LabVisit>> columns() {
    return LabColumns.of(index, habits);
  }
}
