package cn.juesuan.function;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.calculation.Grid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of times, weeks, parts of years and working days, most by Excel's own examples. */
class CalendarFunctionsTest {

  /** Holidays in A1:A4, one of them twice and one on a Saturday. */
  private static Grid grid() {
    return new Grid()
        .with("A1", 39778)
        .with("A2", 39786)
        .with("A3", 39834)
        .with("A4", 39834)
        .with("A5", 39795)
        .with("B1", "2008-11-26")
        .with("C1", "2025-02-10 12:30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          HOUR(0.75) | 18
          HOUR(1) | 0
          HOUR(0.33) | 7
          HOUR("2025-02-10 12:30") | 12
          HOUR(C1) | 12
          HOUR("无") | #VALUE!
          HOUR(-0.1) | #NUM!
          HOUR(TIME(23,59,59)) | 23
          HOUR(59/86400+0.6/86400) | 0
          HOUR(1-0.3/86400) | 拒绝：时间不是整秒，进位以后是哪一时、哪一分，各软件说法不同，请先取整
          MINUTE(0.53125) | 45
          MINUTE(45698+59.7/86400) | 拒绝：时间不是整秒，进位以后是哪一时、哪一分，各软件说法不同，请先取整
          MINUTE(45698+TIME(0,1,0)) | 1
          SECOND(TIME(16,48,18)) | 18
          SECOND(15.7/86400) | 16
          SECOND(59.7/86400) | 0
          SECOND(0.5/86400) | 拒绝：时间正好是半秒，进位不进位各软件说法不同，请先取整
          DATEVALUE("2025-02-10") | 45698
          DATEVALUE("2025年2月10日") | 45698
          DATEVALUE(C1) | 45698
          DATEVALUE("2025-02-30") | #VALUE!
          DATEVALUE("45698") | #VALUE!
          DATEVALUE(45698) | #VALUE!
          DATEVALUE("") | #VALUE!
          DATEVALUE("甲") | #VALUE!
          DATEVALUE("12:30") | 拒绝：文字“12:30”只有日期和时间中的一样，各软件的算法不同
          DATEVALUE("2-10") | 拒绝：文字“2-10”是不是数、是哪一天，各软件说法不同，请写成数或 DATE(年,月,日)
          TIMEVALUE("12:30") | 0.520833333333333
          TIMEVALUE(C1) | 0.520833333333333
          TIMEVALUE("2025年2月10日6:00:00") | 0.25
          TIMEVALUE("2025-02-10") | 拒绝：文字“2025-02-10”只有日期和时间中的一样，各软件的算法不同
          TIMEVALUE("甲") | #VALUE!
          """)
  void times(String formula, String shown) {
    assertThat(grid().shows(formula)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          WEEKNUM(DATE(2012,3,9)) | 10
          WEEKNUM(DATE(2012,3,9),2) | 11
          WEEKNUM(39516,1) | 11
          WEEKNUM(39516,2) | 10
          WEEKNUM(DATE(2025,1,1),11) | 1
          WEEKNUM(DATE(2025,1,5),17) | 2
          WEEKNUM(DATE(2025,1,8),13) | 2
          WEEKNUM(DATE(2024,12,30),21) | 1
          WEEKNUM(39516,3) | #NUM!
          WEEKNUM(39516,18) | #NUM!
          WEEKNUM(-1) | #NUM!
          WEEKNUM(39516,) | 拒绝：第 2 个参数是空的，各软件的算法不同，请写明或连逗号一起删去
          WEEKNUM(TRUE) | 拒绝：这里写的是 TRUE 或 FALSE，各软件的算法不同，请写数
          ISOWEEKNUM(DATE(2012,3,9)) | 10
          ISOWEEKNUM(DATE(2021,1,3)) | 53
          DAYS360(DATE(2011,1,30),DATE(2011,2,1)) | 1
          DAYS360(DATE(2011,1,1),DATE(2011,12,31)) | 360
          DAYS360(DATE(2011,1,1),DATE(2011,2,1)) | 30
          DAYS360(DATE(2011,1,31),DATE(2011,3,31)) | 60
          DAYS360(DATE(2011,1,31),DATE(2011,3,31),TRUE) | 60
          DAYS360(DATE(2011,1,29),DATE(2011,3,31),TRUE) | 61
          DAYS360(41434,41829) | 390
          DAYS360(DATE(2011,1,30),DATE(2011,2,28)) | 拒绝：DAYS360 的结束日是二月最后一天，各软件的算法不同
          YEARFRAC(DATE(2012,1,1),DATE(2012,7,30)) | 0.580555555555556
          YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),1) | 0.576502732240437
          YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),3) | 0.578082191780822
          YEARFRAC(DATE(2012,7,30),DATE(2012,1,1),3) | 0.578082191780822
          YEARFRAC(DATE(2023,1,1),DATE(2025,1,1),4) | 2
          YEARFRAC(DATE(2024,2,29),DATE(2025,3,1),1) | 1.00136798905609
          YEARFRAC("2000/2/5","2000/6/1") | 0.322222222222222
          YEARFRAC(41000,42000,5) | #NUM!
          YEARFRAC(-1,42000) | 拒绝：日期不在 1900 年到 9999 年之间
          YEARFRAC(DATE(2025,2,28),DATE(2025,3,31)) | 拒绝：YEARFRAC 的开始日是二月最后一天，各软件的算法不同，请写明按 1（实际天数）或 4（欧洲算法）
          """)
  void weeksAndYears(String formula, String shown) {
    assertThat(grid().shows(formula)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1)) | 110
          NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1),DATE(2012,11,22)) | 109
          NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1),"2012-11-22") | 109
          NETWORKDAYS(39722,39933,A1:A5) | 149
          NETWORKDAYS(39722,39933,A1:A20) | 149
          NETWORKDAYS(39722,39933,B1:B1) | 拒绝：节假日里有的不是日期
          NETWORKDAYS(41434,41829) | 283
          NETWORKDAYS(41829,41434) | -283
          NETWORKDAYS(61,2958465) | 2113147
          NETWORKDAYS(-1,5) | 拒绝：日期不在 1900 年到 9999 年之间
          NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,1,31)) | 22
          NETWORKDAYS.INTL(DATE(2006,2,28),DATE(2006,1,31)) | -21
          NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),7,{38719,38733}) | 22
          NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),"0010001",{38719,38733}) | 20
          NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),"1111111") | 0
          NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),"001000") | #VALUE!
          NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),8) | #NUM!
          WORKDAY(DATE(2008,10,1),151) | 39933
          WORKDAY(DATE(2008,10,1),151,A1:A5) | 39938
          WORKDAY(39938,-151,A1:A5) | 39722
          WORKDAY(40576,5) | 40583
          WORKDAY(40576,0) | 40576
          WORKDAY(40576,-1.9) | 40575
          WORKDAY(40576,1E+7) | #NUM!
          WORKDAY(40576,-40000) | #NUM!
          WORKDAY.INTL(DATE(2012,1,1),30,0) | #NUM!
          WORKDAY.INTL(DATE(2012,1,1),90,11) | 41013
          WORKDAY.INTL(DATE(2012,1,1),30,17) | 40944
          WORKDAY.INTL(41709,24,,{41714,41733,41718,41640}) | 41745
          WORKDAY.INTL(41709,24,"0101010",{41714,41733,41718,41640}) | 41754
          WORKDAY.INTL(41709,24,"1111111") | #VALUE!
          """)
  void workingDays(String formula, String shown) {
    assertThat(grid().shows(formula)).isEqualTo(shown);
  }
}
