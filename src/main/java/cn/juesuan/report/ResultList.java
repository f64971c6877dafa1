package cn.juesuan.report;

import cn.juesuan.view.Headline;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * 生成结果.csv: what was made, one line for each unit. The template set's headlines are further
 * columns, so that the unit that is out of proportion shows.
 */
public final class ResultList {

  public static final String FILE = "生成结果.csv";

  private static final List<String> HEADER =
      List.of("单位代码", "单位名称", "年度", "状态", "文件", "错误数", "警告数", "通过", "不符", "提示");

  /** The column of the unit's status, counted from 1. */
  public static final int STATUS = HEADER.indexOf("状态") + 1;

  private ResultList() {}

  static void write(Outcomes outcomes, OutputStream out) throws IOException {
    Set<String> labels = new LinkedHashSet<>();
    outcomes.forEach(
        kept -> kept.outcome().headlines().stream().map(Headline::label).forEach(labels::add));
    List<String> header = new ArrayList<>(HEADER);
    header.addAll(labels);
    CsvText csv = new CsvText(out, header);
    outcomes.forEach(kept -> csv.line(line(kept.outcome(), labels).toArray()));
    csv.end();
  }

  private static List<Object> line(Outcome o, Set<String> labels) {
    List<Object> line = new ArrayList<>();
    line.add(o.unit().code());
    line.add(o.unit().name());
    line.add(o.unit().year());
    line.add(o.status().label());
    line.add(String.join("；", o.files()));
    line.add(o.errors());
    line.add(o.warnings());
    line.add(o.checks().passed());
    line.add(o.checks().failed());
    line.add(o.checks().noticed());
    labels.forEach(label -> line.add(figure(o, label)));
    return line;
  }

  private static String figure(Outcome outcome, String label) {
    return outcome.headlines().stream()
        .filter(h -> h.label().equals(label))
        .map(Headline::figure)
        .findFirst()
        .orElse("");
  }
}
