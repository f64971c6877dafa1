package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole workbooks as text. A wanted change is taken over with {@code mvn test -Dtest=GoldenDumpTest
 * -Djuesuan.golden=refresh}; look at what git says has changed before committing it.
 */
class GoldenDumpTest {

  private static final Path GOLDEN = Path.of("src/test/resources/acceptance");

  @TempDir Path output;

  @Test
  void theSampleBatch() throws IOException {
    compare(Generated.sample(output), "101001", "决算公开.golden.txt");
  }

  /** Its tables 07 and 08 have data, two of its projects have one short name, one no indicator. */
  @Test
  void aDepartment() throws IOException {
    Generated generated = Department.generated(output);
    compare(generated, "201", "决算公开-部门.golden.txt");
  }

  /** The sample batch through the set of Shanghai. */
  @Test
  void theSampleBatchInShanghai() throws IOException {
    Generated generated = Generated.batch(Shanghai.TEMPLATES, Generated.SAMPLE, output);
    compare(generated, "101001", "决算公开-上海2024.golden.txt");
  }

  private static void compare(Generated generated, String unit, String name) throws IOException {
    Path actual = Path.of("target", name.replace("golden", "actual"));
    try (XSSFWorkbook book = generated.opened(unit, "决算公开.xlsx")) {
      Files.writeString(actual, String.join("\n", WorkbookText.of(book)) + "\n");
    }
    Path golden = GOLDEN.resolve(name);
    if (System.getProperty("juesuan.golden", "").equals("refresh")) {
      Files.writeString(golden, Files.readString(actual));
    }
    assertThat(actual)
        .usingCharset(StandardCharsets.UTF_8)
        .hasSameTextualContentAs(golden, StandardCharsets.UTF_8);
  }
}
