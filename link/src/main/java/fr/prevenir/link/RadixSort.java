package fr.prevenir.link;

import java.util.Arrays;

/// Sorts numbers by some of their bits. Many are first parted by the highest digit, so that the
/// digits of each part are sorted within the cache, least significant first: several times faster
/// than comparing, for millions of keys that are spread evenly.
final class RadixSort {
  private static final int DIGIT = 11;
  private static final int MASK = (1 << DIGIT) - 1;

  /// Numbers that are sorted by comparing.
  private static final int FEW = 1 << 8;

  /// Numbers that fit into the cache of a core, with room for as many.
  private static final int IN_CACHE = 1 << 14;

  private final long[] numbers;
  private final long[] room;
  private final int low;

  private RadixSort(long[] numbers, int size, int low) {
    this.numbers = numbers;
    this.low = low;
    room = new long[size];
  }

  /// Sorts the first `size` numbers by the bits from `low` up to 63, as unsigned. Those that agree
  /// in these bits keep their order if it was the ascending one.
  static void sort(long[] numbers, int size, int low) {
    new RadixSort(numbers, size, low).sort(0, size);
  }

  private void sort(int from, int to) {
    long differing = differing(from, to) >>> low << low;
    if (differing == 0) {
      return;
    }
    if (to - from <= FEW && numbers[from] >= 0 && differing > 0) {
      Arrays.sort(numbers, from, to);
    } else if (to - from <= IN_CACHE) {
      sortDigits(from, to, differing);
    } else {
      int highest = Long.SIZE - Long.numberOfLeadingZeros(differing);
      part(from, to, Math.max(low, highest - DIGIT));
    }
  }

  /// Parts numbers by one digit, the highest in which they differ, and sorts each part.
  private void part(int from, int to, int shift) {
    int[] ends = pass(numbers, room, from, to, shift);
    System.arraycopy(room, from, numbers, from, to - from);
    int start = from;
    for (int end : ends) {
      if (end - start > 1 && shift > low) {
        sort(start, end);
      }
      start = end;
    }
  }

  private void sortDigits(int from, int to, long differing) {
    boolean inRoom = false;
    for (int shift = low; shift < Long.SIZE; shift += DIGIT) {
      if ((differing >>> shift & MASK) != 0) {
        pass(inRoom ? room : numbers, inRoom ? numbers : room, from, to, shift);
        inRoom = !inRoom;
      }
    }
    if (inRoom) {
      System.arraycopy(room, from, numbers, from, to - from);
    }
  }

  /// The bits in which not all numbers are the same.
  private long differing(int from, int to) {
    long differing = 0;
    for (int i = from + 1; i < to; i++) {
      differing |= numbers[i] ^ numbers[from];
    }
    return differing;
  }

  /// Moves numbers to where their digit belongs; gives the end of each digit's part.
  private static int[] pass(long[] source, long[] target, int from, int to, int shift) {
    int[] places = new int[MASK + 1];
    for (int i = from; i < to; i++) {
      places[(int) (source[i] >>> shift) & MASK]++;
    }
    int place = from;
    for (int digit = 0; digit <= MASK; digit++) {
      int count = places[digit];
      places[digit] = place;
      place += count;
    }
    for (int i = from; i < to; i++) {
      target[places[(int) (source[i] >>> shift) & MASK]++] = source[i];
    }
    return places;
  }
}
