package fr.prevenir.rehearse.population;

import java.util.List;

/// A stream of numbers that is the same on every machine: SplitMix64 (Steele, Lea, Flood 2014).
///
/// Not safe between threads.
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  public Dice(long seed) {
    this.state = mix(seed + GOLDEN);
  }

  /// A stream of its own for one purpose, so that a change in one part leaves the others alone.
  public static Dice of(long seed, String purpose) {
    return new Dice(mix(seed) ^ mix(purpose.hashCode() * GOLDEN));
  }

  /// A stream of its own for one person or thing of a purpose.
  public static Dice of(long seed, String purpose, long number) {
    return new Dice(mix(seed) ^ mix(purpose.hashCode() * GOLDEN + mix(number)));
  }

  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  /// From 0 to bound − 1.
  public int below(int bound) {
    return (int) ((((next() >>> 32) & 0xFFFFFFFFL) * bound) >>> 32);
  }

  /// From low to high, both included.
  public int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /// Whether something that happens with this probability happens.
  public boolean chance(double probability) {
    return unit() < probability;
  }

  /// From 0 to below 1, in 53 bits.
  public double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  public <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  /// A number of so many digits, leading zeros kept.
  public String digits(int count) {
    char[] digits = new char[count];
    for (int i = 0; i < count; i++) {
      digits[i] = (char) ('0' + below(10));
    }
    return new String(digits);
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
