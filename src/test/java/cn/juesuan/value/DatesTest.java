package cn.juesuan.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025-02-10       | 2025-02-10
          2025-2-10        | 2025-02-10
          2025/2/10        | 2025-02-10
          2025/02/10       | 2025-02-10
          2025年2月10日    | 2025-02-10
          2025 年 2 月 10 日 | 2025-02-10
          ２０２５年２月１０日 | 2025-02-10
          20250210         | 2025-02-10
          2024-02-29       | 2024-02-29
          ''               | 空
          2025-02-29       | DATE_UNREADABLE “2025-02-29”不是日历上有的一天
          20251301         | DATE_UNREADABLE “20251301”不是日历上有的一天
          2025-00-10       | DATE_UNREADABLE “2025-00-10”不是日历上有的一天
          1899-12-31       | DATE_UNREADABLE “1899-12-31”早于 1900 年
          2025/2-10        | DATE_UNREADABLE “2025/2-10”不是日期
          2025年2月10      | DATE_UNREADABLE “2025年2月10”不是日期
          2025-2-10日      | DATE_UNREADABLE “2025-2-10日”不是日期
          10/2/2025        | DATE_UNREADABLE “10/2/2025”不是日期
          2025.2.10        | 2025-02-10
          2025/2/10 0:00   | 2025-02-10
          45698            | 2025-02-10 DATE_MENDED “45698”是表格的日期序号，已按 2025-02-10 读取
          -                | DATE_UNREADABLE “-”不是日期
          """)
  void readsDates(String text, String date) {
    assertThat(Readings.text(Dates.read(text))).isEqualTo(date);
  }
}
