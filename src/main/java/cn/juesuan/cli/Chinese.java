package cn.juesuan.cli;

import java.util.ListResourceBundle;

/** The words that the command line library prints by itself. */
final class Chinese extends ListResourceBundle {

  @Override
  protected Object[][] getContents() {
    return new Object[][] {
      {"usage.synopsisHeading", "用法："},
      {"usage.commandListHeading", "%n命令：%n"},
      {"usage.optionListHeading", "%n选项：%n"},
      {"usage.descriptionHeading", "%n"},
      {"mixinStandardHelpOptions.help", "显示帮助"},
      {"helpCommand.command", "命令"},
      {"help", "显示帮助"},
      {"version", "显示版本"},
    };
  }
}
