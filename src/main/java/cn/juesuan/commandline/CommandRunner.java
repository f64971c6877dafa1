package cn.juesuan.commandline;

import cn.juesuan.terminal.Printer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds the command that a command line calls, and runs it. */
public final class CommandRunner {

  private final Printer out;
  private final Printer err;

  public CommandRunner(Printer out, Printer err) {
    this.out = out;
    this.err = err;
  }

  /** Returns the exit status. */
  public int run(Command program, String... words) {
    try {
      return run(program, List.of(words));
    } catch (CallException | IOException | RuntimeException | Error e) {
      return ExceptionHandler.handle(e, err);
    }
  }

  private int run(Command command, List<String> words) throws CallException, IOException {
    int called = command instanceof Command.Group group ? called(group, words) : words.size();
    CommandSpec spec = command.spec();
    ParseResult call = ArgumentParser.parse(spec, words.subList(0, called));
    Optional<String> version = call.has(CommandSpec.VERSION) ? spec.version() : Optional.empty();
    if (call.has(CommandSpec.HELP)) {
      out.print(HelpPage.of(command));
      return ExitStatus.OK;
    }
    if (version.isPresent()) {
      out.println(version.get());
      return ExitStatus.OK;
    }
    if (!call.errors().isEmpty()) {
      return refuse(spec, String.join("；", call.errors()));
    }
    if (command instanceof Command.Action action) {
      return action.run(call, out);
    }
    return runCalled((Command.Group) command, words.subList(called, words.size()));
  }

  private int runCalled(Command.Group group, List<String> words) throws CallException, IOException {
    return words.isEmpty()
        ? refuse(group.spec(), "缺少命令")
        : run(group.command(words.get(0)), words.subList(1, words.size()));
  }

  /** Says why a command line is not carried out, and where its command is explained. */
  private int refuse(CommandSpec spec, String why) {
    err.println("错误：" + why);
    err.println("运行 “" + spec.qualifiedName() + " --help” 查看用法。");
    return ExitStatus.REFUSED;
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
