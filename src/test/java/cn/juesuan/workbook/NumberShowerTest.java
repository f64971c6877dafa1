package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberShowerTest {

  /** A custom format's number; what the code says counts. */
  private static final int CUSTOM = 164;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "#,##0.00;-#,##0.00;;@  | 1115.5    | 1,115.50",
        "#,##0.00;-#,##0.00;;@  | -3        | -3.00",
        "#,##0.00;-#,##0.00;;@  | 0         | ``",
        "0.00                   | 1.005     | 1.01",
        "0.00                   | 12.345    | 12.35",
        "0.00                   | -12.345   | -12.35",
        "0.00                   | 0.4349999 | 0.43",
        "[>5]0.00;[<-5]-0.00;;@ | 6         | 6.00",
        "[>5]0.00;[<-5]-0.00;;@ | -6        | -6.00",
        "[>5]0.00;[<-5]-0.00;;@ | 5         | ``",
        "[Red]0.0;[Blue](0.0)   | -2        | (2.0)",
        "yyyy\"年\"m\"月\"d\"日\"    | 45698     | 2025年2月10日",
        "yyyy-mm-dd             | 45698     | 2025-02-10",
        "yyyy/m/d h:mm:ss       | 45698.5   | 2025/2/10 12:00:00",
        "yy.mm                  | 45698     | 25.02",
        "[$-804]yyyy/m/d;@      | 45698     | 2025/2/10",
        "0.00%                  | 0.8561    | 85.61%",
        "0\"元\"                 | 12        | 12元",
        "General                | 0.1       | 0.1",
        "General                | 38        | 38",
        "@                      | 7         | 7",
        "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ | 0    | -",
        "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ | 1234 | 1,234.00",
      })
  void numbersAreShownAsASpreadsheetProgramDoes(String code, double number, String shown) {
    assertThat(new NumberShower().text(number, new NumberFormat(CUSTOM, code))).isEqualTo(shown);
  }
}
