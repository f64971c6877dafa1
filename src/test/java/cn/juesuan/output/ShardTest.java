package cn.juesuan.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch is dealt to machines. */
class ShardTest {

  private static final List<String> CODES = List.of("101", "9", "055", "102", "0551", "甲", "100");

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "0/3", "4/3", "1/0", "-1/3", "1", "1/", "/3", "1/2/3", "1/100000", "１/３"})
  void whatIsNoShardIsRefused(String written) {
    assertThat(Shard.read(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1/1,1,1", "2/5,2,5", "007/010,7,10", "10000/10000,10000,10000"})
  void shardsAreRead(String written, int number, int of) {
    assertThat(Shard.read(written)).isEqualTo(Optional.of(new Shard(number, of)));
  }

  @Test
  void unitsAreDealtByTheirPlaceAmongTheSortedCodes() {
    assertThat(new Shard(1, 3).codesOf(CODES)).containsExactlyInAnyOrder("055", "101", "甲");
    assertThat(new Shard(2, 3).codesOf(CODES)).containsExactlyInAnyOrder("0551", "102");
    assertThat(new Shard(3, 3).codesOf(CODES)).containsExactlyInAnyOrder("100", "9");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 50})
  void eachUnitFallsToOneShardAndShardsAreEven(int of) {
    List<Integer> sizes =
        IntStream.rangeClosed(1, of)
            .map(k -> new Shard(k, of).codesOf(CODES).size())
            .boxed()
            .toList();
    TreeSet<String> dealt = new TreeSet<>();
    IntStream.rangeClosed(1, of).forEach(k -> dealt.addAll(new Shard(k, of).codesOf(CODES)));
    assertThat(dealt).containsExactlyInAnyOrderElementsOf(CODES);
    assertThat(sizes.stream().mapToInt(s -> s).sum()).isEqualTo(CODES.size());
    assertThat(sizes.get(0) - sizes.get(of - 1)).isBetween(0, 1);
  }
}
