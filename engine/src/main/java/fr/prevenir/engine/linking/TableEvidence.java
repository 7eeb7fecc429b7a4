package fr.prevenir.engine.linking;

import fr.prevenir.engine.linking.ColumnUse.Reason;
import fr.prevenir.link.Kind;
import java.util.List;

/// What the columns of a table give, and what each was taken for.
///
/// @param relatives whether the records name somebody as the relative of another
record TableEvidence(List<Evidence> evidence, List<ColumnUse> uses, boolean relatives) {
  /// Whether the table names people, or the user says what it holds.
  boolean people() {
    return evidence.stream().anyMatch(one -> people(one.kind()))
        || uses.stream().anyMatch(use -> use.kind() != null && use.reason() == Reason.ASKED);
  }

  private static boolean people(Kind kind) {
    return switch (kind) {
      case GIVEN, FAMILY, FULL_NAME, BIRTH_DATE, NIR, PHONE, EMAIL, KEY, INS -> true;
      case SEX,
          BIRTH_YEAR,
          AGE,
          BIRTH_PLACE,
          BIRTH_PLACE_CODE,
          ADDRESS,
          POSTCODE,
          CITY,
          ID,
          OWN_ID,
          TEXT ->
          false;
    };
  }

  /// The same table as none of people.
  TableEvidence leftOut() {
    List<ColumnUse> none =
        uses.stream()
            .map(use -> new ColumnUse(use.table(), use.column(), null, Reason.NO_PEOPLE))
            .toList();
    return new TableEvidence(List.of(), none, false);
  }
}
