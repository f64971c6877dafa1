package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.juesuan.cli.Blocks.Block;
import cn.juesuan.cli.Blocks.Section;
import cn.juesuan.problem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The page of problems says what the program says: every kind, and what each sample prints. */
class CatalogueTest {

  private static final Path PAGE = Path.of("src/docs/问题目录.md");

  private static final String CHECK = "juesuan check -i 数据 -t 模板 -o 结果";

  @TempDir private Path folder;

  private static List<Section> kinds() {
    List<Section> sections = Blocks.read(PAGE);
    return sections.subList(1, sections.size());
  }

  @Test
  void everyKindIsListedOnceInTheProgramsOrder() {
    assertThat(kinds().stream().map(Section::heading).toList())
        .isEqualTo(Stream.of(Kind.values()).map(k -> k.name() + " " + k.title()).toList());
  }

  @TestFactory
  Stream<DynamicTest> severityAndRemedyAreTheProgramsOwn() {
    return kinds().stream()
        .map(
            s ->
                dynamicTest(
                    s.heading(),
                    () ->
                        assertThat(s.prose().get(0))
                            .isEqualTo(
                                kind(s).severity().label() + "。怎么办：" + kind(s).remedy() + "。")));
  }

  @TestFactory
  Stream<DynamicTest> eachSamplePrintsItsMessage() {
    return kinds().stream()
        .filter(s -> s.blocks().stream().anyMatch(b -> b.language().equals("text")))
        .map(s -> dynamicTest(s.heading(), () -> assertSamplePrints(s)));
  }

  @Test
  void fewKindsHaveNoSample() {
    assertThat(kinds().stream().filter(s -> s.blocks().isEmpty()).map(s -> kind(s).name()))
        .containsExactlyInAnyOrder(WITHOUT_SAMPLE);
  }

  /**
   * What no file given as text brings about: other programs, a full disk, mistakes of this one, too
   * much.
   */
  private static final String[] WITHOUT_SAMPLE = {
    "OUTSIDE_CONTENT",
    "CELL_UNREADABLE",
    "PHONETIC_LOST",
    "SHEET_NAME",
    "LINK_BROKEN",
    "MARKS_UNWRITTEN",
    "FONT_MISSING",
    "PDF_FAILED",
    "FILE_KEPT",
    "DOCUMENT_BEHIND",
    "MEMORY_SHORT",
    "TEMPORARY_UNUSABLE",
    "FILE_UNWRITABLE",
    "PROGRAM_FAILED",
    "FILE_STALE",
    "FORMULA_TOO_LONG",
    "WORKBOOK_LARGE",
    "PIVOT_STALE",
    "PUBLISH_REVISIONS",
    "ERRORS_MANY",
    "WARNINGS_MANY"
  };

  private static Kind kind(Section section) {
    return Kind.valueOf(section.heading().split(" ", -1)[0]);
  }

  private void assertSamplePrints(Section section) throws IOException {
    Stage stage = new Stage(Files.createTempDirectory(folder, "run").toRealPath());
    List<Block> base = Blocks.read(PAGE).get(0).blocks();
    stage.put(List.of(), base);
    stage.put(base, section.blocks());
    Block expected =
        section.blocks().stream()
            .filter(b -> b.language().equals("text"))
            .findFirst()
            .orElseThrow();
    String command = expected.name().isEmpty() ? CHECK : expected.name();
    List<String> problems =
        stage.run(command).lines().stream()
            .filter(l -> l.strip().startsWith("错误 ") || l.strip().startsWith("警告 "))
            .map(String::strip)
            .toList();
    assertThat(problems).anyMatch(line -> line.endsWith("。" + kind(section).remedy() + "。"));
    assertThat(String.join("\n", problems)).isEqualTo(String.join("\n", expected.lines()));
  }
}
