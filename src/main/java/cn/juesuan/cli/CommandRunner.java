package cn.juesuan.cli;

import cn.juesuan.report.Version;
import java.io.IOException;
import java.util.List;

/** Finds the command that a command line calls, and runs it. */
final class CommandRunner {

  private final Printer out;
  private final Printer err;

  CommandRunner(Printer out, Printer err) {
    this.out = out;
    this.err = err;
  }

  /** Returns the exit status. */
  int run(String... words) {
    try {
      return run(new JuesuanCommand(program()), List.of(words));
    } catch (CallException | IOException | RuntimeException | Error e) {
      return UsageErrors.failed(e, err);
    }
  }

  /** A lambda would load two classes more at every start. */
  private Menu.Program program() {
    return new Menu.Program() {
      @Override
      public int run(String... words) {
        return CommandRunner.this.run(words);
      }
    };
  }

  private int run(Command command, List<String> words) throws CallException, IOException {
    int called = command instanceof Command.Group group ? called(group, words) : words.size();
    ParseResult call = ArgumentParser.parse(command.spec(), words.subList(0, called));
    if (call.has(CommandSpec.HELP)) {
      out.print(HelpPage.of(command));
      return 0;
    }
    if (call.has(CommandSpec.VERSION)) {
      out.println("juesuan " + Version.NUMBER);
      return 0;
    }
    if (!call.errors().isEmpty()) {
      return UsageErrors.refused(command.spec(), String.join("；", call.errors()), err);
    }
    if (command instanceof Command.Action action) {
      return action.run(call, out);
    }
    return runCalled((Command.Group) command, words.subList(called, words.size()));
  }

  private int runCalled(Command.Group group, List<String> words) throws CallException, IOException {
    return words.isEmpty()
        ? UsageErrors.refused(group.spec(), "缺少命令", err)
        : run(group.command(words.get(0)), words.subList(1, words.size()));
  }

  /** Where the name of a command stands; behind the last word, if nowhere. */
  private static int called(Command.Group group, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals(ArgumentParser.END_OF_OPTIONS)) {
        return words.size();
      } else if (group.commands().contains(words.get(i))) {
        return i;
      }
    }
    return words.size();
  }
}
