package cn.juesuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '~',
      value = {
        "=cmd|' /C calc'!A0→'=cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://x\",\"y\")→\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"",
        "+1+1→'+1+1",
        "@SUM(A1)→'@SUM(A1)",
        "-2+3+cmd|' /C calc'!A0→'-2+3+cmd|' /C calc'!A0",
        "-A1→'-A1",
        "＝1+1→'＝1+1",
        "＋1→'＋1",
        "－1→'－1",
        "＠a→'＠a",
        "~\t=1~→~'\t=1~",
        "~\n=1~→~\"'\n=1\"~",
        "-5→-5",
        "-1,115.55→\"-1,115.55\"",
        "(5.00)→(5.00)",
        "5-3→5-3",
        "—→—",
        "-→-",
        "a=b→a=b",
        "'5→'5",
      })
  void whatExcelWouldTakeForAFormulaIsMarked(String field, String written) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvText csv = new CsvText(out, List.of("原值", "行"));
    csv.line(field, 1);
    csv.end();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("\uFEFF原值,行\r\n" + written + ",1\r\n");
  }
}
