package cn.juesuan.run;

import cn.juesuan.problem.Problem;
import java.util.List;

/** 问题清单.csv: every problem, where it is and what mends it. */
final class ProblemList {

  static final String FILE = "问题清单.csv";

  private static final List<String> HEADER =
      List.of("级别", "代码", "单位代码", "文件", "行", "列", "原值", "说明", "建议");

  private ProblemList() {}

  static byte[] csv(List<Problem> problems) {
    CsvBytes csv = new CsvBytes(HEADER);
    for (Problem p : problems) {
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
    return csv.bytes();
  }
}
