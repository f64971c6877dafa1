package cn.juesuan.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A column that is searched again and again is searched in few steps, with the same results. */
class ApproximateSearchTest {

  private static final int LINES = 40;

  private static final List<String> TEXTS =
      List.of("2", "201", "20101", "2010102", "208", "20805", "A", "b", "B1", "c");

  /** They are the same to 15 digits, or the next; and what is more or less. */
  private static final List<Double> NEAR =
      List.of(
          -1.0,
          0.0,
          0.3,
          0.1 + 0.2,
          0.3 - 1e-16,
          0.300000000000001,
          1e15,
          1e15 + 0.25,
          123_456_789_012_345.0,
          123_456_789_012_345.4);

  private final Random random = new Random(17);

  @Test
  void theFirstAndTheThirdSearchAgree() {
    for (int turn = 0; turn < 300; turn++) {
      List<Object> column = column(turn % 3 != 0);
      checkAgreement(column, cell(random.nextInt(2)));
    }
  }

  private static void checkAgreement(List<Object> column, Object wanted) {
    String formula = "IFERROR(MATCH(C1,A1:A" + LINES + "),0)";
    String walked = grid(column, wanted).shows(formula);
    Grid again = grid(column, wanted);
    String all = "";
    for (int i = 0; i < 3; i++) {
      all = again.shows(formula);
    }
    assertThat(all).as("%s in %s", wanted, column).isEqualTo(walked);
  }

  /**
   * Numbers that differ behind the 15th digit, errors, truths and texts without a certain order.
   */
  @Test
  void alsoWhereValuesAreNearlyTheSameOrOfOtherKinds() {
    for (int turn = 0; turn < 300; turn++) {
      Object[] numbers = random.ints(12, 0, NEAR.size()).mapToObj(NEAR::get).toArray();
      if (turn % 4 != 0) {
        Arrays.sort(numbers);
      }
      List<Object> column = new ArrayList<>(List.of(numbers));
      for (Object other : List.of(ErrorCode.NA, Truth.TRUE, Truth.FALSE, "甲", "20", "30")) {
        if (random.nextInt(3) == 0) {
          column.add(random.nextInt(column.size() + 1), other);
        }
      }
      List<Object> wanted = List.of(NEAR.get(random.nextInt(NEAR.size())), Truth.FALSE, "甲", "25");
      checkAgreement(column, wanted.get(turn % 3 == 0 ? random.nextInt(4) : 0));
    }
  }

  private static Grid grid(List<Object> column, Object wanted) {
    Grid grid = new Grid().with("C1", wanted);
    for (int line = 0; line < column.size(); line++) {
      if (column.get(line) != "") {
        grid.with("A" + (line + 1), column.get(line));
      }
    }
    return grid;
  }

  /** Numbers, texts and blank cells, each kind in order or not. */
  private List<Object> column(boolean ordered) {
    List<Object> cells = new ArrayList<>();
    for (int line = 0; line < LINES; line++) {
      cells.add(cell(random.nextInt(3)));
    }
    if (ordered) {
      sort(cells, Integer.class);
      sort(cells, String.class);
    }
    return cells;
  }

  private Object cell(int kind) {
    return switch (kind) {
      case 0 -> random.nextInt(20);
      case 1 -> TEXTS.get(random.nextInt(TEXTS.size()));
      default -> "";
    };
  }

  private static void sort(List<Object> cells, Class<?> kind) {
    int[] places = places(cells, kind);
    Object[] sorted = Arrays.stream(places).mapToObj(cells::get).toArray();
    Arrays.sort(
        sorted,
        (a, b) ->
            kind == Integer.class
                ? Integer.compare((Integer) a, (Integer) b)
                : String.CASE_INSENSITIVE_ORDER.compare((String) a, (String) b));
    for (int i = 0; i < places.length; i++) {
      cells.set(places[i], sorted[i]);
    }
  }

  private static int[] places(List<Object> cells, Class<?> kind) {
    return IntStream.range(0, cells.size())
        .filter(i -> kind.isInstance(cells.get(i)) && cells.get(i) != "")
        .toArray();
  }

  /** A5 needs B1, which searches a column with A5. */
  @Test
  void aCircleStaysOneHoweverOftenItsColumnIsSearched() throws Exception {
    Grid grid = new Grid().with("A1", 1).with("A2", 2).with("A3", 3).with("A4", 4);
    grid.formula("A5", "B1+1").formula("B1", "MATCH(2,A1:A5)").formula("B2", "MATCH(3,A1:A5)");
    grid.formula("A6", "MATCH(2,A1:A4)").formula("B3", "MATCH(2,A1:A6)");
    List<String> shown = new ArrayList<>();
    for (String cell : List.of("B2", "B1", "B2", "B3", "A6", "MATCH(2,A1:A5)", "MATCH(2,A1:A4)")) {
      shown.add(grid.shows(cell));
    }
    String circle = "拒绝：循环引用";
    assertThat(shown).containsExactly(circle, circle, circle, circle, "2", circle, "2");
  }

  @Test
  void aSearchForEachLineIsNoWalkForEachLine() {
    Grid grid = new Grid();
    for (int line = 1; line <= 1_900; line++) {
      grid.with("A" + line, Integer.toString(1_000_000 + line));
    }
    for (int line = 1; line <= 500; line++) {
      assertThat(grid.shows("LOOKUP(A" + line + ",A1:A1900)"))
          .isEqualTo("“" + (1_000_000 + line) + "”");
    }
    assertThat(grid.steps()).isLessThan(20_000);
  }
}
