package cn.juesuan.operand;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way of rounding comes to what the decimal way comes to, bit by bit. */
class RoundingTest {

  private static final int TRIES = 5_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void asInDecimals(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TRIES; i++) {
      double number = number(random);
      int places = random.nextInt(18) - 2;
      double expected =
          new BigDecimal(number)
              .round(new MathContext(15, RoundingMode.HALF_UP))
              .setScale(places, RoundingMode.HALF_UP)
              .doubleValue();
      boolean hasDigitsLeft = Math.abs(number) * Math.pow(10, places) < 1e14;
      if (hasDigitsLeft) {
        assertThat(Rounding.half(number, places)).as("%s, %s", number, places).isEqualTo(expected);
      }
    }
  }

  private static double number(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> random.nextInt(5) - 2;
      case 1 -> random.nextInt(2_000_000) / 100.0 - 5000;
      case 2 -> random.nextGaussian();
      case 3 -> (random.nextInt(200_000) - 100_000) / 1000.0 + 0.0005;
      case 4 -> (random.nextInt(20_000) + 0.5) / 100 * (1 + random.nextInt(3) * Math.ulp(1.0));
      case 5 -> (random.nextInt(2_000_000_000) + 0.5) / 1e6 * (1 + random.nextGaussian() * 1e-14);
      case 6 -> random.nextInt() / (1.0 + random.nextInt(1_000));
      default -> random.nextInt(1000) * 0.1;
    };
  }
}
