package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One unit is made without what only other runs need: loading it would take longer than that. */
class LoadedClassesTest {

  @TempDir private Path folder;

  @Test
  void noLoggingSchemasPackagesOfPoiOrOtherCommands() throws Exception {
    Path loaded = folder.resolve("loaded.txt");
    try (Child child =
        Child.started(
            "export JAVA_TOOL_OPTIONS='-Xlog:class+load:file=" + loaded + "'; exec",
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
  }
}
