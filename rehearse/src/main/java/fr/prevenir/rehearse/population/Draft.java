package fr.prevenir.rehearse.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person in the making.
final class Draft {
  Sex sex;
  final Origin origin;
  LocalDate birth;
  List<String> given = new ArrayList<>();
  String birthFamily = "";
  String usualFamily = "";
  @Nullable Birthplace birthplace;
  @Nullable Person insurer;
  boolean minor;
  boolean movedOut;
  boolean homonym;

  Draft(Sex sex, Origin origin, LocalDate birth) {
    this.sex = sex;
    this.origin = origin;
    this.birth = birth;
  }

  /// Becomes a homonym: same names, same day; born elsewhere.
  void copyIdentity(Person other) {
    sex = other.sex();
    birth = other.birth();
    given = new ArrayList<>(other.given());
    birthFamily = other.birthFamily();
    usualFamily = other.usualFamily();
    homonym = true;
  }

  Birthplace birthplace() {
    if (birthplace == null) {
      throw new IllegalStateException("a birthplace is drawn before a person is built");
    }
    return birthplace;
  }
}
