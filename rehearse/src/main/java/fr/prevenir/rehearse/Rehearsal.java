package fr.prevenir.rehearse;

import java.io.IOException;
import java.nio.file.Path;

/// Writes a breach of people who do not exist, at any scale, with the truth beside it.
public final class Rehearsal {
  private Rehearsal() {}

  /// Writes `dir/evidence/**` and `dir/truth/**`. The same kind, number and seed give the same
  /// bytes;
  /// memory grows by some tens of bytes a person.
  ///
  /// @param people how many subjects, at least 1
  /// @throws IOException if the folder cannot be written
  public static RehearsalSummary write(Breach kind, long people, long seed, Path dir)
      throws IOException {
    if (people < 1) {
      throw new IllegalArgumentException("a rehearsal needs at least one person, not " + people);
    }
    try (Evidence evidence = new Evidence(dir)) {
      return switch (kind) {
        case APHP -> new AphpBreach(people, seed, evidence).write();
        case LABS -> new LabsBreach(people, seed, evidence).write();
        case CLINICS -> new ClinicsBreach(people, seed, evidence).write();
        case CREDENTIALS -> new CredentialsBreach(people, seed, evidence).write();
        case IDENTITY -> new IdentityBreach(people, seed, evidence).write();
      };
    }
  }
}
