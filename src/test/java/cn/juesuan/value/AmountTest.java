package cn.juesuan.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as cells hold them. */
class AmountTest {

  @ParameterizedTest
  @CsvSource({
    "0, WAN, 0, 0",
    "123456, YUAN, 1234.56, 1235",
    "123400, YUAN, 1234, 1234",
    "-50, YUAN, -0.5, -1",
    "49, YUAN, 0.49, 0",
    "-49, YUAN, -0.49, 0",
    "1000001, WAN, 1.000001, 1",
    "-1, WAN, -0.000001, 0",
  })
  void digits(long fen, MoneyUnit unit, String exact, String rounded) {
    assertThat(new Amount(fen).digits(unit)).isEqualTo(exact);
    assertThat(new Amount(fen).digits(unit, 0)).isEqualTo(rounded);
  }

  @Test
  void digitsAreThoseOfDecimals() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      Amount amount = new Amount(random.nextLong() >> random.nextInt(64));
      for (MoneyUnit unit : MoneyUnit.values()) {
        BigDecimal exact = amount.in(unit);
        assertThat(amount.digits(unit)).isEqualTo(plain(exact));
        int decimals = random.nextInt(8);
        assertThat(amount.digits(unit, decimals))
            .isEqualTo(plain(exact.setScale(decimals, RoundingMode.HALF_UP)));
      }
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
