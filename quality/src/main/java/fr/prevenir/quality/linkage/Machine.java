package fr.prevenir.quality.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The machine on which figures were measured.
final class Machine {
  private Machine() {}

  /// Date, processor, cores, memory, system and JDK.
  static String today() {
    return "%s; %s, %d cores, %.0f GB, %s %s, JDK %s"
        .formatted(
            LocalDate.now(ZoneId.systemDefault()),
            fact("/proc/cpuinfo", "model name"),
            Runtime.getRuntime().availableProcessors(),
            kilobytes(fact("/proc/meminfo", "MemTotal")) / 1e6,
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version().feature());
  }

  private static double kilobytes(String fact) {
    String digits = fact.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Double.parseDouble(digits);
  }

  /// The value of a line of `/proc`, or `?`.
  private static String fact(String file, String name) {
    List<String> lines;
    try {
      lines = Files.readAllLines(Path.of(file));
    } catch (IOException elsewhere) {
      return "?";
    }
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.replaceFirst("^[^:]*:\\s*", ""))
        .findFirst()
        .orElse("?");
  }
}
