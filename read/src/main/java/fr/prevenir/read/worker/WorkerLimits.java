package fr.prevenir.read.worker;

import java.time.Duration;

/// What one file may cost a worker.
///
/// @param megabytes heap of the process
/// @param silence how long it may work without a word
/// @param total how long it may work on one file, while it is waited for
public record WorkerLimits(int megabytes, Duration silence, Duration total) {
  public static WorkerLimits standard() {
    return new WorkerLimits(768, Duration.ofSeconds(90), Duration.ofMinutes(30));
  }
}
