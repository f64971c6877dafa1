package cn.juesuan.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shortcuts for numbers of few decimals come to what the long ways come to, bit by bit. */
class DecimalsTest {

  private static final int TRIES = 5_000;

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void digitsThereAndBack(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TRIES; i++) {
      double number = number(random);
      String digits = Decimals.digits(number);
      assertThat(Double.parseDouble(digits)).isEqualTo(number == 0 ? 0 : number);
      if (!digits.contains("E")) {
        assertThat(Decimals.parse(digits)).as(digits).isEqualTo(Double.parseDouble(digits));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "12, 12",
    "-0.5, -0.5",
    "0.000001, 0.000001",
    "0.0000001, 1.0E-7",
    "12345678.5, 12345678.5",
    "-123456789.123456, -123456789.123456",
    "0.30000000000000004, 0.30000000000000004",
    "999999999999999, 999999999999999",
    "1e15, 1.0E15"
  })
  void digits(double number, String digits) {
    assertThat(Decimals.digits(number)).isEqualTo(digits);
  }

  @Test
  void parsesWhatIsTooLongForCounting() {
    assertThat(Decimals.parse("12345678901234567.5")).isEqualTo(12345678901234568.0);
    assertThat(Decimals.parse("-0.000000000000001")).isEqualTo(-0.000000000000001);
  }

  private static double number(Random random) {
    return switch (random.nextInt(14)) {
      case 0 -> random.nextInt(5) - 2;
      case 1 -> random.nextInt(2_000_000) / 100.0 - 5000;
      case 2 -> random.nextInt(2_000_000_000) / 1e6;
      case 3 -> random.nextGaussian();
      case 4 -> random.nextLong() / 1e6;
      case 5 -> (random.nextInt(200_000) - 100_000) / 1000.0 + 0.0005;
      case 6 -> random.nextInt(1_000_000_000) / 1e4;
      case 7 -> (random.nextInt(2_000_000) - 1_000_000) / 1e4 / (1 + random.nextInt(50));
      case 8 -> (random.nextInt(20_000) + 0.5) / 100 * (1 + random.nextInt(3) * Math.ulp(1.0));
      case 9 -> random.nextInt() / (1.0 + random.nextInt(1_000));
      case 10 -> (random.nextInt(2_000_000_000) + 0.5) / 1e6 * (1 + random.nextGaussian() * 1e-14);
      case 11 -> random.nextInt(1_000_000_000) / 1e2 - random.nextInt(1_000_000_000) / 1e3;
      case 12 -> random.nextGaussian() * 1e-14;
      default -> random.nextInt(1000) * 0.1;
    };
  }
}
