package cn.juesuan.workbook;

import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A copy of a faulty template in which each bad cell has a comment that says what is wrong. */
public final class MarkedTemplate {

  private static final Logger LOG = LoggerFactory.getLogger(MarkedTemplate.class);
  private static final int COMMENT_COLUMNS = 4;
  private static final int LETTERS_A_ROW = 16;

  private MarkedTemplate() {}

  /**
   * The copy's bytes; empty if none of the problems is on one of its sheets, or the file cannot be
   * opened.
   *
   * @param problems of any files
   * @throws IOException if the file cannot be read from the disk
   */
  public static Optional<byte[]> of(Path template, List<Problem> problems) throws IOException {
    String name = template.getFileName().toString();
    List<Problem> own = problems.stream().filter(p -> p.place().file().equals(name)).toList();
    if (own.stream().noneMatch(p -> p.place() instanceof Place.InCell)) {
      return Optional.empty();
    }
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(PackReader.bytesOf(template, Format.WORKBOOK)))) {
      return mark(workbook, own) ? Optional.of(bytes(workbook)) : Optional.empty();
    } catch (UnreadableTemplate | IOException | RuntimeException e) {
      // POI answers a broken file with almost any exception; the list of problems is there anyway
      LOG.debug("no marked copy of {}", template, e);
      return Optional.empty();
    }
  }

  private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  private static boolean mark(XSSFWorkbook workbook, List<Problem> problems) {
    boolean marked = false;
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      Map<CellAddress, String> comments = comments(sheet.getSheetName(), problems);
      comments.forEach((cell, text) -> comment(sheet, cell, text));
      marked |= !comments.isEmpty();
    }
    return marked;
  }

  private static Map<CellAddress, String> comments(String sheet, List<Problem> problems) {
    return problems.stream()
        .filter(p -> p.place() instanceof Place.InCell cell && cell.sheet().equals(sheet))
        .collect(
            Collectors.groupingBy(
                p -> cell((Place.InCell) p.place()),
                LinkedHashMap::new,
                Collectors.mapping(MarkedTemplate::text, Collectors.joining("\n"))));
  }

  private static String text(Problem problem) {
    String label = problem.kind().severity().label();
    return label + "：" + problem.detail() + "。" + problem.kind().remedy() + "。";
  }

  /** What concerns a whole sheet is written at its first cell. */
  private static CellAddress cell(Place.InCell place) {
    if (place.ref().isEmpty()) {
      return CellAddress.A1;
    }
    CellReference first =
        new AreaReference(place.ref(), SpreadsheetVersion.EXCEL2007).getFirstCell();
    return new CellAddress(Math.max(0, first.getRow()), Math.max(0, first.getCol()));
  }

  private static void comment(XSSFSheet sheet, CellAddress cell, String text) {
    Optional<XSSFComment> there = Optional.ofNullable(sheet.getCellComment(cell));
    String all = there.map(c -> c.getString().getString() + "\n" + text).orElse(text);
    XSSFComment comment = there.orElseGet(() -> newComment(sheet, cell, all.length()));
    comment.setString(all);
    comment.setAuthor("juesuan");
  }

  private static XSSFComment newComment(XSSFSheet sheet, CellAddress cell, int letters) {
    ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
    int row = Math.max(0, cell.getRow() - 1);
    anchor.setCol1(cell.getColumn() + 1);
    anchor.setCol2(cell.getColumn() + 1 + COMMENT_COLUMNS);
    anchor.setRow1(row);
    anchor.setRow2(row + 3 + letters / LETTERS_A_ROW);
    XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setAddress(cell);
    return comment;
  }
}
