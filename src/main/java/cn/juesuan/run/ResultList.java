package cn.juesuan.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** 生成结果.csv: what was made, one line for each unit. */
final class ResultList {

  static final String FILE = "生成结果.csv";

  private static final List<String> HEADER =
      List.of("单位代码", "单位名称", "年度", "状态", "文件", "错误数", "警告数", "通过", "不符", "提示");

  private ResultList() {}

  static void write(Outcomes outcomes, OutputStream out) throws IOException {
    CsvText csv = new CsvText(out, HEADER);
    outcomes.forEach(kept -> line(kept.outcome(), csv));
    csv.end();
  }

  private static void line(Outcome o, CsvText csv) throws IOException {
    csv.line(
        o.unit().code(),
        o.unit().name(),
        o.unit().year(),
        o.status().label(),
        String.join("；", o.files()),
        o.errors(),
        o.warnings(),
        o.checks().passed(),
        o.checks().failed(),
        o.checks().noticed());
  }
}
