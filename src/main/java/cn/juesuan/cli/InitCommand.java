package cn.juesuan.cli;

import cn.juesuan.commandline.ArgSpec;
import cn.juesuan.commandline.CallException;
import cn.juesuan.commandline.Command;
import cn.juesuan.commandline.CommandSpec;
import cn.juesuan.commandline.ExitStatus;
import cn.juesuan.commandline.OptionSpec;
import cn.juesuan.commandline.ParameterSpec;
import cn.juesuan.commandline.ParseResult;
import cn.juesuan.data.UnitList;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.DictionaryReader;
import cn.juesuan.dictionary.SubjectListReader;
import cn.juesuan.dictionary.SubjectListSet;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.form.FillInWorkbook;
import cn.juesuan.launch.QuickCompilation;
import cn.juesuan.problem.Found;
import cn.juesuan.run.FirstLines;
import cn.juesuan.run.NewBatch;
import cn.juesuan.terminal.Printer;
import cn.juesuan.value.Years;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code init}. */
final class InitCommand implements Command.Action {

  private static final OptionSpec<Boolean> WORKBOOK =
      OptionSpec.flag(List.of("--xlsx"), "建填写用的工作簿 数据.xlsx：每个数据集一张工作表，有填写提示和下拉列表");

  private static final OptionSpec<Path> UNITS =
      OptionSpec.of(Path.class, List.of("--from"), "文件", "单位清单（单位.csv，或有“单位”表的工作簿），先填好单位和固定的项目");

  private static final ParameterSpec<Path> FOLDER =
      new ParameterSpec<>("文件夹", "新数据放在这里，没有就新建", Path.class, ArgSpec.Arity.REQUIRED);

  @Override
  public CommandSpec spec() {
    return CommandSpec.builder(
            "juesuan init",
            "新建一批数据：一个填写用的工作簿（--xlsx），或者为数据字典里的每个数据集建一个 CSV 文件，用 Excel 填写。",
            "已有的文件不会被覆盖。")
        .synopsis("juesuan init [选项] 文件夹")
        .options(TemplateOption.TEMPLATES, WORKBOOK, UNITS)
        .parameters(FOLDER)
        .exitStatus(0, "已新建")
        .exitStatus(2, "命令写错、文件夹里已有这些文件，或数据字典有错误，什么都没有新建")
        .examples(
            "juesuan init 数据2025 --xlsx", "juesuan init 数据2025 --xlsx --from input-csv/单位.csv")
        .build();
  }

  @Override
  public int run(ParseResult call, Printer out) throws CallException, IOException {
    Path templates = new TemplateOption(call).folder();
    QuickCompilation.startFor(List.of(templates));
    Found<Dictionary> dictionary = DictionaryReader.read(templates);
    ProblemPrinter.printAll(dictionary.problems(), out);
    if (dictionary.hasErrors()) {
      throw new CallException("数据字典有错误，没有新建文件");
    }
    List<List<String>> listed = listedUnits(call.find(UNITS), dictionary.value(), out);
    FillInWorkbook.Lines lines = firstLines(call, dictionary.value(), listed);
    if (call.has(WORKBOOK)) {
      Optional<String> year = year(dictionary.value(), listed);
      return createWorkbook(call, dictionary.value(), lines, year, out);
    }
    try {
      List<Path> made = NewBatch.create(call.get(FOLDER), dictionary.value(), lines);
      made.forEach(out::println);
      out.println("完成：新建了 " + made.size() + " 个文件。每列的含义见模板文件夹里的 " + Dictionary.FILE + "。");
      return ExitStatus.OK;
    } catch (NewBatch.AlreadyThere e) {
      throw new CallException(e.getMessage());
    }
  }

  private static FillInWorkbook.Lines firstLines(
      ParseResult call, Dictionary dictionary, List<List<String>> listed) {
    if (call.has(UNITS)) {
      return new FirstLines(dictionary, listed);
    }
    return call.has(WORKBOOK) ? FirstLines.none(dictionary) : FirstLines.keys(dictionary);
  }

  /** The lines of the list of units that is named; none where none is. */
  private static List<List<String>> listedUnits(
      Optional<Path> units, Dictionary dictionary, Printer out) throws CallException {
    if (units.isEmpty()) {
      return List.of();
    } else if (!Files.exists(units.get())) {
      throw new CallException("文件 " + units.get() + " 不存在");
    }
    Found<List<List<String>>> read = UnitList.read(units.get(), unitsOf(dictionary));
    ProblemPrinter.printAll(read.problems(), out);
    if (read.hasErrors()) {
      throw new CallException("单位清单有错误，没有新建文件");
    }
    return read.value();
  }

  private static Dataset unitsOf(Dictionary dictionary) {
    return dictionary.dataset(Dictionary.UNITS).orElseThrow();
  }

  /** The latest year of the listed units: the drop-down lists offer its subjects. */
  private static Optional<String> year(Dictionary dictionary, List<List<String>> listed) {
    int year =
        unitsOf(dictionary).columnsRead().stream()
            .map(Column::name)
            .toList()
            .indexOf(Dictionary.YEAR);
    return listed.stream()
        .flatMap(line -> Years.read(line.get(year)).stream())
        .max(Comparator.naturalOrder());
  }

  private static int createWorkbook(
      ParseResult call,
      Dictionary dictionary,
      FillInWorkbook.Lines lines,
      Optional<String> year,
      Printer out)
      throws CallException, IOException {
    Path templates = new TemplateOption(call).folder();
    Found<SubjectListSet> lists = SubjectListReader.read(templates, dictionary);
    ProblemPrinter.printAll(lists.problems(), out);
    if (lists.hasErrors()) {
      throw new CallException("科目表有错误，没有新建文件");
    }
    SubjectLists subjects = year.map(lists.value()::of).orElseGet(lists.value()::latest);
    try {
      NewBatch.createWorkbook(call.get(FOLDER), dictionary, subjects, lines).forEach(out::println);
      out.println("完成：新建了填写用的工作簿。先看它的第一张表，填好后" + CommandFolders.nextStep(call.get(FOLDER), call));
      return ExitStatus.OK;
    } catch (NewBatch.AlreadyThere e) {
      throw new CallException(e.getMessage());
    }
  }
}
