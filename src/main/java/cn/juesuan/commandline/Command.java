package cn.juesuan.commandline;

import cn.juesuan.terminal.Printer;
import java.io.IOException;
import java.util.List;

/** A command of the program. */
public sealed interface Command {

  CommandSpec spec();

  /** A command that does something. */
  non-sealed interface Action extends Command {

    /**
     * Does it.
     *
     * @return the exit status
     */
    int run(ParseResult call, Printer out) throws CallException, IOException;
  }

  /** Commands under one name. Only the one that is called is made. */
  non-sealed interface Group extends Command {

    /** In the order of the help page. */
    List<String> commands();

    Command command(String name);
  }
}
