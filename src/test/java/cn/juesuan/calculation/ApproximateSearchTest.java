package cn.juesuan.calculation;

import static org.assertj.core.api.Assertions.assertThat;

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

  private final Random random = new Random(17);

  @Test
  void theFirstAndTheThirdSearchAgree() {
    for (int turn = 0; turn < 300; turn++) {
      List<Object> column = column(turn % 3 != 0);
      Object wanted = cell(random.nextInt(2));
      String formula = "IFERROR(MATCH(C1,A1:A" + LINES + "),0)";
      String walked = grid(column, wanted).shows(formula);
      Grid again = grid(column, wanted);
      String all = "";
      for (int i = 0; i < 3; i++) {
        all = again.shows(formula);
      }
      assertThat(all).as("%s in %s", wanted, column).isEqualTo(walked);
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
