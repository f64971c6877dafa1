package cn.juesuan.cli;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.DictionaryReader;
import cn.juesuan.problem.Found;
import cn.juesuan.run.NewBatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init}. */
@Command(
    name = "init",
    description = {"新建一批数据：为数据字典里的每个数据集建一个只有表头的 CSV 文件，用 Excel 填写。", "已有的文件不会被覆盖。"},
    customSynopsis = "juesuan init [选项] 文件夹",
    exitCodeList = {"0:已新建", "2:命令写错、文件夹里已有这些文件，或数据字典有错误，什么都没有新建"},
    footer = "juesuan init 数据2025")
final class InitCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private TemplateOption templates;

  @Parameters(paramLabel = "文件夹", description = "新数据放在这里，没有就新建")
  private Path folder;

  @Override
  public Integer call() throws CallException, IOException {
    Printer out = Printer.of(spec);
    Found<Dictionary> dictionary = DictionaryReader.read(templates.folder());
    ProblemPrinter.printAll(dictionary.problems(), out);
    if (dictionary.hasErrors()) {
      throw new CallException("数据字典有错误，没有新建文件");
    }
    try {
      List<Path> made = NewBatch.create(folder, dictionary.value());
      made.forEach(out::println);
      out.println("完成：新建了 " + made.size() + " 个文件。每列的含义见模板文件夹里的 " + Dictionary.FILE + "。");
      return 0;
    } catch (NewBatch.AlreadyThere e) {
      throw new CallException(e.getMessage());
    }
  }
}
