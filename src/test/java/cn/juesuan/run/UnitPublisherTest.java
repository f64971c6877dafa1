package cn.juesuan.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.batch.Batch;
import cn.juesuan.batch.BatchReader;
import cn.juesuan.batch.ReadOptions;
import cn.juesuan.data.Unit;
import cn.juesuan.disk.OwnFolder;
import cn.juesuan.output.PublicFolder;
import cn.juesuan.problem.Kind;
import cn.juesuan.run.Published.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitPublisherTest {

  private static final Path INPUT = Path.of("input-csv");

  @TempDir private Path folder;

  /** A workbook of which the pages cannot be counted, since it is none. */
  @Test
  void whatFailsWhileFilesAreMovedCostsThisUnitOnly() throws IOException {
    TemplateSet templates = TemplateSet.open(Path.of("templates-xlsx")).value();
    ReadOptions reading = ReadOptions.standard();
    Publishing request =
        new Publishing(folder, INPUT, List.of(), Set.of(), 1, false, Optional.empty(), reading);
    OwnFolder year = OwnFolder.of(folder);
    try (Batch batch =
        BatchReader.read(INPUT, templates.dictionary(), templates.lists(), reading)) {
      UnitPublisher publisher =
          new UnitPublisher(templates, request, batch, year, new PublicFolder(year, false));
      Unit unit = batch.units().get(0);
      Map<String, byte[]> files = Map.of("决算公开.xlsx", new byte[] {1});
      Published published =
          publisher.put(new PreparedUnit(unit, "101001", files, new ArrayList<>(), List.of()));
      assertThat(published.status()).isEqualTo(Status.FAULTY);
      assertThat(published.problems())
          .singleElement()
          .satisfies(p -> assertThat(p.kind()).isEqualTo(Kind.PROGRAM_FAILED));
    }
  }
}
