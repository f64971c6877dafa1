package cn.juesuan.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The help of a command, in Chinese throughout. The library's own layout counts characters, so that
 * columns after Chinese words do not stand straight; here widths are counted as terminals draw.
 */
final class HelpPage {

  private final StringBuilder page = new StringBuilder();

  private HelpPage() {}

  static String of(Command command) {
    CommandSpec spec = command.spec();
    HelpPage help = new HelpPage();
    spec.description().forEach(line -> help.page.append(line).append('\n'));
    help.lines("用法", spec.synopsis());
    if (command instanceof Command.Group group) {
      help.table("命令", commands(group));
    }
    help.table("参数", parameters(spec));
    help.table("选项", options(spec));
    help.table("退出码", statuses(spec));
    help.lines("例", spec.examples());
    return help.page.toString();
  }

  private static Map<String, String> commands(Command.Group group) {
    Map<String, String> rows = new LinkedHashMap<>();
    for (String name : group.commands()) {
      rows.put(name, group.command(name).spec().description().get(0));
    }
    return rows;
  }

  private static Map<String, String> parameters(CommandSpec spec) {
    Map<String, String> rows = new LinkedHashMap<>();
    spec.parameters().forEach(p -> rows.put(p.paramLabel(), p.description()));
    return rows;
  }

  private static Map<String, String> options(CommandSpec spec) {
    Map<String, String> rows = new LinkedHashMap<>();
    for (OptionSpec<?> option : spec.options()) {
      String names = String.join(", ", option.names());
      rows.put(option.isFlag() ? names : names + " " + option.paramLabel(), option.description());
    }
    return rows;
  }

  private static Map<String, String> statuses(CommandSpec spec) {
    Map<String, String> rows = new LinkedHashMap<>();
    spec.exitStatuses().forEach((status, meaning) -> rows.put(String.valueOf(status), meaning));
    return rows;
  }

  private void lines(String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      heading(heading);
      lines.forEach(line -> page.append("  ").append(line).append('\n'));
    }
  }

  private void heading(String heading) {
    page.append('\n').append(heading).append("：\n");
  }

  private void table(String heading, Map<String, String> rows) {
    if (rows.isEmpty()) {
      return;
    }
    int width = rows.keySet().stream().mapToInt(HelpPage::width).max().orElse(0);
    heading(heading);
    rows.forEach(
        (left, right) ->
            page.append("  ")
                .append(left)
                .append(" ".repeat(width - width(left) + 2))
                .append(right)
                .append('\n'));
  }

  /** Columns on a terminal: a Chinese character takes two. */
  private static int width(String text) {
    return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
  }
}
