package cn.juesuan.run;

import cn.juesuan.disk.SafeNames;
import cn.juesuan.report.Outcome;
import cn.juesuan.report.ResultList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The units that a folder's 生成结果.csv lists. */
final class MadeUnits {

  private static final Logger LOG = LoggerFactory.getLogger(MadeUnits.class);

  private MadeUnits() {}

  /** One of them; {@code status} is the word of {@link Outcome.Status}. */
  record Made(String code, String name, String status) {

    /** Whether a folder is called as the unit's. */
    boolean isFolder(String folder) {
      String wished = SafeNames.safe(code + " " + name);
      return folder.equals(wished) || folder.startsWith(wished + "_");
    }

    /** Whether its workbook, if there is one, is of an earlier run. */
    boolean isStale() {
      return status.equals(Outcome.Status.FAULTY.label())
          || status.equals(Outcome.Status.UNWRITTEN.label());
    }
  }

  /** None where there is no such list, or somebody has made another of it. */
  static List<Made> in(Path folder) {
    List<Made> units = new ArrayList<>();
    Path list = folder.resolve(ResultList.FILE);
    if (!Files.isRegularFile(list)) {
      return units;
    }
    try (CSVParser parser = CSVParser.parse(Files.readString(list), CSVFormat.DEFAULT)) {
      for (CSVRecord line : parser) {
        if (parser.getRecordNumber() > 1 && line.size() >= ResultList.STATUS) {
          units.add(new Made(line.get(0), line.get(1), line.get(ResultList.STATUS - 1)));
        }
      }
    } catch (IOException | IllegalStateException e) {
      LOG.debug("not as it was written: {}", list, e);
      return List.of();
    }
    return units;
  }
}
