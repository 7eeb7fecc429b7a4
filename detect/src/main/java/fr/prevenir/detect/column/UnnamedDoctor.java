package fr.prevenir.detect.column;

import fr.prevenir.model.Role;
import java.util.List;

/// `PhysicianLicence` beside `OrderingPhysician`: a doctor without a name, where the rows name one
/// other professional without a number, is that one.
final class UnnamedDoctor {
  private static final String DOCTOR = "doctor";

  private UnnamedDoctor() {}

  static void join(List<ColumnDraft> columns, Role main) {
    List<ColumnDraft> professionals =
        columns.stream()
            .filter(c -> c.role == Role.PROFESSIONAL && !c.kind.equals(People.OWN))
            .toList();
    List<String> kinds = professionals.stream().map(c -> c.kind).distinct().toList();
    if (main != Role.PATIENT || kinds.size() != 2 || !kinds.contains(DOCTOR)) {
      return;
    }
    String other = kinds.get(kinds.indexOf(DOCTOR) == 0 ? 1 : 0);
    if (named(professionals, other)
        && !numbered(professionals, other)
        && !named(professionals, DOCTOR)
        && numbered(professionals, DOCTOR)) {
      professionals.forEach(c -> c.kind = other);
    }
  }

  private static boolean named(List<ColumnDraft> columns, String kind) {
    return columns.stream().anyMatch(c -> c.kind.equals(kind) && c.meaning.ofName());
  }

  private static boolean numbered(List<ColumnDraft> columns, String kind) {
    return columns.stream()
        .anyMatch(c -> c.kind.equals(kind) && PersonMeanings.professionalOnly(c.meaning));
  }
}
