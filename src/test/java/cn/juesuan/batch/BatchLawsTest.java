package cn.juesuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.data.Line;
import cn.juesuan.data.Unit;
import cn.juesuan.data.UnitData;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.problem.Found;
import cn.juesuan.value.Value;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** What holds for any batch; each repetition makes another one, always the same. */
class BatchLawsTest {

  private static final String[] CODES = {
    "2010101", "2010102", "2010301", "2080502", "2080505", "2081001", "2210201"
  };

  @TempDir private Path folder;
  private Given given;
  private Random random = new Random();
  private final Map<String, Map<String, Long>> written = new HashMap<>();

  @BeforeEach
  void aDictionary(RepetitionInfo repetition) {
    random = new Random(repetition.getCurrentRepetition());
    given = new Given(folder, "支出: 科目代码 功能科目 键, 科目名称 文本, 金额 金额 汇总");
  }

  /** Three departments one above the other, units anywhere below. */
  private void units() {
    List<String> lines =
        new ArrayList<>(List.of("D1,局,,是,2024,元", "D2,处,D1,是,2024,万元", "D3,科,D2,是,2024,元"));
    for (int i = 1; i <= 12; i++) {
      lines.add("A%d,单位,D%d,,2024,%s".formatted(i, 1 + random.nextInt(3), wan(i) ? "万元" : "元"));
    }
    Collections.shuffle(lines, random);
    given.unitLines(lines.toArray(String[]::new));
  }

  private static boolean wan(int unit) {
    return unit % 3 == 0;
  }

  /** Flat ledger lines, with every control total that they could have, in any order. */
  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      lines.addAll(linesOf("A" + i, wan(i)));
    }
    lines.addAll(linesOf("D1", false));
    lines.addAll(linesOf("D2", true));
    Collections.shuffle(lines, random);
    return lines;
  }

  private List<String> linesOf(String unit, boolean wan) {
    Map<String, Long> leaves = new HashMap<>();
    Map<String, Long> totals = new HashMap<>();
    List<String> lines = new ArrayList<>();
    for (int n = 1 + random.nextInt(12); n > 0; n--) {
      String code = CODES[random.nextInt(CODES.length)];
      long fen = random.nextLong(-1_000_000, 100_000_000);
      leaves.merge(code, fen, Long::sum);
      for (String upper : List.of("", code.substring(0, 3), code.substring(0, 5))) {
        totals.merge(upper, fen, Long::sum);
      }
      lines.add(line(unit, code, "名称", fen, wan));
    }
    totals.forEach(
        (code, fen) -> lines.add(line(unit, code, code.isEmpty() ? "合计" : "名称", fen, wan)));
    written.put(unit, leaves);
    return lines;
  }

  private static String line(String unit, String code, String name, long fen, boolean wan) {
    BigDecimal amount = BigDecimal.valueOf(fen, wan ? 6 : 2);
    return "%s,%s,%s,\"%s\""
        .formatted(unit, code, name, wan ? amount.toPlainString() : "%,.2f".formatted(amount));
  }

  @RepeatedTest(30)
  void everyAmountIsInItsUnitAndInEachDepartmentAboveExactlyOnce() {
    units();
    given.csv("支出", "单位代码,科目代码,科目名称,金额", lines().toArray(String[]::new));
    try (Batch batch = given.read()) {
      assertThat(batch.problems()).isEmpty();
      for (Unit unit : batch.units()) {
        Found<UnitData> found = batch.dataOf(unit);
        assertThat(found.problems()).noneMatch(p -> p.isError());
        assertThat(read(found.value())).isEqualTo(expected(batch, unit));
      }
    }
  }

  @RepeatedTest(10)
  void oneWrongTotalIsOneProblemOfOneUnit() {
    units();
    List<String> lines = lines();
    int wrong = 0;
    while (!lines.get(wrong).contains("合计")) {
      wrong++;
    }
    String unit = lines.get(wrong).substring(0, lines.get(wrong).indexOf(','));
    lines.set(wrong, unit + ",,合计,\"12,345,678.9\"");
    given.csv("支出", "单位代码,科目代码,科目名称,金额", lines.toArray(String[]::new));
    String place = "[%s] TOTAL_DIFFERS 支出.csv 第 %d 行「金额」".formatted(unit, wrong + 2);
    assertThat(given.problems())
        .filteredOn(p -> p.contains("TOTAL_DIFFERS"))
        .singleElement()
        .asString()
        .startsWith(place);
  }

  private Map<String, Long> read(UnitData data) {
    Dataset dataset = given.dictionary().dataset("支出").orElseThrow();
    Map<String, Long> amounts = new HashMap<>();
    for (Line line : data.lines(dataset)) {
      String code = ((Value.Text) line.value(1)).text();
      amounts.merge(code, ((Value.Money) line.value(3)).amount().fen(), Long::sum);
    }
    return amounts;
  }

  private Map<String, Long> expected(Batch batch, Unit unit) {
    Map<String, Long> amounts = new HashMap<>(written.getOrDefault(unit.code(), Map.of()));
    batch.units().stream()
        .filter(u -> unit.department() && u.upper().equals(unit.code()))
        .forEach(
            u -> expected(batch, u).forEach((code, fen) -> amounts.merge(code, fen, Long::sum)));
    return amounts;
  }

  @RepeatedTest(3)
  void threadsMayAskAtOnce() {
    units();
    given.csv("支出", "单位代码,科目代码,科目名称,金额", lines().toArray(String[]::new));
    try (Batch batch = given.read()) {
      List<List<String>> oneByOne = batch.units().stream().map(u -> values(batch, u)).toList();
      assertThat(batch.units().parallelStream().map(u -> values(batch, u)).toList())
          .isEqualTo(oneByOne);
    }
  }

  private List<String> values(Batch batch, Unit unit) {
    return Dump.values(given.dictionary(), batch.dataOf(unit).value());
  }
}
