package cn.juesuan.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Java decides at its start in which encoding it names files. Where no language is set (bare Linux
 * machines, containers) it cannot name Chinese ones; then the program starts itself again with a
 * language that can.
 */
final class ChineseNames {

  private static final String LANGUAGE = "C.UTF-8";
  private static final String STARTED_AGAIN = "JUESUAN_STARTED_AGAIN";

  private ChineseNames() {}

  /**
   * The exit status of the second start, if one was needed.
   *
   * @throws IOException if it could not be started
   */
  static OptionalInt startAgainIfNeeded(String... args) throws IOException, InterruptedException {
    boolean able =
        Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode("决算");
    if (able || System.getenv(STARTED_AGAIN) != null) {
      return OptionalInt.empty();
    }
    ProcessBuilder again = new ProcessBuilder(command(args)).inheritIO();
    again.environment().put("LC_ALL", LANGUAGE);
    again.environment().put(STARTED_AGAIN, "1");
    return OptionalInt.of(again.start().waitFor());
  }

  /**
   * This process's own command line: its bytes from the system, since in args Chinese letters are
   * lost by now.
   */
  private static List<String> command(String... args) {
    Path own = Path.of("/proc", String.valueOf(ProcessHandle.current().pid()), "cmdline");
    if (Files.isReadable(own) && Files.isExecutable(Path.of("/bin/bash"))) {
      return List.of("/bin/bash", "-c", "mapfile -d '' -t line < " + own + "; exec \"${line[@]}\"");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    return command;
  }
}
