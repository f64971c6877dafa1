package cn.juesuan.run;

import java.util.List;

/** 生成结果.csv: what was made, one line for each unit. */
final class ResultList {

  static final String FILE = "生成结果.csv";

  private static final List<String> HEADER =
      List.of("单位代码", "单位名称", "年度", "状态", "文件", "错误数", "警告数", "通过", "不符", "提示");

  private ResultList() {}

  static byte[] csv(List<Outcome> outcomes) {
    CsvBytes csv = new CsvBytes(HEADER);
    for (Outcome o : outcomes) {
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
    return csv.bytes();
  }
}
