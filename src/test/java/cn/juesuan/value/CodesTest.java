package cn.juesuan.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2060199      | 2060199
          208          | 208
          20805        | 20805
          ' 2060199　' | 2060199
          ''           | ''
          2060199.0    | 2060199 CODE_MENDED “2060199.0”已按“2060199”读取
          2060199.00   | 2060199 CODE_MENDED “2060199.00”已按“2060199”读取
          ２０６０１９９ | 2060199 CODE_MENDED “２０６０１９９”已按“2060199”读取
          ="2060199"   | 2060199 CODE_MENDED “="2060199"”已按“2060199”读取
          2.06E+06     | CODE_UNREADABLE “2.06E+06”是科学计数法，原来的数字已经丢失
          2E+06        | CODE_UNREADABLE “2E+06”是科学计数法，原来的数字已经丢失
          2060199.5    | CODE_UNREADABLE “2060199.5”含有数字以外的字符
          206-01       | CODE_UNREADABLE “206-01”含有数字以外的字符
          行政运行     | CODE_UNREADABLE “行政运行”含有数字以外的字符
          20           | CODE_LENGTH “20”有 2 位，应为 3、5 或 7 位
          2080         | CODE_LENGTH “2080”有 4 位，应为 3、5 或 7 位
          208050       | CODE_LENGTH “208050”有 6 位，应为 3、5 或 7 位
          208050100    | CODE_LENGTH “208050100”有 9 位，应为 3、5 或 7 位
          208050.0     | CODE_LENGTH “208050.0”有 6 位，应为 3、5 或 7 位
          """)
  void readsFunctionalSubjects(String text, String code) {
    assertThat(Readings.text(Codes.readSubject(text, 3))).isEqualTo(code);
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          301     | 301
          30101   | 30101
          3010101 | CODE_LENGTH “3010101”有 7 位，应为 3 或 5 位
          """)
  void readsEconomicSubjects(String text, String code) {
    assertThat(Readings.text(Codes.readSubject(text, 2))).isEqualTo(code);
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          007           | 007
          P01           | P01
          p-01/甲       | p-01/甲
          1.10          | 1.10
          Ａ01          | A01 CODE_MENDED “Ａ01”已按“A01”读取
          '0101         | 0101 CODE_MENDED “'0101”已按“0101”读取
          101001.0      | 101001 CODE_MENDED “101001.0”已按“101001”读取
          1.01001E+05   | CODE_UNREADABLE “1.01001E+05”是科学计数法，原来的数字已经丢失
          """)
  void readsOtherCodes(String text, String code) {
    assertThat(Readings.text(Codes.read(text))).isEqualTo(code);
  }
}
