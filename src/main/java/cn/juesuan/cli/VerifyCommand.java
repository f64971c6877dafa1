package cn.juesuan.cli;

import cn.juesuan.commandline.CallException;
import cn.juesuan.commandline.Command;
import cn.juesuan.commandline.CommandSpec;
import cn.juesuan.commandline.ParseResult;
import cn.juesuan.terminal.Printer;
import java.io.IOException;

/** {@code verify}. */
final class VerifyCommand implements Command.Action {

  @Override
  public CommandSpec spec() {
    return CommandSpec.builder(
            "juesuan verify",
            "重新计算改过的工作簿，读出“校验”的结论；文档逐段、逐格与旁边的工作簿核对。文件本身不会被改动。",
            "写了 -i 或 -t 的，工作簿也逐格与数据核对：列出人改过的每一格，原来和现在的内容。",
            "文件可以是本程序生成后由 Excel、Word、WPS 或 LibreOffice 改过并保存的。",
            "核对文档要用生成它的模板和数据（单位的资料）；数不同是不符，文字不同是提示。")
        .synopsis("juesuan verify [选项] 文件…")
        .options(VerifyRun.INPUT, TemplateOption.TEMPLATES)
        .parameters(VerifyRun.FILES)
        .exitStatus(0, "没有不符（可以有提示）")
        .exitStatus(1, "有不符，有文件读不出来，有工作簿算不出来或没有校验，有文档没有写好")
        .exitStatus(2, "命令写错，文件不存在或模板有错误，什么都没有检查")
        .examples(
            "juesuan verify output/2024/*/*.xlsx",
            "juesuan verify output/2024/*/情况说明.docx",
            "juesuan verify output/2024",
            "juesuan verify output/2024/*/*.xlsx -i input-csv")
        .build();
  }

  @Override
  public int run(ParseResult call, Printer out) throws CallException, IOException {
    return new VerifyRun(call, out).run();
  }
}
