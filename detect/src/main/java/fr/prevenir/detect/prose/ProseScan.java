package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import java.util.List;

/// Finds everything in a text that names or identifies somebody: names, dates, numbers, addresses,
/// establishments. Immutable; serves all threads.
public final class ProseScan {
  /// The spans of a text in its order; none overlap.
  public List<Span> spans(String chars) {
    Text text = new Text(chars, Lexicon.standard());
    Spans into = new Spans();
    read(text, into);
    return List.copyOf(into.sorted());
  }

  static List<Name> read(Text text, Spans into) {
    EmailScan.find(text, into);
    BoxScan.find(text, into);
    DateScan.find(text, into);
    NumberScan.find(text, into);
    BirthDates.mark(text, into);
    PatientHeads.find(text, into);
    HospitalScan.find(text, into);
    PlaceScan.find(text, into);
    List<Name> names = NameScan.find(text, into);
    BirthDates.mark(text, into, names);
    PatientHeads.find(text, into);
    return names;
  }

  /// The kinds that [#spans] gives.
  public static boolean gives(Meaning kind) {
    return switch (kind) {
      case EMAIL, DATE, BIRTH_DATE, NIR, PHONE, IPP, STAY, RPPS, ADELI, FINESS, HOSPITAL -> true;
      case ADDRESS, POSTCODE, CITY, FAMILY, GIVEN -> true;
      default -> false;
    };
  }
}
