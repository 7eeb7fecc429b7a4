package fr.prevenir.reference;

import java.util.List;

/// All communes and départements.
public final class Communes {
  private Communes() {}

  /// About 35,000 communes in the order of their codes.
  public static List<Commune> all() {
    return Lines.of("communes.csv.gz").stream().map(Communes::commune).toList();
  }

  /// The 101 départements, and collectivities where the source lists them.
  public static List<Department> departments() {
    return Lines.of("departments.csv.gz").stream()
        .map(line -> line.split(";", -1))
        .map(f -> new Department(f[0], f[1], f[2]))
        .toList();
  }

  private static Commune commune(String line) {
    String[] f = line.split(";", -1);
    List<String> postcodes = f[3].isEmpty() ? List.of() : List.of(f[3].split(","));
    return new Commune(f[0], f[1], f[2], postcodes, Integer.parseInt(f[4]));
  }
}
