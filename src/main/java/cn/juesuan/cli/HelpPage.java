package cn.juesuan.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The help of a command, in Chinese throughout. The library's own layout counts characters, so that
 * columns after Chinese words do not stand straight; here widths are counted as terminals draw.
 */
final class HelpPage {

  /** What a help page consists of, in order. */
  static final Map<String, IHelpSectionRenderer> SECTIONS = sections();

  private HelpPage() {}

  private static Map<String, IHelpSectionRenderer> sections() {
    Map<String, IHelpSectionRenderer> sections = new LinkedHashMap<>();
    sections.put("description", help -> lines("", help.commandSpec().usageMessage().description()));
    sections.put(
        "synopsis", help -> lines("用法", help.commandSpec().usageMessage().customSynopsis()));
    sections.put("commands", HelpPage::commands);
    sections.put("parameters", HelpPage::parameters);
    sections.put("options", HelpPage::options);
    sections.put("statuses", HelpPage::statuses);
    sections.put("footer", help -> lines("例", help.commandSpec().usageMessage().footer()));
    return sections;
  }

  private static String lines(String heading, String[] lines) {
    if (lines.length == 0) {
      return "";
    }
    String indent = heading.isEmpty() ? "" : "  ";
    return heading(heading)
        + List.of(lines).stream().map(l -> indent + l + "\n").collect(Collectors.joining());
  }

  private static String heading(String heading) {
    return heading.isEmpty() ? "" : "\n" + heading + "：\n";
  }

  private static String commands(Help help) {
    Map<String, String> rows = new LinkedHashMap<>();
    help.commandSpec().subcommands().forEach((name, line) -> rows.put(name, description(line)));
    return table("命令", rows);
  }

  private static String description(CommandLine line) {
    return line.getCommandSpec().usageMessage().description()[0];
  }

  private static String parameters(Help help) {
    Map<String, String> rows = new LinkedHashMap<>();
    for (PositionalParamSpec parameter : help.commandSpec().positionalParameters()) {
      rows.put(parameter.paramLabel(), description(parameter));
    }
    return table("参数", rows);
  }

  private static String options(Help help) {
    Map<String, String> rows = new LinkedHashMap<>();
    for (OptionSpec option : help.commandSpec().options()) {
      String names = String.join(", ", option.names());
      boolean valued = option.arity().max() > 0;
      rows.put(valued ? names + " " + option.paramLabel() : names, description(option));
    }
    return table("选项", rows);
  }

  private static String description(ArgSpec argument) {
    return String.join("", argument.description());
  }

  private static String statuses(Help help) {
    return table("退出码", help.commandSpec().usageMessage().exitCodeList());
  }

  private static String table(String heading, Map<String, String> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    int width = rows.keySet().stream().mapToInt(HelpPage::width).max().orElse(0);
    StringBuilder table = new StringBuilder(heading(heading));
    rows.forEach(
        (left, right) ->
            table
                .append("  ")
                .append(left)
                .append(" ".repeat(width - width(left) + 2))
                .append(right)
                .append('\n'));
    return table.toString();
  }

  /** Columns on a terminal: a Chinese character takes two. */
  private static int width(String text) {
    return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
  }
}
