package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.finished.VerifiedAlike;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.Engine;
import cn.juesuan.plan.PlacedAmounts;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.TestDictionary;
import cn.juesuan.value.Decimals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A template file that POI wrote, filled, and read by POI again. */
public final class Filled {

  private final byte[] bytes;

  private Filled(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Draws a template. */
  @FunctionalInterface
  public interface Drawing {
    void on(XSSFWorkbook book) throws IOException;
  }

  /** A template as the bytes of a file. */
  public static byte[] template(Drawing drawing) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      drawing.on(book);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts text into cells, row by row; what begins with {@code =} is a formula. */
  public static XSSFSheet sheet(XSSFWorkbook book, String name, String... rows) {
    // POI's check of names is for people who type them
    XSSFSheet sheet = book.createSheet();
    book.getCTWorkbook().getSheets().getSheetArray(book.getSheetIndex(sheet)).setName(name);
    for (int r = 0; r < rows.length; r++) {
      String[] cells = rows[r].split("\\|", -1);
      Row row = sheet.createRow(r);
      for (int c = 0; c < cells.length; c++) {
        String text = cells[c].strip();
        if (text.startsWith("=")) {
          row.createCell(c).setCellFormula(text.substring(1));
        } else if (!text.isEmpty()) {
          row.createCell(c).setCellValue(text);
        }
      }
    }
    return sheet;
  }

  /** The file with one part's text changed. */
  public static byte[] edited(byte[] file, String part, String from, String to) {
    String text = partOf(file, part);
    assertThat(text).contains(from);
    return with(file, part, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  /** The file with one part put in or replaced. */
  public static byte[] with(byte[] file, String part, byte[] bytes) {
    Map<String, byte[]> parts = parts(file);
    parts.put(part, bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> parts(byte[] file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private static Found<Optional<WorkbookTemplate>> open(Path folder, byte[] template) {
    try {
      Path file = Files.write(folder.resolve("决算.xlsx"), template);
      return WorkbookFile.read(file).compile(TestDictionary.read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a template. */
  public static List<String> faults(Path folder, byte[] template) {
    return open(folder, template).problems().stream().map(Filled::text).toList();
  }

  /** A problem as tests expect it: kind, place and detail. */
  public static String text(Problem problem) {
    return problem.kind() + " " + problem.place().text() + "：" + problem.detail();
  }

  public static Filled fill(Path folder, byte[] template, Engine data) {
    Found<Optional<WorkbookTemplate>> opened = open(folder, template);
    assertThat(opened.problems()).isEmpty();
    WorkbookTemplate good = opened.value().orElseThrow();
    Found<BookPlan> plan = good.planner().plan(data.data(), new PlacedAmounts());
    assertThat(plan.problems()).isEmpty();
    WorkbookTemplate.FilledWorkbook finished = good.fill(plan.value());
    assertThat(finished.problems()).isEmpty();
    VerifiedAlike.check(folder, plan.value(), finished.bytes());
    return new Filled(finished.bytes());
  }

  /** What cannot be calculated of a template that has no data. */
  public static List<String> failures(Path folder, byte[] template) {
    WorkbookTemplate good = open(folder, template).value().orElseThrow();
    BookPlan plan = good.planner().plan(new Engine().data(), new PlacedAmounts()).value();
    return good.fill(plan).problems().stream().map(Filled::text).toList();
  }

  /** What is wrong with the checks of a template that has no data. */
  static List<String> verdicts(Path folder, byte[] template) {
    WorkbookTemplate good = open(folder, template).value().orElseThrow();
    BookPlan plan = good.planner().plan(new Engine().data(), new PlacedAmounts()).value();
    return good.fill(plan).verdicts().problems().stream().map(Filled::text).toList();
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** One part's text. */
  String part(String name) {
    return partOf(bytes, name);
  }

  public static String partOf(byte[] file, String name) {
    return new String(bytesOf(file, name), StandardCharsets.UTF_8);
  }

  /** One part of a file. */
  public static byte[] bytesOf(byte[] file, String name) {
    return parts(file).get(name);
  }

  /** The first groups of all that a pattern finds in a text. */
  static List<String> all(String text, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  List<String> partNames() {
    return List.copyOf(parts(bytes).keySet());
  }

  /** Reads the workbook with POI. */
  XSSFWorkbook book() {
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      return new XSSFWorkbook(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sheet's cells as text; a formula's with its cached value first. */
  public List<String> rows(int sheet) {
    List<String> rows = new ArrayList<>();
    for (Row row : book().getSheetAt(sheet)) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < row.getLastCellNum(); c++) {
        cells.add(text(row.getCell(c, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
      }
      rows.add((row.getRowNum() + 1) + ": " + String.join(" | ", cells));
    }
    return rows;
  }

  private static String text(Cell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    String value =
        switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
          case NUMERIC -> Decimals.digits(cell.getNumericCellValue());
          case STRING -> "「" + cell.getStringCellValue() + "」";
          case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
          case ERROR -> "错误" + cell.getErrorCellValue();
          default -> "";
        };
    return formula ? value + " =" + cell.getCellFormula() : value;
  }
}
