package cn.juesuan.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          1115.55|1115.55 元
          1,115.55|1115.55 元
          1, 115. 55|1115.55 元
          1 , 115.55|1115.55 元
          12,345,678|12345678.00 元
           5 |5.00 元
          　5　|5.00 元
          .5|0.50 元
          007|7.00 元
          0|0.00 元
          -0.00|0.00 元
          １，１１５．５５|1115.55 元
          －５|-5.00 元
          −5|-5.00 元
          +5|5.00 元
          ＋5|5.00 元
          - 5|-5.00 元
          ￥5|5.00 元
          ¥ 5|5.00 元
          -￥5|-5.00 元
          ￥-5|-5.00 元
          (5.00)|-5.00 元
          （５.００）|-5.00 元
          (￥5.00)|-5.00 元
          ￥(5.00)|-5.00 元
          ( 1,115.55 )|-1115.55 元
          -1,115.55|-1115.55 元
          1.500|1.50 元
          1.5000000000|1.50 元
          9999999999999.99|9999999999999.99 元
          -|空
          －|空
          —|空
          ——|空
           - |空
          ￥-|空
          　|空
          """)
  void readsWhatPeopleWrite(String text, String amount) {
    assertThat(Readings.text(Amounts.read(text, MoneyUnit.YUAN))).isEqualTo(amount);
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12.3.4          | AMOUNT_UNREADABLE “12.3.4”不是金额
          1,11.5          | AMOUNT_UNREADABLE “1,11.5”不是金额，千分位的逗号每三位一个
          1234,567        | AMOUNT_UNREADABLE “1234,567”不是金额，千分位的逗号每三位一个
          ,123            | AMOUNT_UNREADABLE “,123”不是金额，千分位的逗号每三位一个
          1,,123          | AMOUNT_UNREADABLE “1,,123”不是金额，千分位的逗号每三位一个
          1,123,          | AMOUNT_UNREADABLE “1,123,”不是金额，千分位的逗号每三位一个
          1.123,456       | AMOUNT_UNREADABLE “1.123,456”不是金额，千分位的逗号每三位一个
          '#REF!'         | AMOUNT_UNREADABLE “#REF!”不是金额，是表格里公式出错留下的值
          '#####'         | AMOUNT_UNREADABLE “#####”不是金额，这一列太窄，导出的是 # 号而不是内容，加宽这一列后重新导出
          1e5             | AMOUNT_UNREADABLE “1e5”不是金额，是科学计数法
          1.2E+06         | AMOUNT_UNREADABLE “1.2E+06”不是金额，是科学计数法
          12元            | AMOUNT_UNREADABLE “12元”不是金额，带有文字
          12万            | AMOUNT_UNREADABLE “12万”不是金额，带有文字
          无              | AMOUNT_UNREADABLE “无”不是金额，带有文字
          95%             | AMOUNT_UNREADABLE “95%”不是金额，带有百分号
          1 115.55        | AMOUNT_UNREADABLE “1 115.55”不是金额
          5.              | AMOUNT_UNREADABLE “5.”不是金额
          .               | AMOUNT_UNREADABLE “.”不是金额
          ()              | AMOUNT_UNREADABLE “()”不是金额
          (5              | AMOUNT_UNREADABLE “(5”不是金额
          5)              | AMOUNT_UNREADABLE “5)”不是金额
          (-5)            | AMOUNT_UNREADABLE “(-5)”不是金额
          -(5)            | AMOUNT_UNREADABLE “-(5)”不是金额
          --5             | AMOUNT_UNREADABLE “--5”不是金额
          +-5             | AMOUNT_UNREADABLE “+-5”不是金额
          5-              | AMOUNT_UNREADABLE “5-”不是金额，负数写成 -5
          100000.0000000001 | AMOUNT_DECIMALS “100000.0000000001”有 10 位小数，金额单位是元时最多 2 位，是计算留下的尾数，四舍五入到分是 100000.00
          △5.00           | AMOUNT_UNREADABLE “△5.00”不是金额，负数写成 -5.00
          '########'      | AMOUNT_UNREADABLE “########”不是金额，这一列太窄，导出的是 # 号而不是内容，加宽这一列后重新导出
          —5              | AMOUNT_UNREADABLE “—5”不是金额，负数写成 -5
          ￥￥5           | AMOUNT_UNREADABLE “￥￥5”不是金额
          5￥             | AMOUNT_UNREADABLE “5￥”不是金额
          $5              | AMOUNT_UNREADABLE “$5”不是金额
          =1+1            | AMOUNT_UNREADABLE “=1+1”不是金额
          ٣               | AMOUNT_UNREADABLE “٣”不是金额
          1.234           | AMOUNT_DECIMALS “1.234”有 3 位小数，金额单位是元时最多 2 位，四舍五入到分是 1.23
          0.001           | AMOUNT_DECIMALS “0.001”有 3 位小数，金额单位是元时最多 2 位，四舍五入到分是 0.00
          10000000000000  | NUMBER_TOO_LONG “10000000000000”精确到分超过 15 位数字
          """)
  void refusesWhatIsNoAmount(String text, String refusal) {
    assertThat(Readings.text(Amounts.read(text, MoneyUnit.YUAN))).isEqualTo(refusal);
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1                | 10000.00 元
          0.000001         | 0.01 元
          1,115.55         | 11155500.00 元
          (1.5)            | -15000.00 元
          0.0000010        | 0.01 元
          0.0000011        | AMOUNT_DECIMALS “0.0000011”有 7 位小数，金额单位是万元时最多 6 位，四舍五入到分是 0.000001
          999999999.999999 | 9999999999999.99 元
          1000000000       | NUMBER_TOO_LONG “1000000000”精确到分超过 15 位数字
          """)
  void readsWan(String text, String amount) {
    assertThat(Readings.text(Amounts.read(text, MoneyUnit.WAN))).isEqualTo(amount);
  }

  @Test
  void everyAmountComesBackFromWhatItPrints() {
    Random random = new Random(20240101);
    for (int i = 0; i < 10_000; i++) {
      Amount amount = new Amount(random.nextLong(-999_999_999_999_999L, 1_000_000_000_000_000L));
      for (MoneyUnit unit : MoneyUnit.values()) {
        BigDecimal written = amount.in(unit);
        assertThat(Amounts.read(written.toPlainString(), unit))
            .isEqualTo(Reading.good(new Value.Money(amount)));
        assertThat(Amounts.read("%,f".formatted(written), unit))
            .isEqualTo(Reading.good(new Value.Money(amount)));
      }
    }
  }

  @Test
  void anyTextIsReadOrRefused() {
    Random random = new Random(20240102);
    String letters = "0123456789.,-()￥¥— 　+eE%元０．，（）#\u200B\uD83D";
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(8); n > 0; n--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(Amounts.read(text.toString(), MoneyUnit.YUAN)).isNotNull();
      assertThat(Quantities.read(text.toString())).isNotNull();
      assertThat(Dates.read(text.toString())).isNotNull();
      assertThat(Codes.readSubject(text.toString(), 3)).isNotNull();
    }
  }
}
