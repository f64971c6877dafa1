package cn.juesuan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.BookPlan.PlannedContent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for any tree of codes; each repetition makes another one, always the same. */
class LawsTest {

  private static final String[] TREE = {
    "合计 | =SUM(B2) | =COUNT(B4)",
    "${支出#类.科目代码} | =SUM(B3)",
    "${支出#款.科目代码} | =SUM(B4)",
    "${支出#项.科目代码} | ${支出#项.基本支出} | =SUM(B$4:B4)",
    "${支出#类.科目代码}末 | =B2 | =MAX(B4)",
  };

  private final TreeMap<String, BigDecimal> amounts = new TreeMap<>();

  private Engine randomTree(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = random.nextInt(60); i > 0; i--) {
      String code =
          "%d%02d%02d"
              .formatted(201 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(5));
      amounts.put(code, BigDecimal.valueOf(random.nextInt(-1_000, 1_000_000), 2));
    }
    List<String> lines = new ArrayList<>();
    amounts.forEach((code, amount) -> lines.add(code + "," + amount));
    java.util.Collections.shuffle(lines, random);
    return new Engine().given("支出", "科目代码,基本支出", lines.toArray(String[]::new)).template(TREE);
  }

  private String under(String code) {
    return amounts.entrySet().stream()
        .filter(e -> e.getKey().startsWith(code))
        .map(e -> e.getValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2)
        .toPlainString();
  }

  private static String rounded(String shown) {
    return new BigDecimal(shown).setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
  }

  @RepeatedTest(40)
  void everyParentIsTheSumOfItsChildrenAndTheTotalOfAll(RepetitionInfo repetition) {
    List<String> rows = Engine.rows(randomTree(repetition).plan(), 0);
    int leaves = 0;
    for (String row : rows) {
      String[] cells = row.split(" \\| ", -1);
      if (cells.length < 2) {
        assertThat(amounts).isEmpty();
        continue;
      }
      String code = cells[0].replace("合计", "").replace("末", "");
      assertThat(rounded(cells[1].split(" =", -1)[0])).as(row).isEqualTo(under(code));
      leaves += code.length() == 7 ? 1 : 0;
    }
    assertThat(leaves).isEqualTo(amounts.size());
    assertThat(rows.get(0)).contains("| " + amounts.size() + " =COUNT(");
  }

  @RepeatedTest(20)
  void everyAmountIsPlacedAndNoneWithoutItsRow(RepetitionInfo repetition) {
    randomTree(repetition).thenProblemsAre();
  }

  @RepeatedTest(20)
  void referencesOfTheTreePointAtExactlyTheirChildren(RepetitionInfo repetition) {
    BookPlan plan = randomTree(repetition).plan();
    int[] covered = new int[plan.sheets().get(0).rows().size()];
    plan.sheets().get(0).rows().stream()
        .filter(r -> r.template() <= 2)
        .forEach(
            r -> {
              var sum = (PlannedContent.Live) r.cells().get(1).content();
              sum.formula()
                  .targets()
                  .get(0)
                  .pieces()
                  .forEach(
                      p -> {
                        for (int row = p.area().firstRow(); row <= p.area().lastRow(); row++) {
                          covered[row]++;
                        }
                      });
            });
    for (int row = 0; row < covered.length; row++) {
      int template = plan.sheets().get(0).rows().get(row).template();
      assertThat(covered[row]).as("row " + row).isEqualTo(template >= 1 && template <= 3 ? 1 : 0);
    }
  }
}
