package cn.juesuan.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          13                 | 13
          12.50              | 12.50
          ' 1,234.5 '        | 1234.5
          -0.000001          | -0.000001
          (5)                | -5
          １２．５           | 12.5
          123456789012345    | 123456789012345
          1.000000000000000  | 1.000000000000000
          ''                 | 空
          -                  | 空
          —                  | 空
          95%                | NUMBER_UNREADABLE “95%”不是数值，带有百分号
          1e5                | NUMBER_UNREADABLE “1e5”不是数值，是科学计数法
          ￥5                | NUMBER_UNREADABLE “￥5”不是数值
          十                 | NUMBER_UNREADABLE “十”不是数值，带有文字
          1/2                | NUMBER_UNREADABLE “1/2”不是数值
          1234567890123456   | NUMBER_TOO_LONG “1234567890123456”超过 15 位数字
          0.1234567890123456 | NUMBER_TOO_LONG “0.1234567890123456”超过 15 位数字
          """)
  void readsNumbers(String text, String number) {
    assertThat(Readings.text(Quantities.read(text))).isEqualTo(number);
  }
}
