package fr.prevenir.rehearse;

import java.io.IOException;
import java.nio.file.Path;

/// Compares the exports of a run with the truth of a rehearsal.
public final class Evaluator {
  private Evaluator() {}

  /// @param truth folder with `mentions.csv` and `people.csv` of the rehearsal
  /// @param mentions `mentions.csv` of the run: `person_id,role,path,inside,record` among its
  /// columns
  /// @param people `people.csv` of the run: `person_id,categories` among its columns
  /// @throws IOException if a file cannot be read or lacks a column
  public static Evaluation evaluate(Path truth, Path mentions, Path people) throws IOException {
    TrueMentions known = TrueMentions.read(truth);
    FoundMentions found = FoundMentions.read(mentions, people, known);
    return Comparison.of(known, found);
  }
}
