package cn.juesuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.data.Unit;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same data is the same whatever program wrote it. */
class SameDataTest {

  private static final List<List<String>> SPENDING =
      List.of(
          List.of("单位代码", "科目代码", "科目名称", "费用（元）", "说明"),
          List.of("A1", "2080505", "养老保险缴费", "1,115.55", "一;二\t三,四"),
          List.of("A1", "2080502", "离退休", "（5.00）", "第一行\n第“\"二\"”行"),
          List.of("A1", "", "合计", "1110.55", ""),
          List.of("A2", "2080505", "", "-", "𠀀㐂镕"));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-8 BOM", "GB18030", "UTF-16LE BOM", "UTF-16BE BOM"})
  void anyEncodingSeparatorLineEndAndColumnOrderGivesTheSameData(String encoding) {
    List<String> plain = dataOf("UTF-8", ",", "\n", SPENDING);
    assertThat(plain)
        .contains(
            "支出 A1 | 2080505 | 养老保险缴费 | 1115.55 | 一;二\t三,四",
            "支出 A1 | 2080502 | 离退休 | -5.00 | 第一行\n第“\"二\"”行",
            "支出 A2 | 2080505 | 养老保险缴费 |  | 𠀀㐂镕");
    for (String separator : List.of(",", "\t", ";")) {
      for (String end : List.of("\n", "\r\n", "\r")) {
        assertThat(dataOf(encoding, separator, end, SPENDING)).isEqualTo(plain);
        assertThat(dataOf(encoding, separator, end, shuffledColumns())).isEqualTo(plain);
      }
    }
  }

  private static List<List<String>> shuffledColumns() {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
    Collections.shuffle(order, new Random(7));
    return SPENDING.stream().map(row -> order.stream().map(row::get).toList()).toList();
  }

  private List<String> dataOf(
      String encoding, String separator, String end, List<List<String>> rows) {
    Given given =
        new Given(folder, "支出: 科目代码 功能科目 键, 科目名称 文本, 费用(元) 金额, 说明 文本")
            .units("A1", "A2")
            .subjects("208,社会保障", "20805,养老", "2080502,离退休", "2080505,养老保险缴费")
            .bytes("支出", encoded(encoding, csv(separator, end, rows)));
    List<String> texts = new ArrayList<>();
    try (Batch batch = given.read()) {
      batch.problems().forEach(p -> texts.add(Dump.text(p)));
      for (Unit unit : batch.units()) {
        texts.addAll(Dump.values(given.dictionary(), batch.dataOf(unit).value()));
        batch.dataOf(unit).problems().forEach(p -> texts.add(Dump.text(p)));
      }
    }
    return texts;
  }

  private static String csv(String separator, String end, List<List<String>> rows) {
    return rows.stream()
        .map(r -> r.stream().map(SameDataTest::quoted).collect(Collectors.joining(separator)))
        .collect(Collectors.joining("\n"))
        .replace("\n", end);
  }

  private static String quoted(String field) {
    return field.matches("[^,;\t\n\"]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
  }

  private static byte[] encoded(String encoding, String text) {
    Charset charset = Charset.forName(encoding.replace(" BOM", ""));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (encoding.endsWith("BOM")) {
      out.writeBytes("\uFEFF".getBytes(charset));
    }
    out.writeBytes(text.getBytes(charset));
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    return out.toByteArray();
  }
}
