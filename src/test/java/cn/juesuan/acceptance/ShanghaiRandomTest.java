package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Units drawn at random, negative corrections and what cancels out among their amounts: no sentence
 * of the Shanghai set says what no inspector would let pass. {@code -Djuesuan.units=500
 * -Djuesuan.seed=7} draws more and others.
 */
class ShanghaiRandomTest {

  private static final long SEED = Long.getLong("juesuan.seed", 20240915L);
  private static final int UNITS = Integer.getInteger("juesuan.units", 12);

  /** What no sentence may hold. */
  private static final Pattern BANNED =
      Pattern.compile(
          "[。，；：、]{2,}|（[，。；、]|[，；、：]）|用于用于|是是|为为|的的|万元万元|原因原因|主要主要"
              + "|-0\\.00(?!\\d)|(增加|减少|增长|下降)-|(增加|减少)0\\.00万元|(增长|下降)%|占%"
              + "|其中：。|包括：。|包括：；|#(REF|N/A|VALUE|DIV|NAME|NUM)|NaN|E[-+]\\d|null|XX");

  @TempDir static Path folder;

  @Test
  void noSentenceIsWrong() throws IOException {
    List<DrawnUnit> units = new ArrayList<>();
    Map<String, List<String>> lines = new HashMap<>();
    for (int i = 0; i < UNITS; i++) {
      DrawnUnit unit = new DrawnUnit(SEED + i, String.valueOf(10_000 + i));
      unit.compare(ExpectedChanges.compared(unit));
      unit.lines().forEach((d, l) -> lines.computeIfAbsent(d, x -> new ArrayList<>()).addAll(l));
      units.add(unit);
    }
    Path input = Csvs.only(folder.resolve("in"), lines);
    Generated generated = Generated.batch(Shanghai.TEMPLATES, input, folder.resolve("out"));
    assertThat(generated.all().filter(Problem::isError).map(Problem::text)).isEmpty();
    List<String> wrong = new ArrayList<>();
    for (DrawnUnit unit : units) {
      try (XSSFWorkbook book = generated.opened(unit.code, "决算公开.xlsx")) {
        List<String> says = Paragraphs.of(book);
        assertThat(says).hasSizeGreaterThan(30);
        for (String paragraph : says) {
          Matcher banned = BANNED.matcher(paragraph);
          if (banned.find()) {
            wrong.add(unit.code + " " + banned.group() + ": " + paragraph);
          }
        }
      }
    }
    assertThat(wrong).as("seed " + SEED).isEmpty();
  }
}
