package cn.juesuan.cli;

import cn.juesuan.commandline.ExitStatus;
import cn.juesuan.problem.Problem;
import cn.juesuan.run.Published;
import cn.juesuan.terminal.Consoles;
import cn.juesuan.terminal.Printer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Prints what {@code publish} came to, unit by unit, and adds it up. */
final class PublishPrinter {

  /** Of one unit; all are in the list. */
  private static final int MOST = 20;

  private final Printer out;
  private final boolean terminal = Consoles.isTerminal();
  private final Map<Published.Status, Integer> byStatus = new EnumMap<>(Published.Status.class);
  private final Path folder;
  private int units;

  /**
   * @param folder that of the public files
   */
  PublishPrinter(Path folder, Printer out) {
    this.folder = folder;
    this.out = out;
  }

  /** On a terminal, units that need nobody are only counted. */
  void print(Published unit) {
    units++;
    byStatus.merge(unit.status(), 1, Integer::sum);
    boolean silent = unit.problems().isEmpty() && unit.allowed().isEmpty();
    if (terminal && silent) {
      return;
    }
    String files = unit.files().isEmpty() ? "" : "，" + unit.files().size() + " 个文件";
    String allowed = unit.allowed().isEmpty() ? "" : "，允许了 " + unit.allowed().size() + " 个问题";
    out.println(
        unit.unit().code()
            + " "
            + unit.unit().name()
            + "："
            + unit.status().label()
            + files
            + allowed);
    unit.problems().stream().limit(MOST).forEach(p -> Marks.print(p, "  ", out));
    int more = unit.problems().size() - MOST;
    if (more > 0) {
      out.println("  ……另有 " + more + " 个问题，见 公开清单.csv");
    }
  }

  /** Closes the list with one line; returns the exit status. */
  int end(List<Problem> unwritten) {
    unwritten.forEach(p -> Marks.print(p, "", out));
    StringBuilder line = new StringBuilder("完成：" + units + " 个单位");
    byStatus.forEach(
        (status, count) -> line.append("，").append(count).append(" 个").append(status.label()));
    out.println(line.toString());
    if (byStatus.containsKey(Published.Status.PUBLISHED)) {
      out.println("公开的文件在 " + folder);
    }
    boolean good = byStatus.getOrDefault(Published.Status.PUBLISHED, 0) == units;
    return ExitStatus.of(good && unwritten.isEmpty());
  }
}
