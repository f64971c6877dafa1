package cn.juesuan.run;

import cn.juesuan.problem.Problem;
import cn.juesuan.report.CsvText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** 公开清单.csv: a line for each public file, one for each unit that has none. */
final class PublicList {

  static final String FILE = "公开清单.csv";

  private static final List<String> HEADER =
      List.of("单位代码", "单位名称", "年度", "状态", "文件", "页数", "SHA-256", "说明");

  private static final Published.File NONE = new Published.File("", "", OptionalInt.empty());

  private PublicList() {}

  static void write(List<Published> all, OutputStream out) throws IOException {
    CsvText csv = new CsvText(out, HEADER);
    for (Published unit : all) {
      List<Published.File> files = unit.files().isEmpty() ? List.of(NONE) : unit.files();
      for (Published.File file : files) {
        csv.line(
            unit.unit().code(),
            unit.unit().name(),
            unit.unit().year(),
            unit.status().label(),
            file.path(),
            file.pages().isPresent() ? String.valueOf(file.pages().getAsInt()) : "",
            file.sha256(),
            remarks(unit));
      }
    }
    csv.end();
  }

  /** All that stands against the unit, or stood and was allowed. */
  private static String remarks(Published unit) {
    List<String> remarks = new ArrayList<>();
    unit.problems().forEach(p -> remarks.add(text(p)));
    unit.allowed().forEach(p -> remarks.add("允许公开：" + text(p)));
    return String.join("；", remarks);
  }

  private static String text(Problem problem) {
    return problem.place().text() + "：" + problem.detail();
  }
}
