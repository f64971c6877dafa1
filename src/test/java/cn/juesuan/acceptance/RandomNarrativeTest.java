package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Units drawn at random: their sentences are those that the rules ask for, and none says what no
 * inspector would let pass. {@code -Djuesuan.units=500 -Djuesuan.seed=7} draws more and others.
 */
class RandomNarrativeTest {

  private static final long SEED = Long.getLong("juesuan.seed", 20241231L);
  private static final int UNITS = Integer.getInteger("juesuan.units", 40);

  /** What no sentence may hold. */
  private static final Map<String, Pattern> BANNED =
      Map.ofEntries(
          banned("doubled marks", "[。，；：、]{2,}"),
          banned("marks within brackets", "（[，。；、]|[，；、：]）"),
          banned("doubled words", "用于用于|是是|为为|的的|万元万元|原因原因|主要主要"),
          banned("a negative zero", "-0(\\.0+)?(?![.\\d])"),
          banned("no money", "(增加|减少)0万元|(增长|下降)0%"),
          banned("a change of a negative amount", "(增加|减少|增长|下降)-"),
          banned("a share beyond the whole", "占[^，。；完]{0,24}?(?!100%)[1-9]\\d{2,}(\\.\\d+)?%|不足0"),
          banned("an invented zero", "0批次|0人次|团组0个"),
          banned("an empty list", "其中：。|包括：。|为：。|(?<=.)无[。，、]"),
          banned("none of it, and its list", "年度无[^。]{2,30}支出。具体支出情况为"),
          banned("an error", "#(REF|N/A|VALUE|DIV|NAME|NUM)|NaN|E[-+]\\d|null"),
          banned("needless zeros", "\\d\\.\\d*0万元|\\d\\.\\d0%"));

  private static final Pattern PAIR = Pattern.compile("[（）“”《》]");

  @TempDir static Path folder;

  private static Map.Entry<String, Pattern> banned(String what, String pattern) {
    return Map.entry(what, Pattern.compile(pattern));
  }

  @Test
  void sentencesAreThoseOfTheRules() throws IOException {
    List<DrawnUnit> units = new ArrayList<>();
    Map<String, List<String>> lines = new HashMap<>();
    for (int i = 0; i < UNITS; i++) {
      DrawnUnit unit = new DrawnUnit(SEED + i, String.valueOf(10_000 + i));
      unit.compare(ExpectedChanges.compared(unit));
      unit.lines().forEach((d, l) -> lines.computeIfAbsent(d, x -> new ArrayList<>()).addAll(l));
      units.add(unit);
    }
    Path input = Csvs.only(folder.resolve("in"), lines);
    Generated generated = Generated.batch(Generated.TEMPLATES, input, folder.resolve("out"));
    SoftAssertions all = new SoftAssertions();
    for (DrawnUnit unit : units) {
      try (XSSFWorkbook book = generated.opened(unit.code, "决算公开.xlsx")) {
        List<String> says = Paragraphs.of(book);
        String drawn = "seed " + SEED + ", unit " + unit.code;
        for (String sentence : ExpectedSentences.of(unit)) {
          all.assertThat(says).as(drawn).contains(sentence);
        }
        says.forEach(p -> all.assertThat(faults(p)).as(drawn + ": " + p).isEmpty());
      }
    }
    all.assertAll();
    assertThat(units).isNotEmpty();
  }

  private static List<String> faults(String paragraph) {
    List<String> faults = new ArrayList<>();
    BANNED.forEach(
        (what, pattern) -> {
          Matcher found = pattern.matcher(paragraph);
          if (found.find()) {
            faults.add(what + ": " + found.group());
          }
        });
    if (paragraph.contains("万元") && !paragraph.matches("(?s).*[。：]|（待补充：.*）")) {
      faults.add("no end");
    }
    if (!isPaired(paragraph)) {
      faults.add("unpaired marks");
    }
    return faults;
  }

  private static boolean isPaired(String paragraph) {
    StringBuilder open = new StringBuilder();
    Matcher mark = PAIR.matcher(paragraph);
    while (mark.find()) {
      int kind = "（“《".indexOf(mark.group());
      if (kind >= 0) {
        open.append("）”》".charAt(kind));
      } else if (open.length() == 0 || open.charAt(open.length() - 1) != mark.group().charAt(0)) {
        return false;
      } else {
        open.setLength(open.length() - 1);
      }
    }
    return open.length() == 0;
  }
}
