package cn.juesuan.report;

import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** 问题清单.csv: every problem, where it is and what mends it. */
public final class ProblemList {

  public static final String FILE = "问题清单.csv";

  private static final List<String> HEADER =
      List.of("级别", "代码", "单位代码", "文件", "行", "列", "原值", "说明", "建议");

  private ProblemList() {}

  static void write(RunResults results, OutputStream out) throws IOException {
    CsvText csv = new CsvText(out, HEADER);
    results.forEachProblem(p -> line(p, csv));
    csv.end();
  }

  /**
   * Writes 问题清单.csv of these problems, in their order.
   *
   * @throws IOException if the stream refuses
   */
  public static void write(List<Problem> problems, OutputStream out) throws IOException {
    CsvText csv = new CsvText(out, HEADER);
    for (Problem problem : problems) {
      line(problem, csv);
    }
    csv.end();
  }

  private static void line(Problem p, CsvText csv) throws IOException {
    csv.line(
        p.kind().severity().label(),
        p.kind().name(),
        p.unit(),
        p.place().file(),
        p.place().line() == 0 ? "" : p.place().line(),
        p.place().column(),
        p.value(),
        p.detail(),
        p.kind().remedy());
  }
}
