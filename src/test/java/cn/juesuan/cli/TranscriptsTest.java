package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.cli.Blocks.Block;
import cn.juesuan.cli.Blocks.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages of what people type and what the program answers. Each section is a run of its own on the
 * page's first files and its own ones.
 */
class TranscriptsTest {

  private static final Path PAGES = Path.of("src/test/resources/transcripts");

  @TempDir private Path folder;

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theProgramAnswersAsWritten(Path page) throws IOException {
    List<String> written = new ArrayList<>();
    List<String> answered = new ArrayList<>();
    List<Section> sections = Blocks.read(page);
    for (Section section : sections.subList(1, sections.size())) {
      Stage stage = new Stage(Files.createTempDirectory(folder, "run").toRealPath());
      List<Block> base = sections.get(0).blocks();
      stage.put(List.of(), base);
      stage.put(base, section.blocks());
      written.add("## " + section.heading());
      answered.add("## " + section.heading());
      for (Block block : section.blocks()) {
        if (block.language().equals("console")) {
          written.addAll(block.lines());
          answered.addAll(answers(stage, block));
        } else if (block.language().equals("file")) {
          written.addAll(block.lines());
          answered.addAll(stage.file(block.name()));
        }
      }
    }
    assertThat(String.join("\n", answered)).isEqualTo(String.join("\n", written));
  }

  /** Runs the block's commands; each answer ends with the exit status, if it is not 0. */
  private static List<String> answers(Stage stage, Block block) {
    List<String> answers = new ArrayList<>();
    for (String line : block.lines()) {
      if (line.startsWith("$ ")) {
        Stage.Said said = stage.run(line.substring(2));
        answers.add(line);
        answers.addAll(said.lines());
        if (said.status() != 0) {
          answers.add("[退出码 " + said.status() + "]");
        }
      }
    }
    return answers;
  }
}
