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
import cn.juesuan.nextyear.CarriedUnit;
import cn.juesuan.nextyear.NextBatch;
import cn.juesuan.problem.Found;
import cn.juesuan.run.NewBatch;
import cn.juesuan.run.NextYear;
import cn.juesuan.run.TemplateSet;
import cn.juesuan.terminal.Printer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** {@code next-year}. */
final class NextYearCommand implements Command.Action {

  private static final OptionSpec<Boolean> WORKBOOK =
      OptionSpec.flag(List.of("--xlsx"), "写成填写用的工作簿 数据.xlsx（默认每个数据集一个 CSV）");

  private static final OptionSpec<Path> TARGET =
      OptionSpec.of(Path.class, List.of("-o", "--output"), "新文件夹", "下一年度的数据放在这里，没有就新建").required();

  private static final ParameterSpec<Path> FOLDER =
      new ParameterSpec<>(
          "文件夹", "今年的输出文件夹，如 output/2024；也可以是一个单位的文件夹", Path.class, ArgSpec.Arity.REQUIRED);

  @Override
  public CommandSpec spec() {
    return CommandSpec.builder(
            "juesuan next-year",
            "用今年做好的工作簿开始下一年度的数据：上年数、年初结转和结余、项目、长期不变的文字，年度加一年。",
            "工作簿照它现在的样子重新计算，改过的也算数，文件本身不会被改动；带哪些内容由模板里的名称“下年_数据集”决定。",
            "已有的文件不会被覆盖。")
        .synopsis("juesuan next-year [选项] 文件夹 -o 新文件夹")
        .options(TemplateOption.TEMPLATES, WORKBOOK, TARGET)
        .parameters(FOLDER)
        .exitStatus(0, "全部单位都带到了下一年度")
        .exitStatus(1, "有单位没有带到下一年度，或校验有不符；其他单位的数据已经写出")
        .exitStatus(2, "命令写错、文件夹不存在、已有这些文件或模板有错误，什么都没有新建")
        .examples(
            "juesuan next-year output/2024 -o 数据2025",
            "juesuan next-year output/2024 -o 数据2025 --xlsx")
        .build();
  }

  @Override
  public int run(ParseResult call, Printer out) throws CallException, IOException {
    Path finished = CommandFolders.existing(call.get(FOLDER), "文件夹");
    QuickCompilation.startFor(List.of(finished));
    Found<TemplateSet> set = new TemplateOption(call).open();
    if (set.hasErrors()) {
      ProblemPrinter.printAll(set.problems(), out);
      throw new CallException("模板有错误，没有新建任何文件");
    }
    NextYear.Read read = read(finished, set.value());
    ProblemPrinter.printAll(read.problems(), out);
    if (read.units().isEmpty() && read.problems().isEmpty()) {
      throw new CallException(finished + " 里没有做好的工作簿，没有新建任何文件");
    }
    return read.units().isEmpty() ? nothing(read, out) : write(read, set.value(), call, out);
  }

  private static NextYear.Read read(Path folder, TemplateSet templates) throws CallException {
    try {
      return NextYear.read(folder, templates);
    } catch (IOException e) {
      throw new CallException(folder + " 读不出来，" + DiskFault.reading(e));
    }
  }

  private static int nothing(NextYear.Read read, Printer out) {
    out.println("没有新建文件：" + read.failed() + " 个单位都没有带到下一年度。");
    return ExitStatus.FAILED;
  }

  private static int write(NextYear.Read read, TemplateSet set, ParseResult call, Printer out)
      throws CallException, IOException {
    Path target = call.get(TARGET);
    NextBatch batch = read.batch(set);
    try {
      List<Path> made =
          call.has(WORKBOOK)
              ? NewBatch.createWorkbook(
                  target, set.dictionary(), set.lists().of(latest(read)), batch)
              : NewBatch.create(target, set.dictionary(), batch);
      made.forEach(out::println);
    } catch (NewBatch.AlreadyThere e) {
      throw new CallException(e.getMessage());
    }
    out.println(summary(read) + "。补上当年的数据，" + CommandFolders.nextStep(target, call));
    return ExitStatus.of(read.isGood());
  }

  /** The year whose subjects the drop-down lists offer. */
  private static String latest(NextYear.Read read) {
    return read.units().stream()
        .map(CarriedUnit::year)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static String summary(NextYear.Read read) {
    String years =
        read.units().stream()
            .map(CarriedUnit::year)
            .distinct()
            .sorted()
            .collect(Collectors.joining("、"));
    String failed = read.failed() == 0 ? "" : "，" + read.failed() + " 个单位没有带到";
    return "完成：" + read.units().size() + " 个单位带到 " + years + " 年度" + failed;
  }
}
