package cn.juesuan.cli;

import cn.juesuan.commandline.ArgSpec;
import cn.juesuan.commandline.CallException;
import cn.juesuan.commandline.Command;
import cn.juesuan.commandline.CommandSpec;
import cn.juesuan.commandline.ParameterSpec;
import cn.juesuan.commandline.ParseResult;
import cn.juesuan.terminal.Consoles;
import cn.juesuan.terminal.Printer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code menu}: what a double-click on the start script leads to. */
final class MenuCommand implements Command.Action {

  private static final ParameterSpec<Path> INPUT =
      new ParameterSpec<>("数据文件夹", "要处理的数据（默认 input-csv）", Path.class, ArgSpec.Arity.OPTIONAL);

  private final List<String> commands;
  private final Menu.Program program;

  /**
   * @param commands those of the program
   */
  MenuCommand(List<String> commands, Menu.Program program) {
    this.commands = commands;
    this.program = program;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.builder(
            "juesuan menu", "用菜单选择要做什么：双击“决算公开”、把数据文件夹拖到它上面时，看到的就是它。", "生成之后用浏览器打开 生成结果.html。")
        .synopsis("juesuan menu [数据文件夹]")
        .parameters(INPUT)
        .exitStatus(0, "全部正常")
        .exitStatus(1, "有错误、校验不符或有工作簿保留原样")
        .exitStatus(2, "文件夹不存在或模板有错误")
        .examples("juesuan menu", "juesuan menu 数据2025")
        .build();
  }

  @Override
  public int run(ParseResult call, Printer out) throws CallException, IOException {
    Path folder = call.find(INPUT).orElse(Menu.USUAL);
    if (call.has(INPUT) && Files.isRegularFile(folder)) {
      throw new CallException(folder + " 是一个文件。请用它所在的文件夹");
    }
    Menu menu =
        new Menu(
            Set.copyOf(commands),
            new BufferedReader(new InputStreamReader(System.in, Consoles.charset())),
            out,
            program,
            Path.of("output"),
            new Browser(System.getenv())::opens);
    return menu.run(CommandFolders.existing(folder, "数据文件夹"));
  }
}
