package cn.juesuan.function;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.calculation.Grid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of days and hours, by the examples of Excel's own help, and TEXT. */
class TimeFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DAYS(45698,45658) | 40
          DAYS(45658,45698) | -40
          WEEKDAY(39492) | 5
          WEEKDAY(39492,2) | 4
          WEEKDAY(39492,3) | 3
          WEEKDAY(39492,11) | 4
          WEEKDAY(39492,17) | 5
          WEEKDAY(39492,4) | #NUM!
          EDATE(40558,1) | 40589
          EDATE(40558,-1) | 40527
          EDATE(45688,1) | 45716
          EOMONTH(40544,1) | 40602
          EOMONTH(40544,-3) | 40482
          EDATE(45688,-1600) | #NUM!
          DATEDIF(36892,37622,"Y") | 2
          DATEDIF(37043,37483,"D") | 440
          DATEDIF(45688,45716,"m") | 0
          DATEDIF(43861,43891,"YM") | 1
          DATEDIF(36892,37986,"ym") | 11
          DATEDIF(36892,37622,"MD") | 拒绝：DATEDIF 的这个单位在 Excel 里会算错
          DATEDIF(2,1,"D") | 拒绝：1900 年 3 月以前的日期，各软件的算法不同
          DATEDIF(45716,45688,"D") | #NUM!
          TIME(27,0,0) | 0.125
          TIME(0,750,0) | 0.520833333333333
          TIME(-1,0,0) | #NUM!
          FIXED(1234.567,1) | “1,234.6”
          FIXED(1234.567,-1) | “1,230”
          FIXED(-1234.567,-1,TRUE) | “-1230”
          FIXED(44.332) | “44.33”
          FIXED(1234567.891,4) | “1,234,567.8910”
          FIXED(12,0) | “12”
          FIXED(-0.001) | 拒绝：负数舍入后是 0，不确定显示不显示负号
          TEXT(45698,"yyyy年m月d日") | “2025年2月10日”
          TEXT("12","0.00") | “12.00”
          TEXT("甲","0.00") | “甲”
          TEXT(TRUE,"0.00") | “TRUE”
          TEXT(A1,"0.00") | “0.00”
          TEXT(-1,"yyyy") | #VALUE!
          TEXT(1,"") | “”
          TEXT(NA(),"0") | #N/A
          """)
  void isCalculatedAsExcelDoes(String formula, String shown) {
    assertThat(new Grid().shows(formula)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"TEXT(45698,\"aaa\")", "TEXT(1,\"0 kg\")"})
  void aDoubtfulFormatIsRefused(String formula) {
    assertThat(new Grid().shows(formula)).startsWith("拒绝：TEXT 的格式");
  }
}
