package cn.juesuan.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The start script of Linux and macOS, as users meet it, in every shell that is installed. */
class StartScriptTest {

  private static final String OPTIONS =
      """
        -XX:+IgnoreUnrecognizedVMOptions
        -XX:-UsePerfData
        -Xlog:disable
        -Xlog:all=error:stderr
      """;
  private static final String QUICKLY =
      """
        -XX:TieredStopAtLevel=1
        -XX:+UseSerialGC
        -Xmn48m
      """
          + hugePages();
  private static final String MAKING = "  -XX:ArchiveClassesAtExit=HERE/cache/17.0.15-3.jsa.N\n";
  private static final String SHARING = "  -XX:SharedArchiveFile=HERE/cache/17.0.15-3.jsa\n";
  private static final String JAR = "  -jar\n  HERE/juesuan.jar\n";
  private static final String WAITS = "\n按回车键关闭……\n";

  @TempDir private Path folder;

  /** What the script says where Linux gives large pages to whoever asks. */
  private static String hugePages() {
    Path enabled = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
    try {
      boolean given = Files.exists(enabled) && !Files.readString(enabled).contains("[never]");
      return given ? "  -XX:+UseTransparentHugePages\n" : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shells that people have as sh, or start scripts with. */
  enum Kind {
    DASH("/bin/dash", ""),
    BASH("/bin/bash", ""),
    BUSYBOX("/bin/busybox", "sh"),
    MKSH("/bin/mksh", ""),
    ZSH("/bin/zsh", "");

    private final String file;
    private final String argument;

    Kind(String file, String argument) {
      this.file = file;
      this.argument = argument;
    }

    Shell in(Path folder) throws IOException {
      assumeTrue(Files.isExecutable(Path.of(file)));
      List<String> command = argument.isEmpty() ? List.of(file) : List.of(file, argument);
      Shell shell = new Shell(command, folder.toRealPath().resolve("决算 50% a&b $HOME 'q'"));
      shell.java("runtime", "17.0.15");
      return shell;
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutArgumentsItShowsTheMenuAndWaits(Kind kind) throws Exception {
    Shell shell = kind.in(folder);
    shell.from(Path.of("/"));
    assertThat(shell.run())
        .isEqualTo(
            "HERE/runtime/bin/java in HERE\n"
                + OPTIONS
                + QUICKLY
                + MAKING
                + JAR
                + "  menu\n"
                + WAITS);
    shell.set("STATUS", "1");
    assertThat(shell.run()).contains(SHARING).endsWith("  menu\n" + WAITS + "[1]\n");
  }

  @ParameterizedTest
  @EnumSource
  void argumentsAreTheProgramsAndItsStatusIsTheScripts(Kind kind) throws Exception {
    Shell shell = kind.in(folder);
    shell.from(Path.of("/"));
    shell.set("STATUS", "2");
    assertThat(shell.run("generate", "-i", "a  b", "", "*", "--unit", "$x `y` \"z\""))
        .endsWith(JAR + "  generate\n  -i\n  a  b\n  \n  *\n  --unit\n  $x `y` \"z\"\n[2]\n")
        .startsWith("HERE/runtime/bin/java in /\n");
  }

  @ParameterizedTest
  @EnumSource
  void aFolderDroppedOnItIsTheInput(Kind kind) throws Exception {
    Shell shell = kind.in(folder);
    shell.put("新 数据&x/支出.csv", "1");
    assertThat(shell.run(shell.here().resolve("新 数据&x").toString()))
        .endsWith(JAR + "  menu\n  HERE/新 数据&x\n" + WAITS);
    shell.from(shell.here().resolve("input-csv"));
    assertThat(shell.run("../新 数据&x")).endsWith("  menu\n  HERE/input-csv/../新 数据&x\n" + WAITS);
    assertThat(shell.run("./单位.csv")).endsWith("  menu\n  HERE/input-csv/单位.csv\n" + WAITS);
    assertThat(shell.run(shell.here().toString(), shell.here().toString()))
        .startsWith("\n一次只能拖一个文件夹，只看第一个：HERE\n");
  }

  @ParameterizedTest
  @EnumSource
  void aFileDroppedOnItIsTheProgramsToRefuse(Kind kind) throws Exception {
    Shell shell = kind.in(folder);
    shell.put("新 数据/数据.xlsx", "1");
    assertThat(shell.run(shell.here().resolve("新 数据/数据.xlsx").toString()))
        .isEqualTo(
            "HERE/runtime/bin/java in HERE\n"
                + OPTIONS
                + QUICKLY
                + MAKING
                + JAR
                + "  menu\n  HERE/新 数据/数据.xlsx\n"
                + WAITS);
  }

  @ParameterizedTest
  @EnumSource
  void aCommandIsACommandEvenWhereAFolderHasItsName(Kind kind) throws Exception {
    Shell shell = kind.in(folder);
    shell.put("check/x", "");
    assertThat(shell.run("check")).endsWith(JAR + "  check\n");
  }

  @ParameterizedTest
  @EnumSource
  void withoutJavaItSaysHowToGetIt(Kind kind) throws Exception {
    Shell shell = kind.in(folder);
    Files.move(shell.here().resolve("runtime"), shell.here().resolve("away"));
    String missing = message("no-java") + message("get-java");
    assertThat(shell.run("check")).isEqualTo(missing + "[2]\n");
    assertThat(shell.run()).isEqualTo(missing + WAITS + "[2]\n");
    shell.java("old", "1.8.0_402");
    shell.set("JAVA_HOME", shell.here().resolve("old").toString());
    shell.java("older", "11.0.2");
    shell.onPathToo("older/bin");
    assertThat(shell.run("check"))
        .isEqualTo(
            message("old-java")
                + "  1.8.0_402  HERE/old/bin/java\n  11.0.2  HERE/older/bin/java\n"
                + missing
                + "[2]\n");
  }

  private static String message(String name) throws IOException {
    return Files.readString(Path.of("src/release/messages", name + ".txt"));
  }

  @ParameterizedTest
  @EnumSource
  void takesTheFirstJavaThatIsNewEnough(Kind kind) throws Exception {
    Shell shell = kind.in(folder);
    Files.move(shell.here().resolve("runtime"), shell.here().resolve("away"));
    shell.java("old", "1.8.0_402");
    shell.set("JAVA_HOME", shell.here().resolve("old").toString());
    shell.java("new", "");
    Files.createDirectory(shell.here().resolve("bin"));
    Files.createSymbolicLink(shell.here().resolve("bin/java"), Path.of("../new/bin/java"));
    shell.onPathToo("bin");
    assertThat(shell.run("check"))
        .startsWith("HERE/bin/../new/bin/java in")
        .contains("cache/21.0.1-3.jsa");
    shell.set("JAVA_HOME", shell.here().resolve("away").toString());
    assertThat(shell.run("check")).startsWith("HERE/away/bin/java in");
  }

  @ParameterizedTest
  @EnumSource
  void worksFromALinkOnTheDesktop(Kind kind) throws Exception {
    Shell shell = kind.in(folder);
    Path link = shell.here().resolveSibling("桌面.sh");
    Files.createSymbolicLink(link, shell.here().resolve("决算公开.sh"));
    assertThat(shell.start(link)).startsWith("HERE/runtime/bin/java in HERE\n");
  }

  @ParameterizedTest
  @EnumSource
  void outsideItsFolderItAsksToUnpackTheZip(Kind kind) throws Exception {
    Shell shell = kind.in(folder);
    Files.delete(shell.here().resolve("juesuan.jar"));
    assertThat(shell.run()).contains("请先把整个压缩包解压").endsWith(WAITS + "[2]\n");
  }

  @ParameterizedTest
  @EnumSource
  void aLargeBatchIsCompiledThoroughly(Kind kind) throws Exception {
    Shell shell = kind.in(folder);
    Files.createDirectory(shell.here().resolve("大"));
    Files.write(shell.here().resolve("大/支出.csv"), new byte[34_000_000]);
    String thoroughly = OPTIONS + MAKING + JAR;
    for (List<String> arguments :
        List.of(List.of("-i", "大"), List.of("--input", "大"), List.of("--input=大"))) {
      String seen =
          shell.run(Stream.concat(Stream.of("check"), arguments.stream()).toArray(String[]::new));
      assertThat(seen.replace(SHARING, MAKING)).contains(thoroughly);
    }
    assertThat(shell.run("check", "-o", "大")).contains(QUICKLY);
  }

  /** The data does not tell how many workbooks there are; the program counts them itself. */
  @ParameterizedTest
  @EnumSource
  void commandsOfFinishedWorkbooksAreLeftToTheProgram(Kind kind) throws Exception {
    Shell shell = kind.in(folder);
    String options = OPTIONS + QUICKLY.substring(QUICKLY.indexOf("  -Xmn48m"));
    for (String command : List.of("verify", "publish", "next-year")) {
      assertThat(shell.run(command, "output/2024"))
          .contains(options + SHARING + JAR + "  " + command + "\n");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theArchiveIsMadeByTheFirstRunThatWorks(Kind kind) throws Exception {
    Shell shell = kind.in(folder);
    assertThat(shell.run("--version")).contains(SHARING);
    assertThat(shell.run("generate")).contains(MAKING);
    assertThat(shell.files("cache")).containsExactly("17.0.15-3.jsa");
    assertThat(shell.run("generate")).contains(SHARING);
    // a new version of the program
    shell.put("juesuan.jar", "newer");
    assertThat(shell.run("generate")).contains("cache/17.0.15-5.jsa.N\n");
    assertThat(shell.files("cache")).containsExactly("17.0.15-5.jsa");
  }

  @ParameterizedTest
  @EnumSource
  void whereTheFolderCannotBeWrittenItRunsWithoutAnArchive(Kind kind) throws Exception {
    Shell shell = kind.in(folder);
    // tests may run as root, whom no mode of a folder stops; a file in its place stops everybody
    shell.put("cache", "");
    assertThat(shell.run("generate"))
        .isEqualTo(
            "HERE/runtime/bin/java in HERE\n" + OPTIONS + QUICKLY + SHARING + JAR + "  generate\n");
  }

  @ParameterizedTest
  @EnumSource
  void namesFilesInChineseWhereNoLanguageIsSet(Kind kind) throws Exception {
    Shell shell = kind.in(folder);
    shell.put("runtime/bin/java", "#!/bin/sh\necho \"${LC_ALL-none}\"\n");
    shell.unset("LC_ALL");
    assertThat(shell.run("check")).isEqualTo("C.UTF-8\n");
    shell.set("LANG", "C.UTF-8");
    assertThat(shell.run("check")).isEqualTo("none\n");
    shell.set("LC_ALL", "POSIX");
    assertThat(shell.run("check")).isEqualTo("C.UTF-8\n");
    // CentOS 7 has no C.UTF-8
    shell.program("bin/locale", "#!/bin/sh\nprintf 'C\\nPOSIX\\nen_US\\nen_US.utf8\\n'\n");
    shell.onPathToo("bin");
    assertThat(shell.run("check")).isEqualTo("en_US.utf8\n");
  }
}
