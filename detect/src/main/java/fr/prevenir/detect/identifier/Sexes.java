package fr.prevenir.detect.identifier;

/// Sex and civil titles in every habit.
public final class Sexes {
  private Sexes() {}

  /// 1 male, 2 female (ISO/IEC 5218), 0 unknown or no code of sex. Reads `M F H 1 2`, words, and
  /// titles such as `Mme`, `M.`, `Mlle`.
  public static int read(byte[] b, int from, int to) {
    int length = to - from;
    if (length == 0 || length > 16) {
      return 0;
    }
    if (length == 1) {
      return letter(b[from]);
    }
    byte[] word = new byte[length];
    int n = Fold.fold(b, from, to, word);
    return n == 1 ? letter(word[0]) : word(word, n);
  }

  private static int letter(byte b) {
    return switch (b) {
      case 'M', 'm', 'H', 'h', '1' -> 1;
      case 'F', 'f', '2', 'W', 'w' -> 2;
      default -> 0;
    };
  }

  private static int word(byte[] w, int n) {
    String word = new String(w, 0, n, java.nio.charset.StandardCharsets.UTF_8);
    return switch (word) {
      case "MASCULIN",
          "MASC",
          "HOMME",
          "MALE",
          "MR",
          "MONSIEUR",
          "GARCON",
          "MS M",
          "01",
          "HOM",
          "MESSIEURS" ->
          1;
      case "FEMININ",
          "FEM",
          "FEMME",
          "FEMALE",
          "MME",
          "MADAME",
          "MLLE",
          "MLE",
          "MELLE",
          "MADEMOISELLE",
          "FILLE",
          "MRS",
          "MISS",
          "MS",
          "02",
          "MMES",
          "FEMININE",
          "DAME" ->
          2;
      default -> 0;
    };
  }
}
