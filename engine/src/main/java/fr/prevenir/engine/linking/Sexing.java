package fr.prevenir.engine.linking;

import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.detect.identifier.Sexes;
import fr.prevenir.model.Dictionary;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads the codes and words of sex of one column.
final class Sexing {
  private final boolean spanish;

  private Sexing(boolean spanish) {
    this.spanish = spanish;
  }

  /// Spanish columns write H and M for hombre and mujer: M is a woman beside H where no F stands.
  static Sexing of(RawColumn column) {
    boolean h = false;
    boolean m = false;
    boolean f = false;
    Dictionary values = column.values();
    for (int id = 0; id < values.size() && id < 100; id++) {
      String value = Fold.of(values.text(id));
      h |= value.equals("H");
      m |= value.equals("M");
      f |= value.equals("F");
    }
    return new Sexing(h && m && !f);
  }

  /// `1` male, `2` female, or null.
  @Nullable String read(String value) {
    String folded = Fold.of(value);
    if (spanish && folded.equals("M")) {
      return "2";
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    int sex = Sexes.read(bytes, 0, bytes.length);
    if (sex != 0) {
      return sex == 1 ? "1" : "2";
    }
    return switch (folded) {
      case "MANNLICH",
          "MAENNLICH",
          "MANN",
          "HERR",
          "MAN",
          "HOMBRE",
          "VARON",
          "MASCULINO",
          "MASCHIO",
          "MASCHILE",
          "UOMO",
          "HOMEM",
          "BOY",
          "SIR",
          "SR",
          "MANDLIG",
          "MEZCZYZNA",
          "MUZ" ->
          "1";
      case "WEIBLICH",
          "FRAU",
          "VROUW",
          "MUJER",
          "HEMBRA",
          "FEMENINO",
          "FEMENINA",
          "FEMMINA",
          "FEMMINILE",
          "DONNA",
          "FEMININO",
          "FEMININA",
          "MULHER",
          "WOMAN",
          "GIRL",
          "SRA",
          "KVINNA",
          "KVINDE",
          "KOBIETA",
          "ZENA",
          "V",
          "K" ->
          "2";
      default -> null;
    };
  }

  /// Whether most records of a column have a sex so read.
  boolean fits(RawColumn column, int records) {
    int read = 0;
    boolean[] sexed = new boolean[column.distinct()];
    for (int id = 0; id < sexed.length; id++) {
      sexed[id] = read(column.values().text(id)) != null;
    }
    for (int r = 0; r < records; r++) {
      read += column.id(r) >= 0 && sexed[column.id(r)] ? 1 : 0;
    }
    return read >= 0.6 * column.filled();
  }
}
