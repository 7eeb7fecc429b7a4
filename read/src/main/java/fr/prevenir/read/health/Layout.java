package fr.prevenir.read.health;

import fr.prevenir.model.KnownColumn;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Puts the columns of a table together: single ones and blocks that tell of a person.
public final class Layout {
  private final List<HealthColumn> columns = new ArrayList<>();

  public List<HealthColumn> columns() {
    return List.copyOf(columns);
  }

  /// Adds a column and gives its number.
  public int column(String name, Meaning meaning, @Nullable Role role) {
    columns.add(HealthColumn.of(name, meaning, role));
    return columns.size() - 1;
  }

  /// Adds a column whose dates are written in this form.
  public int column(String name, Meaning meaning, @Nullable Role role, String form) {
    columns.add(new HealthColumn(name, new KnownColumn(meaning, role, 0, form, "")));
    return columns.size() - 1;
  }

  /// Adds a column of another key of the patient.
  public int key(String name, String scope) {
    columns.add(
        new HealthColumn(name, new KnownColumn(Meaning.PERSON_REF, Role.PATIENT, 0, "", scope)));
    return columns.size() - 1;
  }

  /// Adds the columns of a person.
  ///
  /// @param prefix of their names; empty for none
  public Person person(String prefix, Role role, int person, PersonField... fields) {
    int[] numbers = new int[PersonField.values().length];
    java.util.Arrays.fill(numbers, -1);
    for (PersonField field : fields) {
      numbers[field.ordinal()] = columns.size();
      String name = prefix.isEmpty() ? field.label() : prefix + " " + field.label();
      String form = field == PersonField.FULL_NAME ? "given_first" : "";
      columns.add(
          new HealthColumn(
              name,
              new KnownColumn(
                  field.meaning(), field.own() ? role : null, field.own() ? person : 0, form, "")));
    }
    return new Person(numbers);
  }

  /// Adds a person of a role with what the role usually has.
  public Person person(String prefix, Role role, int person) {
    List<PersonField> fields = new ArrayList<>(List.of(PersonField.values()));
    fields.removeIf(field -> !usual(field, role));
    return person(prefix, role, person, fields.toArray(PersonField[]::new));
  }

  private static boolean usual(PersonField field, Role role) {
    return switch (field) {
      case IPP,
          AUTHORITY,
          INS,
          OID,
          DEATH_DATE,
          DECEASED,
          BIRTH_PLACE,
          BIRTH_PLACE_CODE,
          OCCUPATION ->
          role == Role.PATIENT;
      case RPPS, SPECIALTY -> role == Role.PROFESSIONAL;
      case NIR, BIRTH_FAMILY, USUAL_FAMILY, BIRTH_DATE, AGE, SEX, OTHER_ID ->
          role == Role.PATIENT || role == Role.RELATIVE;
      case RELATION -> role == Role.RELATIVE;
      case FAMILY,
          GIVEN,
          OTHER_GIVEN,
          FULL_NAME,
          TITLE,
          ADDRESS,
          POSTCODE,
          CITY,
          COUNTRY,
          PHONE,
          OTHER_PHONE,
          EMAIL ->
          true;
    };
  }

  /// The role with this code.
  public static @Nullable Role role(String code) {
    return code.equals("-") ? null : Role.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
