package cn.juesuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.data.Unit;
import cn.juesuan.data.UnitData;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.DictionaryReader;
import cn.juesuan.dictionary.SubjectListReader;
import cn.juesuan.dictionary.SubjectListSet;
import cn.juesuan.problem.Found;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The batch that comes with the project has no fault, and neither have its dictionary and lists.
 */
class SampleBatchTest {

  private static final Path TEMPLATES = Path.of("templates-xlsx");
  private static final Path INPUT = Path.of("input-csv");

  @Test
  void theSampleBatchReadsWithoutAnyProblem() throws IOException {
    Found<Dictionary> dictionary = DictionaryReader.read(TEMPLATES);
    Found<SubjectListSet> lists = SubjectListReader.read(TEMPLATES, dictionary.value());
    assertThat(dictionary.problems()).isEmpty();
    assertThat(lists.problems()).isEmpty();
    try (Batch batch =
        BatchReader.read(INPUT, dictionary.value(), lists.value(), ReadOptions.standard())) {
      assertThat(batch.problems()).isEmpty();
      assertThat(batch.formats()).hasSize(dictionary.value().datasets().size());
      for (Unit unit : batch.units()) {
        Found<UnitData> data = batch.dataOf(unit);
        assertThat(data.problems()).isEmpty();
        assertThat(Dump.values(dictionary.value(), data.value()))
            .contains(
                "支出 101001 | 2080502 | 事业单位离退休 | 1702494.00 |  |  |  | ",
                "三公经费 101001 | 公务用车运行维护费 | 9200.00 | 9188.00")
            .hasSize(172);
      }
    }
  }
}
