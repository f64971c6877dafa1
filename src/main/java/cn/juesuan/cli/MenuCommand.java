package cn.juesuan.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code menu}: what a double-click on the start script leads to. */
@Command(
    name = "menu",
    description = {"用菜单选择要做什么：双击“决算公开”、把数据文件夹拖到它上面时，看到的就是它。", "生成之后用浏览器打开 生成结果.html。"},
    customSynopsis = "juesuan menu [数据文件夹]",
    exitCodeList = {"0:全部正常", "1:有错误、校验不符或有工作簿保留原样", "2:文件夹不存在或模板有错误"},
    footer = {"juesuan menu", "juesuan menu 数据2025"})
final class MenuCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "数据文件夹", arity = "0..1", description = "要处理的数据（默认 input-csv）")
  private Optional<Path> input = Optional.empty();

  @Override
  public Integer call() throws Exception {
    CommandLine program = spec.parent().commandLine();
    Path folder = input.orElse(Menu.USUAL);
    if (input.isPresent() && Files.isRegularFile(folder)) {
      throw new CallException(folder + " 是一个文件。请用它所在的文件夹");
    }
    Menu menu =
        new Menu(
            program.getSubcommands().keySet(),
            new BufferedReader(new InputStreamReader(System.in, Consoles.charset())),
            Printer.of(spec),
            program::execute,
            Path.of("output"),
            new Browser(System.getenv())::opens);
    return menu.run(CommandFolders.existing(folder, "数据文件夹"));
  }
}
