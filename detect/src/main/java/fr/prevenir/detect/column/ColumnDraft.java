package fr.prevenir.detect.column;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One column while its table is being read: what is known so far.
final class ColumnDraft {
  final String name;
  final HeaderGuess header;
  final Profile profile;
  Meaning meaning = Meaning.UNKNOWN;
  double confidence;
  final List<String> reasons = new ArrayList<>();
  String form = "";
  @Nullable Role role;
  /// Which person of the role: the kind of people.txt, or `own` for the table's main person.
  String kind = "";
  boolean contradicted;
  /// Whether it names somebody beside the people whom headers name.
  boolean stray;

  ColumnDraft(String name, HeaderGuess header, Profile profile) {
    this.name = name;
    this.header = header;
    this.profile = profile;
  }

  void decide(Meaning decided, double sure, String reason) {
    meaning = decided;
    confidence = sure;
    reasons.add(reason);
  }
}
