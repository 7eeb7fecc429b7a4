package fr.prevenir.quality.bench;

import java.util.Locale;
import java.util.SplittableRandom;

/// Values of nobody: drawn from a fixed seed, well formed, with right check digits.
final class Invented {
  private static final String[] SYLLABLES = {
    "bau", "doux", "quen", "ne", "ville", "trou", "vain", "cha", "ri", "mel", "lo", "per", "got",
    "sau", "mur", "tis"
  };

  private final SplittableRandom random = new SplittableRandom(20_260_101);

  /// A NIR of 15 digits with its key.
  String nir() {
    long number =
        (1 + random.nextInt(2)) * 1_000_000_000_000L
            + random.nextInt(100) * 10_000_000_000L
            + (1 + random.nextInt(12)) * 100_000_000L
            + (1 + random.nextInt(95)) * 1_000_000L
            + (1 + random.nextInt(900)) * 1_000L
            + (1 + random.nextInt(900));
    return "%013d%02d".formatted(number, 97 - number % 97);
  }

  /// An RPPS number: 11 digits, the last one by Luhn.
  String rpps() {
    String digits = "10" + "%08d".formatted(random.nextInt(100_000_000));
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = digit * 2;
      sum += i % 2 == 0 ? twice / 10 + twice % 10 : digit;
    }
    return digits + (10 - sum % 10) % 10;
  }

  /// A date as DD/MM/YYYY.
  String date() {
    return "%02d/%02d/%d"
        .formatted(1 + random.nextInt(28), 1 + random.nextInt(12), 1920 + random.nextInt(100));
  }

  String phone() {
    return "06%08d".formatted(random.nextInt(100_000_000));
  }

  String email() {
    return word() + "." + word() + random.nextInt(100) + "@example.org";
  }

  String name() {
    return word().toUpperCase(Locale.ROOT);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }
}
