package cn.juesuan.cli;

import cn.juesuan.commandline.ArgSpec;
import cn.juesuan.commandline.CallException;
import cn.juesuan.commandline.Command;
import cn.juesuan.commandline.CommandSpec;
import cn.juesuan.commandline.ExitStatus;
import cn.juesuan.commandline.OptionSpec;
import cn.juesuan.commandline.ParameterSpec;
import cn.juesuan.commandline.ParseResult;
import cn.juesuan.disk.DiskFault;
import cn.juesuan.launch.QuickCompilation;
import cn.juesuan.problem.Problem;
import cn.juesuan.report.RunSummary;
import cn.juesuan.run.ComparedSets;
import cn.juesuan.setdiff.Difference;
import cn.juesuan.terminal.Printer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code template diff}. */
final class TemplateDiffCommand implements Command.Action {

  /** What a screen holds of one table. */
  private static final int MOST = 40;

  private static final ParameterSpec<Path> BEFORE =
      new ParameterSpec<>("旧模板", "模板文件夹", Path.class, ArgSpec.Arity.REQUIRED);

  private static final ParameterSpec<Path> AFTER =
      new ParameterSpec<>("新模板", "与它比较的模板文件夹", Path.class, ArgSpec.Arity.REQUIRED);

  private static final OptionSpec<Boolean> ALL =
      OptionSpec.flag(List.of("--all"), "一张表有很多不同的，也全部列出（默认每张表 40 处）");

  @Override
  public CommandSpec spec() {
    return CommandSpec.builder(
            "juesuan template diff",
            "比较两套模板：新的一套多了、少了、改了什么——数据集、列、科目、工作表、行、列、公式、数字格式、校验、名称、文档的段落。",
            "移动了的行、列和改了名的表，引用它们的公式跟着变的不算不同。字体、列宽这样的样子不比较。")
        .synopsis("juesuan template diff [选项] 旧模板 新模板")
        .options(ALL)
        .parameters(BEFORE, AFTER)
        .exitStatus(0, "两套模板相同")
        .exitStatus(1, "有不同")
        .exitStatus(2, "命令写错、文件夹不存在，或模板读不出来")
        .examples("juesuan template diff templates-xlsx 新模板")
        .build();
  }

  @Override
  public int run(ParseResult call, Printer out) throws CallException {
    Path before = CommandFolders.existing(call.get(BEFORE), "模板文件夹");
    Path after = CommandFolders.existing(call.get(AFTER), "模板文件夹");
    QuickCompilation.startFor(List.of(before, after));
    ComparedSets.Report report = compare(before, after);
    if (!report.isWhole()) {
      faults(before, report.before(), out);
      faults(after, report.after(), out);
      out.println("没有比较：先改正以上的错误");
      return ExitStatus.REFUSED;
    }
    Map<String, List<Difference>> byPlace =
        report.differences().stream()
            .collect(
                Collectors.groupingBy(Difference::where, LinkedHashMap::new, Collectors.toList()));
    int most = call.has(ALL) ? Integer.MAX_VALUE : MOST;
    byPlace.forEach((where, differences) -> print(where, differences, most, out));
    int count = report.differences().size();
    out.println(count == 0 ? "完成：两套模板相同" : "完成：有 " + count + " 处不同");
    return ExitStatus.of(count == 0);
  }

  private static ComparedSets.Report compare(Path before, Path after) throws CallException {
    try {
      return ComparedSets.compare(before, after);
    } catch (IOException e) {
      throw new CallException("模板文件夹读不出来，" + DiskFault.reading(e));
    }
  }

  private static void faults(Path folder, List<Problem> problems, Printer out) {
    if (!problems.isEmpty()) {
      out.println(folder + "：");
      ProblemPrinter.print(RunSummary.of(problems), out);
    }
  }

  private static void print(String where, List<Difference> differences, int most, Printer out) {
    out.println(where);
    int shown = Math.min(most, differences.size());
    differences.subList(0, shown).forEach(d -> out.println("  " + d.text()));
    if (shown < differences.size()) {
      out.println("  ……另有 " + (differences.size() - shown) + " 处，加 --all 全部列出");
    }
  }
}
