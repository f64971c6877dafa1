package cn.juesuan.csv;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/** Tells workbooks that were only renamed to .csv. */
final class WorkbookCheck {

  private static final String ZIP = "504b0304";
  private static final String OLE = "d0cf11e0";

  private WorkbookCheck() {}

  static Optional<Problem> problemOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String start = HexFormat.of().formatHex(in.readNBytes(ZIP.length() / 2));
      if (!start.equals(ZIP) && !start.equals(OLE)) {
        return Optional.empty();
      }
      Place place = new Place.InCsv(String.valueOf(file.getFileName()), 0, "");
      return Optional.of(Kind.FILE_UNREADABLE.at(place, "这是工作簿，只是改名成了 .csv"));
    }
  }
}
