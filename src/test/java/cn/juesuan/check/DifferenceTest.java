package cn.juesuan.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.format.DateSystem;
import cn.juesuan.format.NumberFormat;
import cn.juesuan.format.Parsed;
import cn.juesuan.operand.CellValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What messages say of a cell's difference, by its format. */
class DifferenceTest {

  private static final String WAN = "#,##0.00####\"万元\";-#,##0.00####\"万元\";0";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-0.0086   | WAN        | -86.00 元",
        "0.000001  | WAN        | 0.01 元",
        "0.0000001 | WAN        | 0.001 元",
        "0         | WAN        | 0",
        "1234.5    | WAN        | 12345000.00 元",
        "12.345    | 0.00\"元\" | 12.35 元",
        "-3        | 0          | -3",
        "0.3       | General    | 0.3",
        "14.5      | 0.0\"分\"  | 14.5",
      })
  void moneyIsSaidInYuan(double difference, String format, String said) {
    Parsed.Known known =
        (Parsed.Known)
            NumberFormat.parse(format.equals("WAN") ? WAN : format.strip(), DateSystem.SINCE_1900);
    assertThat(Difference.text(CellValue.of(difference), known.format())).isEqualTo(said);
  }
}
