package cn.juesuan.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program in a process of its own, which a test may kill. */
final class Child implements AutoCloseable {

  private static final String MAIN = "cn.juesuan.cli.Main";

  /** As the start scripts run a small batch. */
  private static final List<String> QUICKLY =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:-UsePerfData",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xmn48m",
          "-XX:+UseTransparentHugePages");

  private final Process process;
  private final BufferedReader out;

  private Child(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts {@code generate} on a batch. */
  static Child generate(Path templates, Path input, Path output, String... options)
      throws IOException {
    return started("exec", templates, input, output, options);
  }

  /**
   * Starts {@code generate} from a shell.
   *
   * @param prefix what the shell does before, such as a limit; ends with exec
   */
  static Child started(String prefix, Path templates, Path input, Path output, String... options)
      throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(QUICKLY);
    words.add("-cp");
    words.add(System.getProperty("java.class.path"));
    words.addAll(List.of(MAIN, "generate", "-t", templates.toString()));
    words.addAll(List.of("-i", input.toString(), "-o", output.toString()));
    words.addAll(List.of(options));
    String line = words.stream().map(w -> "'" + w + "'").collect(Collectors.joining(" "));
    return new Child(
        new ProcessBuilder("/bin/bash", "-c", prefix + " " + line)
            .redirectErrorStream(true)
            .start());
  }

  /** Reads what it prints, until so many units are done or it ends. */
  void awaitUnits(int units) throws IOException {
    int done = 0;
    while (done < units) {
      String line = out.readLine();
      if (line == null) {
        return;
      }
      if (line.contains("：已生成") || line.contains("：有错误")) {
        done++;
      }
    }
  }

  /** Lets it go on for so long, then ends it as {@code kill -9} does. */
  void killAfter(long millis) throws InterruptedException {
    if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Sends a signal and waits for the end; returns the exit status. */
  int signalled(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
    return process.waitFor();
  }

  /** What it still prints until it ends. */
  String rest() {
    return out.lines().collect(Collectors.joining("\n"));
  }

  int status() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
