package cn.juesuan.function;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.calculation.Grid;
import cn.juesuan.format.DateSystem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that count days from 1904: every number of a day is smaller by 1,462. */
class DateSystemTest {

  private static Grid grid() {
    return new Grid(DateSystem.SINCE_1904)
        .with("A1", "2025-02-10")
        .with("A2", 44_236)
        .with("A3", 44_237)
        .with("B1", "2025-02-11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DATE(2025,2,10) | 44236
          DATE(1904,1,1) | 0
          DATE(9999,12,31) | 2957003
          DATE(9999,12,32) | #NUM!
          DATE(1904,1,0) | 拒绝：1904 年以前的日期，各软件的算法不同
          DATE(1900,3,1) | 拒绝：1904 年以前的日期，各软件的算法不同
          DATE(1903,13,1) | 拒绝：1904 年以前的日期，各软件的算法不同
          YEAR(0) | 1904
          YEAR(44236) | 2025
          DAY(44236.9) | 10
          YEAR(-1) | 拒绝：1904 年以前的日期，各软件的算法不同
          YEAR(2957004) | #NUM!
          WEEKDAY(0) | 6
          WEEKDAY(44236,2) | 1
          WEEKNUM(44236) | 7
          ISOWEEKNUM(DATE(2025,2,10)) | 7
          EDATE(44236,1) | 44264
          EOMONTH(44236,0) | 44254
          EDATE(0,-1) | 拒绝：1904 年以前的日期，各软件的算法不同
          DAYS("2025-02-11","2025-02-10") | 1
          DATEDIF(0,44236,"Y") | 121
          DAYS360(DATE(2025,1,1),DATE(2025,12,31)) | 360
          YEARFRAC(DATE(2025,1,1),DATE(2025,7,1)) | 0.5
          NETWORKDAYS(DATE(2025,2,10),DATE(2025,2,16)) | 5
          NETWORKDAYS(DATE(2025,2,8),DATE(2025,2,9)) | 0
          NETWORKDAYS(44236,44242,A3) | 4
          WORKDAY(44236,5) | 44243
          WORKDAY(0,-1) | 拒绝：1904 年以前的日期，各软件的算法不同
          HOUR(44236.5) | 12
          HOUR(2957003.5) | 12
          HOUR(2957004) | #NUM!
          DATEVALUE("2025-02-10") | 44236
          DATEVALUE("1903-12-31") | #VALUE!
          A1+0 | 44236
          -A1 | -44236
          A1*1=A2 | TRUE
          "2025年2月10日"+1 | 44237
          VALUE(A1) | 44236
          SUM("2025-02-10",1) | 44237
          MONTH(A1) | 2
          COUNTIF(A1:A3,"2025-02-10") | 2
          COUNTIF(A1:A3,">2025-02-10") | 1
          SUMIF(A2:A3,"2025-02-11",A2:A3) | 44237
          COUNTIF(A1:A1,44236) | 1
          TEXT(44236,"yyyy-mm-dd") | “2025-02-10”
          TEXT(A1,"yyyy年m月d日") | “2025年2月10日”
          TEXT(0,"yyyy-mm-dd dddd") | “1904-01-01 Friday”
          TEXT(0.5,"yyyy h:mm") | “1904 12:00”
          TEXT(44236,"[$-804]aaaa") | “星期一”
          TEXT(2957003,"yyyy-mm-dd") | “9999-12-31”
          TEXT(1.5,"[h]:mm") | “36:00”
          """)
  void isCalculatedSince1904(String formula, String shown) throws Exception {
    assertThat(grid().shows(formula)).isEqualTo(shown);
  }

  @Test
  void bothSystemsCountTheSameDays() {
    for (LocalDate day = LocalDate.of(1904, 1, 1);
        day.isBefore(LocalDate.of(9999, 12, 1));
        day = day.plusDays(1_009)) {
      long since1900 = DateSystem.SINCE_1900.number(day);
      assertThat(DateSystem.SINCE_1904.number(day)).isEqualTo(since1900 - 1_462);
      assertThat(DateSystem.SINCE_1904.date(since1900 - 1_462)).isEqualTo(day);
      assertThat(DateSystem.SINCE_1900.date(since1900)).isEqualTo(day);
    }
    assertThat(DateSystem.SINCE_1900.number(LocalDate.of(9999, 12, 31)))
        .isEqualTo(DateSystem.SINCE_1900.last());
    assertThat(DateSystem.SINCE_1904.number(LocalDate.of(9999, 12, 31)))
        .isEqualTo(DateSystem.SINCE_1904.last());
  }
}
