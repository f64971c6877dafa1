package cn.juesuan.cli;

import cn.juesuan.run.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}. */
@Command(
    name = "verify",
    description = {
      "重新计算改过的工作簿，读出“校验”的结论。文件本身不会被改动。",
      "文件可以是本程序生成后由 Excel、WPS 或 LibreOffice 改过并保存的。"
    },
    customSynopsis = "juesuan verify 文件…",
    exitCodeList = {"0:校验没有不符（可以有提示）", "1:有校验不符，有工作簿读不出来、算不出来或没有校验", "2:命令写错，或文件不存在，什么都没有检查"},
    footer = {"juesuan verify output/2024/*/*.xlsx", "juesuan verify output/2024"})
final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "文件", description = "要检查的工作簿；写文件夹就检查其中所有的 .xlsx")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() throws CallException, IOException {
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new CallException("文件 " + file + " 不存在");
      }
    }
    List<Path> workbooks = Verification.workbooksIn(files);
    if (workbooks.isEmpty()) {
      throw new CallException("文件夹里没有 .xlsx 工作簿");
    }
    Printer out = Printer.of(spec);
    VerifyPrinter printer = new VerifyPrinter(out);
    Verification.run(workbooks, printer::print);
    return printer.end();
  }
}
