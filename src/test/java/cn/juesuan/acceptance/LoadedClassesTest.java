package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One unit is made without what only other runs need: loading it would take longer than that. */
class LoadedClassesTest {

  @TempDir private Path folder;

  private static final Path LIST =
      Path.of("src/main/resources/cn/juesuan/launch/classes-of-a-batch.txt");

  private static final Pattern LOADED_FROM_A_FILE =
      Pattern.compile(".* ((?:cn\\.juesuan|org\\.apache)\\.[\\w.$]+) source: file:.*");

  /** Most of the list; a few new or unused classes are no reason to write it again. */
  private static final double MOST = 0.95;

  @Test
  void noLoggingSchemasPackagesOfPoiOrOtherCommands() throws Exception {
    Path loaded = folder.resolve("loaded.txt");
    try (Child child =
        Child.started(
            // on one processor nothing is loaded ahead
            "export JAVA_TOOL_OPTIONS='-XX:ActiveProcessorCount=1 -Xlog:class+load:file="
                + loaded
                + "'; exec",
            Generated.TEMPLATES,
            Generated.SAMPLE,
            folder.resolve("output"))) {
      assertThat(child.rest()).contains("1 个已生成");
    }
    List<String> classes = Files.readAllLines(loaded);
    assertThat(classes).anyMatch(line -> line.contains("cn.juesuan."));
    assertThat(classes)
        .noneMatch(line -> line.contains(" org.apache.logging."))
        .noneMatch(line -> line.contains(" org.apache.xmlbeans."))
        .noneMatch(line -> line.contains(" org.openxmlformats."))
        .noneMatch(line -> line.contains(" org.apache.commons.compress."))
        .noneMatch(line -> line.contains(" org.apache.poi.openxml4j.util."))
        .noneMatch(line -> line.contains(" cn.juesuan.commandline.HelpPage "))
        .noneMatch(
            line -> line.matches(".* cn\\.juesuan\\.cli\\.(?!Juesuan|Generate)\\w+Command .*"));
    assertLoadedAhead(classes);
  }

  /** The list is written anew with {@code -Djuesuan.golden=refresh}. */
  private static void assertLoadedAhead(List<String> log) throws IOException {
    List<String> needed =
        log.stream()
            .map(LOADED_FROM_A_FILE::matcher)
            .filter(Matcher::matches)
            .map(line -> line.group(1))
            .dropWhile(name -> !name.equals("cn.juesuan.cli.BatchRun"))
            .filter(name -> !name.contains("Lambda"))
            .toList();
    if (System.getProperty("juesuan.golden", "").equals("refresh")) {
      Files.write(LIST, needed);
    }
    List<String> listed = Files.readAllLines(LIST);
    for (String name : listed) {
      assertThatCode(() -> Class.forName(name, false, LoadedClassesTest.class.getClassLoader()))
          .as("refresh %s", LIST)
          .doesNotThrowAnyException();
    }
    List<String> both = new ArrayList<>(listed);
    both.retainAll(needed);
    assertThat(both.size()).as("refresh %s", LIST).isGreaterThan((int) (MOST * needed.size()));
    assertThat(both.size()).as("refresh %s", LIST).isGreaterThan((int) (MOST * listed.size()));
  }
}
