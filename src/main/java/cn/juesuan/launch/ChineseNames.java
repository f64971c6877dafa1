package cn.juesuan.launch;

import cn.juesuan.commandline.CallException;
import cn.juesuan.terminal.Consoles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Java decides at its start in which encoding it names files. Where no language is set (bare Linux
 * machines, containers) it cannot name Chinese ones. Then {@link NamesInUtf8} makes this process
 * able to, or the program starts itself again with a language that can.
 */
public final class ChineseNames {

  private static final String LANGUAGE = "C.UTF-8";
  private static final String STARTED_AGAIN = "JUESUAN_STARTED_AGAIN";

  private ChineseNames() {}

  /**
   * The arguments to go on with; none, if files cannot be named in this process.
   *
   * @param startOthers commands that start other programs and give them names of files
   */
  public static Optional<String[]> arguments(Set<String> startOthers, String... args) {
    // Windows names files in Unicode, whatever its language
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding"));
    return windows || Consoles.writesChinese(charset)
        ? Optional.of(args)
        : NamesInUtf8.use(charset, startOthers, args);
  }

  /**
   * The exit status of a second start with another language.
   *
   * @param main what is started
   * @throws IOException if it could not be started
   * @throws CallException if this is the second start and files cannot be named all the same
   */
  public static int startAgain(Class<?> main, String... args)
      throws IOException, InterruptedException, CallException {
    if (System.getenv(STARTED_AGAIN) != null) {
      throw new CallException(
          "这个系统里没有语言 "
              + LANGUAGE
              + "，Java 不能用中文给文件起名。请装上它（在 glibc 的语言包里），"
              + "或把环境变量 LC_ALL 设成 locale -a 列出的一个以 utf8 结尾的语言，再运行一次");
    }
    ProcessBuilder again = new ProcessBuilder(command(main, args)).inheritIO();
    again.environment().put("LC_ALL", LANGUAGE);
    again.environment().put(STARTED_AGAIN, "1");
    return again.start().waitFor();
  }

  /**
   * This process's own command line: its bytes from the system, since in args Chinese letters are
   * lost by now.
   */
  private static List<String> command(Class<?> main, String... args) {
    Path own = Path.of("/proc", String.valueOf(ProcessHandle.current().pid()), "cmdline");
    if (Files.isReadable(own) && Files.isExecutable(Path.of("/bin/bash"))) {
      return List.of("/bin/bash", "-c", "mapfile -d '' -t line < " + own + "; exec \"${line[@]}\"");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(args));
    return command;
  }
}
