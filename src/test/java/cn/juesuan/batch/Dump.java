package cn.juesuan.batch;

import cn.juesuan.data.Line;
import cn.juesuan.data.UnitData;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was read, as text. */
public final class Dump {

  private Dump() {}

  /**
   * Lines as {@code 3: A1 | 2010301 | 10.00}, the number being that of the first line they come
   * from.
   */
  static List<String> lines(List<Line> lines) {
    return lines.stream().map(Dump::text).toList();
  }

  static String text(Line line) {
    return line.place().line()
        + ": "
        + line.values().stream().map(Dump::text).collect(Collectors.joining(" | "));
  }

  static String text(Problem problem) {
    String unit = problem.unit().isEmpty() ? "" : "[" + problem.unit() + "] ";
    return unit + problem.kind() + " " + problem.place().text() + " " + problem.detail();
  }

  /** All lines of all datasets, without their places. */
  public static List<String> values(Dictionary dictionary, UnitData data) {
    List<String> texts = new ArrayList<>();
    for (Dataset dataset : dictionary.datasets()) {
      for (Line line : data.lines(dataset)) {
        texts.add(
            dataset.name()
                + " "
                + line.values().stream().map(Dump::text).collect(Collectors.joining(" | ")));
      }
    }
    return texts;
  }

  private static String text(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    } else if (value instanceof Value.Money money) {
      return money.amount().toString().replace(" 元", "");
    } else if (value instanceof Value.Quantity quantity) {
      return quantity.number().toPlainString();
    }
    return value instanceof Value.Day day ? day.date().toString() : "";
  }
}
