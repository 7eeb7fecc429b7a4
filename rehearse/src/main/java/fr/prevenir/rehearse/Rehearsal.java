package fr.prevenir.rehearse;

import java.io.IOException;
import java.nio.file.Path;

public final class Rehearsal {
  private Rehearsal() {}

  public static RehearsalSummary write(Breach kind, long people, long seed, Path dir)
      throws IOException {
    throw new IOException("not yet");
  }
}
