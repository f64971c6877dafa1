package cn.juesuan.cli;

import cn.juesuan.commandline.CallException;
import cn.juesuan.commandline.CommandRunner;
import cn.juesuan.commandline.ExceptionHandler;
import cn.juesuan.launch.ChineseNames;
import cn.juesuan.launch.ClassesAhead;
import cn.juesuan.terminal.Consoles;
import cn.juesuan.terminal.Printer;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

/** The program's entry. */
public final class Main {

  private Main() {}

  /** Runs one command; ends the process with its status: 0 for success, see README. */
  public static void main(String[] args) throws IOException, InterruptedException {
    ClassesAhead.loadFor(JuesuanCommand.MAKE_BATCHES, args);
    Writer errors = Consoles.writer(System.err);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, e) -> ExceptionHandler.handle(e, new Printer(errors)));
    // messages are Chinese wherever the machine stands
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    Optional<String[]> typed = ChineseNames.arguments(JuesuanCommand.START_OTHERS, args);
    System.exit(
        typed.isPresent()
            ? run(Consoles.writer(System.out), errors, typed.get())
            : startAgain(new Printer(errors), args));
  }

  private static int startAgain(Printer errors, String... args)
      throws IOException, InterruptedException {
    try {
      return ChineseNames.startAgain(Main.class, args);
    } catch (CallException e) {
      return ExceptionHandler.handle(e, errors);
    }
  }

  /** Runs a command line; returns the exit status. */
  static int run(Writer console, Writer errors, String... args) {
    Printer out = new Printer(console);
    Printer err = new Printer(errors);
    int status = run(out, err, args);
    out.flush();
    err.flush();
    return status;
  }

  private static int run(Printer out, Printer err, String... args) {
    // a lambda would load two classes more at every start
    Menu.Program program =
        new Menu.Program() {
          @Override
          public int run(String... words) {
            return Main.run(out, err, words);
          }
        };
    return new CommandRunner(out, err).run(new JuesuanCommand(program), args);
  }
}
