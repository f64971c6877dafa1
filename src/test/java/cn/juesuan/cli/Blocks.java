package cn.juesuan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Markdown page that people read and tests run: sections under headings, each with fenced blocks.
 * A block's first line says what it is: {@code ```csv 数据/支出.csv}.
 */
final class Blocks {

  private Blocks() {}

  /** What stands under a heading of the second level; the first has what stands before any. */
  record Section(String heading, List<String> prose, List<Block> blocks) {}

  /** A fenced block. */
  record Block(String language, String name, List<String> lines) {}

  static List<Section> read(Path page) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("", new ArrayList<>(), new ArrayList<>()));
    List<String> lines = lines(page);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Section section = sections.get(sections.size() - 1);
      if (line.startsWith("## ")) {
        sections.add(new Section(line.substring(3).strip(), new ArrayList<>(), new ArrayList<>()));
      } else if (line.startsWith("```")) {
        String[] words = line.substring(3).split(" ", 2);
        int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
        section
            .blocks()
            .add(new Block(words[0], words.length > 1 ? words[1] : "", lines.subList(i + 1, end)));
        i = end;
      } else if (!line.isBlank()) {
        section.prose().add(line);
      }
    }
    return sections;
  }

  private static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
