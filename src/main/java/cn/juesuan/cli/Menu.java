package cn.juesuan.cli;

import cn.juesuan.commandline.ExitStatus;
import cn.juesuan.report.Version;
import cn.juesuan.terminal.Printer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Asks what is to be done and has it done, for people who do not type commands. An answer that is
 * only Enter, or none at all, takes the usual way.
 */
final class Menu {

  /** Where the data is if nobody says otherwise. */
  static final Path USUAL = Path.of("input-csv");

  /** What a new folder is called if nobody says otherwise. */
  private static final String NEW = "新数据";

  private final Set<String> commands;
  private final BufferedReader answers;
  private final Printer out;
  private final Program program;
  private final Path output;
  private final Predicate<Path> browser;

  /**
   * @param commands what this version of the program can do
   * @param output where results are
   * @param browser shows a page, or says that it cannot
   */
  Menu(
      Set<String> commands,
      BufferedReader answers,
      Printer out,
      Program program,
      Path output,
      Predicate<Path> browser) {
    this.commands = commands;
    this.answers = answers;
    this.out = out;
    this.program = program;
    this.output = output;
    this.browser = browser;
  }

  /** Carries out a command line; returns the exit status. */
  interface Program {
    int run(String... arguments);
  }

  /** What can be chosen. */
  private enum Choice {
    CHECK("check", "检查：只看数据和勾稽有没有问题"),
    GENERATE("generate", "生成（直接按回车）"),
    PUBLISH("publish", "公开：由做好的工作簿得到可以公开的文件"),
    INIT("init", "新建数据：得到一个填写用的工作簿"),
    NEXT_YEAR("next-year", "下一年度：由做好的工作簿开始下一年的数据");

    final String command;
    final String text;

    Choice(String command, String text) {
      this.command = command;
      this.text = text;
    }
  }

  /** Returns the exit status of what was chosen. */
  int run(Path input) throws IOException {
    List<Choice> choices =
        Stream.of(Choice.values()).filter(c -> commands.contains(c.command)).toList();
    show(choices, input);
    Optional<Choice> choice = choose(choices);
    return choice.isEmpty() ? ExitStatus.OK : carryOut(choice.get(), input);
  }

  private void show(List<Choice> choices, Path input) {
    out.println("");
    out.println("决算公开报表生成器 " + Version.NUMBER);
    out.println("数据：" + input + (input.equals(USUAL) ? "（换成别的：把数据文件夹拖到“决算公开”上）" : ""));
    out.println("");
    for (Choice choice : choices) {
      out.println("  " + (choices.indexOf(choice) + 1) + "  " + choice.text);
    }
    out.println("  0  退出");
    out.println("");
  }

  /** Nothing, if nothing is to be done. */
  private Optional<Choice> choose(List<Choice> choices) throws IOException {
    Optional<String> answer = answer("请输入编号：");
    if (answer.isEmpty()) {
      return Optional.of(Choice.GENERATE);
    }
    while (answer.isPresent() && !answer.get().equals("0")) {
      String typed = answer.get();
      for (Choice choice : choices) {
        if (typed.equals(String.valueOf(choices.indexOf(choice) + 1))) {
          return Optional.of(choice);
        }
      }
      if (typed.isEmpty()) {
        return Optional.of(Choice.GENERATE);
      }
      out.println("没有 " + typed + " 这一项，请输入 0 到 " + choices.size() + " 中的一个数。");
      answer = answer("请输入编号：");
    }
    return Optional.empty();
  }

  private int carryOut(Choice choice, Path input) throws IOException {
    return switch (choice) {
      case CHECK -> program.run("check", "-i", input.toString(), "-o", output.toString());
      case GENERATE -> generate(input);
      case PUBLISH -> program.run("publish", finished());
      case INIT -> program.run("init", ask("新数据放在哪个文件夹", NEW), "--xlsx");
      case NEXT_YEAR ->
          program.run("next-year", finished(), "-o", ask("下一年度的数据放在哪个文件夹", NEW), "--xlsx");
    };
  }

  private int generate(Path input) throws IOException {
    ResultPages pages = ResultPages.before(output);
    int status = program.run("generate", "-i", input.toString(), "-o", output.toString());
    for (Path page : pages.renewed()) {
      out.println(browser.test(page) ? "已用浏览器打开 " + page : "结果在 " + page + "，请用浏览器打开");
    }
    return status;
  }

  private String finished() throws IOException {
    List<Path> years = ResultPages.years(output);
    Path latest = years.isEmpty() ? output : years.get(years.size() - 1);
    return ask("做好的工作簿在哪个文件夹", latest.toString());
  }

  /** What is typed, or what is usual where only Enter is. */
  private String ask(String question, String usual) throws IOException {
    String typed = answer(question + "（直接按回车：" + usual + "）：").orElse("");
    return typed.isEmpty() ? usual : typed;
  }

  /** Nothing, where nobody can answer. */
  private Optional<String> answer(String question) throws IOException {
    out.print(question);
    out.flush();
    String line = answers.readLine();
    if (line == null) {
      out.println();
      return Optional.empty();
    }
    // a folder that is dropped on the window comes in quotes; Chinese keyboards type wide digits
    String typed = line.strip().replaceAll("^\"(.*)\"$", "$1");
    return Optional.of(typed.matches("[０-９]") ? narrow(typed) : typed);
  }

  private static String narrow(String digit) {
    return String.valueOf(digit.charAt(0) - '０');
  }
}
