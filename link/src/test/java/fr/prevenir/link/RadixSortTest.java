package fr.prevenir.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RadixSortTest {
  @Test
  void sortsAsUnsignedNumbers() {
    long[] numbers = new Random(1).longs(50_000).toArray();
    long[] expected =
        Arrays.stream(numbers).boxed().sorted(Long::compareUnsigned).mapToLong(n -> n).toArray();
    RadixSort.sort(numbers, numbers.length, 0);
    assertThat(numbers).isEqualTo(expected);
  }

  @Test
  void keepsTheOrderOfThoseWithEqualBits() {
    Random random = new Random(2);
    long[] numbers =
        IntStream.range(0, 50_000).mapToLong(i -> (long) random.nextInt(100) << 26 | i).toArray();
    long[] expected = numbers.clone();
    Arrays.sort(expected);
    RadixSort.sort(numbers, numbers.length, 26);
    assertThat(numbers).isEqualTo(expected);
  }

  @Test
  void sortsWhatHardlyDiffers() {
    Random random = new Random(3);
    long[] numbers =
        IntStream.range(0, 100_000)
            .mapToLong(i -> random.nextInt(20) == 0 ? random.nextLong() : random.nextInt(3))
            .toArray();
    long[] expected =
        Arrays.stream(numbers).boxed().sorted(Long::compareUnsigned).mapToLong(n -> n).toArray();
    RadixSort.sort(numbers, numbers.length, 0);
    assertThat(numbers).isEqualTo(expected);
  }

  @Test
  void leavesWhatLiesBeyondTheSize() {
    long[] numbers = IntStream.range(0, 20_000).mapToLong(i -> 20_000 - i).toArray();
    RadixSort.sort(numbers, 10_000, 0);
    assertThat(Arrays.copyOf(numbers, 10_000)).isSorted();
    assertThat(numbers[10_000]).isEqualTo(10_000);
    assertThat(numbers[19_999]).isEqualTo(1);
  }
}
