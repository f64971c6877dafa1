package cn.juesuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.data.Unit;
import cn.juesuan.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the files, reading them ends, and nothing is lost without a word. */
class FuzzTest {

  private static final String UNITS =
      """
      单位代码,单位名称,上级单位代码,汇总,年度,金额单位
      A1,甲,D1,,2024,元
      A2,乙,D1,,2024,万元
      D1,局,,是,2024,元
      """;
  private static final String SPENDING =
      """
      单位代码,科目代码,科目名称,金额,数量,日期,说明
      A1,,合计,"1,002.50",,,
      A1,2080505,养老保险,1000.00,1,2024-01-01,"一
      二"
      A1,2080502,离退休,2.50,,20240101,"说""明"
      A2,208,社会保障,1,,,
      A2,2080505,养老保险,1,5.5,,其他
      """;
  private static final String[] PIECES = {
    "\"",
    ",",
    "\n",
    "\r",
    ";",
    "\t",
    "\u0000",
    "\uFEFF",
    "是",
    "合计",
    "2080505",
    "208",
    "-",
    "1e5",
    "A1",
    "9999999999999.99",
    "，",
    "\uD840\uDC00",
    "2024-02-30",
    "(可缺)",
    "）"
  };

  @TempDir private Path folder;
  private Random random = new Random();

  @RepeatedTest(300)
  void changedBytes(RepetitionInfo repetition) {
    random = new Random(repetition.getCurrentRepetition());
    Charset charset =
        Charset.forName(List.of("UTF-8", "GB18030", "UTF-16LE").get(random.nextInt(3)));
    readsOrSays(changed(UNITS.getBytes(charset)), changed(SPENDING.getBytes(charset)));
  }

  @RepeatedTest(300)
  void changedText(RepetitionInfo repetition) {
    random = new Random(1000 + repetition.getCurrentRepetition());
    readsOrSays(
        changed(UNITS).getBytes(StandardCharsets.UTF_8),
        changed(SPENDING).getBytes(StandardCharsets.UTF_8));
  }

  @RepeatedTest(50)
  void anyBytes(RepetitionInfo repetition) {
    random = new Random(2000 + repetition.getCurrentRepetition());
    byte[] bytes = new byte[random.nextInt(5000)];
    random.nextBytes(bytes);
    readsOrSays(UNITS.getBytes(StandardCharsets.UTF_8), bytes);
    readsOrSays(bytes, SPENDING.getBytes(StandardCharsets.UTF_8));
  }

  /** Without any problem, the data is what was written. */
  private void readsOrSays(byte[] units, byte[] spending) {
    Given given =
        new Given(folder, "支出: 科目代码 功能科目 键, 科目名称 文本, 金额 金额 汇总, 数量 数值, 日期 日期, 说明 文本 必填")
            .subjects("208,社会保障", "20805,养老", "2080502,离退休", "2080505,养老保险")
            .bytes("单位", units)
            .bytes("支出", spending);
    List<Problem> problems = new ArrayList<>();
    List<String> data = new ArrayList<>();
    try (Batch batch = given.read()) {
      problems.addAll(batch.problems());
      for (Unit unit : batch.units()) {
        var found = batch.dataOf(unit);
        problems.addAll(found.problems());
        data.addAll(Dump.values(given.dictionary(), found.value()));
      }
    }
    assertThat(problems).allMatch(p -> !p.detail().isEmpty() && !p.place().text().isEmpty());
    assertThat(problems.isEmpty() && data.size() < 8).as("lost without a word").isFalse();
  }

  private byte[] changed(byte[] bytes) {
    byte[] changed = bytes.clone();
    for (int n = random.nextInt(4); n > 0; n--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(5) == 0
        ? Arrays.copyOf(changed, random.nextInt(changed.length))
        : changed;
  }

  private String changed(String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      int at = random.nextInt(changed.length());
      if (random.nextBoolean()) {
        changed.insert(at, PIECES[random.nextInt(PIECES.length)]);
      } else {
        changed.delete(at, Math.min(changed.length(), at + 1 + random.nextInt(20)));
      }
    }
    return changed.toString();
  }
}
