package cn.juesuan.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The start script in an unpacked folder of its own, with stand-ins for Java and nothing on PATH
 * but what the script needs.
 */
final class Shell {

  /** What the script runs, beside the shell itself. */
  private static final List<String> TOOLS =
      List.of("cat", "ls", "mkdir", "mv", "printf", "readlink", "rm", "sed", "uname", "wc");

  private static final String STAND_IN =
      """
      #!/bin/sh
      if [ "$*" = -version ]; then
        echo 'openjdk version "21.0.1" 2023-10-17' >&2
        exit 0
      fi
      echo "$0 in $(pwd)"
      for argument do
        case $argument in
          -XX:ArchiveClassesAtExit=*) echo archive >"${argument#*=}" ;;
        esac
        echo "  $argument"
      done
      exit ${STATUS:-0}
      """;

  private final List<String> command;
  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();
  private Path from;

  /**
   * @param command a shell
   */
  Shell(List<String> command, Path folder) throws IOException {
    this.command = command;
    this.folder = Files.createDirectories(folder);
    this.from = folder;
    environment.put("PATH", tools().toString());
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("JUESUAN_USUAL_FOLDERS", "off");
    Files.copy(Path.of("src/release/决算公开.sh"), folder.resolve("决算公开.sh"));
    put("juesuan.jar", "jar");
    put("input-csv/单位.csv", "单位代码");
    try (Stream<Path> messages = Files.list(Path.of("src/release/messages"))) {
      for (Path message : messages.toList()) {
        String name = message.getFileName().toString().replace(".txt", ".utf8.txt");
        put("messages/" + name, Files.readString(message));
      }
    }
  }

  /** A folder that has the tools but no Java. */
  private static Path tools() throws IOException {
    Path tools = Files.createDirectories(Path.of("target/script-tools").toAbsolutePath());
    for (String tool : TOOLS) {
      if (!Files.exists(tools.resolve(tool))) {
        Files.createSymbolicLink(tools.resolve(tool), onPath(tool));
      }
    }
    return tools;
  }

  private static Path onPath(String tool) {
    return Pattern.compile(":")
        .splitAsStream(System.getenv("PATH"))
        .map(f -> Path.of(f, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  /** The folder, absolute. */
  Path here() {
    return folder;
  }

  void put(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Puts something there that can be run. */
  void program(String path, String text) throws IOException {
    put(path, text);
    folder.resolve(path).toFile().setExecutable(true);
  }

  /**
   * Puts a stand-in for Java into the folder.
   *
   * @param version what its file release says; empty if there is none
   */
  void java(String home, String version) throws IOException {
    program(home + "/bin/java", STAND_IN);
    if (!version.isEmpty()) {
      put(home + "/release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }
  }

  void set(String variable, String value) {
    environment.put(variable, value);
  }

  void onPathToo(String directory) {
    set("PATH", environment.get("PATH") + ":" + folder.resolve(directory));
  }

  void unset(String variable) {
    environment.remove(variable);
  }

  /** Where the user stands. */
  void from(Path elsewhere) {
    from = elsewhere;
  }

  /** What is seen, options of the virtual machine in one line, and the exit status, if not 0. */
  String run(String... arguments) throws IOException, InterruptedException {
    return start(folder.resolve("决算公开.sh"), arguments);
  }

  String start(Path script, String... arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(command);
    words.add(script.toString());
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).directory(from.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    return seen.replace(folder.toString(), "HERE").replaceAll("\\.jsa\\.\\d+", ".jsa.N")
        + (status == 0 ? "" : "[" + status + "]\n");
  }

  /** The files below a folder, by name. */
  List<String> files(String path) {
    try (Stream<Path> files = Files.list(folder.resolve(path))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
