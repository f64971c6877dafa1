package cn.juesuan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.DictionaryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of export headers lists what the dictionary's 别名 say, all of it and nothing else. */
class ExportHeadersTest {

  private static final Path PAGE = Path.of("src/docs/导出表头.md");

  @Test
  void thePageFollowsTheDictionary() throws IOException {
    Dictionary dictionary = DictionaryReader.read(Path.of("templates-xlsx")).value();
    Map<String, String> datasets = new LinkedHashMap<>();
    for (Dataset dataset : dictionary.datasets()) {
      for (Column column : dataset.columns()) {
        if (!column.otherNames().isEmpty()) {
          String row = column.name() + " | " + String.join("、", column.otherNames());
          datasets.merge(row, dataset.name(), (some, more) -> some + "、" + more);
        }
      }
    }
    List<String> expected =
        datasets.entrySet().stream().map(e -> e.getKey() + " | " + e.getValue()).toList();
    assertThat(expected).hasSizeGreaterThan(10);
    assertThat(rows()).containsExactlyElementsOf(expected);
  }

  /** The first three cells of each row below the heading. */
  private static List<String> rows() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(l -> l.startsWith("| "))
        .skip(2)
        .map(l -> l.split(" *\\| *", -1))
        .map(cells -> cells[1] + " | " + cells[2] + " | " + cells[3])
        .toList();
  }
}
