package fr.prevenir.read.health.hl7;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.read.health.HealthColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one field of a segment holds, and the columns that its values go to.
///
/// @param type of the value, as `segments.txt` explains
/// @param meaning of the types that are of no meaning by themselves
/// @param first number of the first column in the table of the segment
record FieldLayout(int number, Type type, Meaning meaning, int first, List<HealthColumn> columns) {

  /// The types of values, with the columns of each in their order.
  enum Type {
    IDS,
    NAME,
    ALIAS,
    MOTHER,
    DOCTOR,
    ADDRESS,
    PHONE,
    CODED,
    TEXT,
    DATE,
    PLACE,
    VALUE,
    KEY,
    LICENSE,
    NIR
  }

  /// Reads a line of `segments.txt`.
  static FieldLayout of(String line, int first) {
    String[] words = line.split("\\s+", 5);
    int number = Integer.parseInt(words[1]);
    String[] type = words[2].split(":");
    String[] whose = words[3].split("/");
    Role role =
        whose[0].equals("-") ? null : Role.valueOf(whose[0].toUpperCase(java.util.Locale.ROOT));
    int person = whose.length > 1 ? Integer.parseInt(whose[1]) : 0;
    String label = words[0] + "-" + number + (words.length > 4 ? " " + words[4] : "");
    Type known = Type.valueOf(type[0].toUpperCase(java.util.Locale.ROOT));
    Meaning meaning = type.length > 1 ? Meaning.ofCode(type[1]) : Meaning.UNKNOWN;
    return new FieldLayout(
        number, known, meaning, first, new Columns(label, role, person).of(known, meaning));
  }

  /// Names the columns of a field.
  private record Columns(String label, @Nullable Role role, int person) {
    List<HealthColumn> of(Type type, Meaning meaning) {
      return switch (type) {
        case IDS ->
            List.of(
                column("IPP", Meaning.IPP),
                nobodys("autorité", Meaning.HOSPITAL),
                column("INS", Meaning.INS),
                column("OID", Meaning.INS_OID),
                column("NIR", Meaning.NIR),
                column("séjour", Meaning.STAY),
                column("autre numéro", Meaning.OTHER_ID),
                column("RPPS", Meaning.RPPS));
        case NAME ->
            List.of(
                column("nom de naissance", Meaning.BIRTH_FAMILY),
                column("nom d'usage", Meaning.USUAL_FAMILY),
                column("nom", Meaning.FAMILY),
                column("prénom", Meaning.GIVEN),
                nobodys("autres prénoms", Meaning.GIVEN),
                column("civilité", Meaning.TITLE));
        case ALIAS ->
            List.of(nobodys("autre nom", Meaning.FAMILY), nobodys("autre prénom", Meaning.GIVEN));
        case MOTHER -> List.of(nobodys("", Meaning.BIRTH_FAMILY));
        case DOCTOR ->
            List.of(
                column("identifiant", Meaning.RPPS),
                column("nom", Meaning.FAMILY),
                column("prénom", Meaning.GIVEN),
                column("titre", Meaning.TITLE));
        case ADDRESS ->
            List.of(
                column("adresse", Meaning.ADDRESS),
                column("code postal", Meaning.POSTCODE),
                column("ville", Meaning.CITY),
                column("pays", Meaning.COUNTRY),
                column("lieu de naissance", Meaning.BIRTH_PLACE),
                column("code du lieu de naissance", Meaning.BIRTH_PLACE_CODE));
        case PHONE ->
            List.of(column("téléphone", Meaning.PHONE), column("courriel", Meaning.EMAIL));
        case CODED -> coded(meaning);
        case VALUE ->
            List.of(column("résultat", Meaning.TEST_RESULT), column("texte", Meaning.COMMENT));
        case PLACE ->
            List.of(nobodys("", Meaning.WARD), nobodys("établissement", Meaning.HOSPITAL));
        case NIR -> List.of(column("", Meaning.NIR));
        case LICENSE -> List.of(column("identifiant", Meaning.RPPS));
        case TEXT, DATE, KEY -> List.of(column("", meaning));
      };
    }

    private List<HealthColumn> coded(Meaning meaning) {
      Meaning code =
          switch (meaning) {
            case DIAGNOSIS -> Meaning.DIAGNOSIS_CODE;
            case ACT -> Meaning.ACT_CODE;
            case TEST -> Meaning.TEST_CODE;
            case DRUG -> Meaning.DRUG_CODE;
            default -> Meaning.TECHNICAL;
          };
      List<HealthColumn> columns = new ArrayList<>();
      columns.add(column("code", code));
      columns.add(column("", meaning));
      columns.add(column("autre code", code));
      return columns;
    }

    private HealthColumn column(String what, Meaning meaning) {
      return HealthColumn.of(name(what), meaning, role, person);
    }

    private HealthColumn nobodys(String what, Meaning meaning) {
      return HealthColumn.of(name(what), meaning, null);
    }

    private String name(String what) {
      return what.isEmpty() ? label : label + " " + what;
    }
  }
}
