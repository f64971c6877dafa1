package cn.juesuan.workbook;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.AreaReader;
import cn.juesuan.ooxml.FileKind;
import cn.juesuan.ooxml.PackageReader;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
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
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellAddress;
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
  private static final int MOST_ROWS = 100;

  /** What Excel allows a cell is more than a box can show. */
  private static final int MOST_LETTERS = 30_000;

  /** Where the box begins in its cell, in EMU: at the right edge of all but the widest columns. */
  private static final int BESIDE = 9_525 * 1_000;

  private MarkedTemplate() {}

  /**
   * The copy's bytes; empty if none of the problems is on one of its sheets. That it cannot be made
   * is a problem.
   *
   * @param problems of any files
   * @throws IOException if the file cannot be read from the disk
   */
  public static Found<Optional<byte[]>> of(Path template, List<Problem> problems)
      throws IOException {
    String name = template.getFileName().toString();
    List<Problem> own = problems.stream().filter(p -> p.place().file().equals(name)).toList();
    if (own.stream().noneMatch(p -> p.place() instanceof Place.InCell)) {
      return new Found<>(Optional.empty(), List.of());
    }
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(
            new ByteArrayInputStream(PackageReader.bytesOf(template, FileKind.WORKBOOK)))) {
      return new Found<>(
          mark(workbook, own) ? Optional.of(bytes(workbook)) : Optional.empty(), List.of());
    } catch (UnreadableTemplate | IOException | RuntimeException e) {
      // POI answers a broken file with almost any exception
      LOG.debug("no marked copy of {}", template, e);
      return new Found<>(
          Optional.empty(), List.of(Kind.MARKS_UNWRITTEN.at(new Place.InFile(name), "这个模板加不上批注")));
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
    return AreaReader.read(place.ref())
        .map(a -> new CellAddress(a.firstRow(), a.firstColumn()))
        .orElse(CellAddress.A1);
  }

  private static void comment(XSSFSheet sheet, CellAddress cell, String text) {
    Optional<XSSFComment> there = Optional.ofNullable(sheet.getCellComment(cell));
    String all = there.map(c -> c.getString().getString() + "\n" + text).orElse(text);
    XSSFComment comment = there.orElseGet(() -> newComment(sheet, cell, all.length()));
    comment.setString(all.length() > MOST_LETTERS ? all.substring(0, MOST_LETTERS) + "…" : all);
    comment.setAuthor("juesuan");
  }

  private static XSSFComment newComment(XSSFSheet sheet, CellAddress cell, int letters) {
    // POI takes the box's corner for the comment's cell first: a neighbour's comment must not be
    // there
    ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
    anchor.setCol1(cell.getColumn());
    anchor.setDx1(BESIDE);
    anchor.setCol2(Math.min(cell.getColumn() + 1 + COMMENT_COLUMNS, Area.LAST_COLUMN));
    anchor.setRow1(cell.getRow());
    anchor.setRow2(
        Math.min(cell.getRow() + 3 + Math.min(letters / LETTERS_A_ROW, MOST_ROWS), Area.LAST_ROW));
    XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setAddress(cell);
    return comment;
  }
}
