package cn.juesuan.workbook;

import cn.juesuan.finished.FinishedBook;
import cn.juesuan.problem.Found;
import cn.juesuan.publish.PublicBook;
import cn.juesuan.template.TestDictionary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes the public copies of finished workbooks, and reads them. */
final class PublicCopies {

  private final Path folder;
  private final List<String> problems = new ArrayList<>();

  PublicCopies(Path folder) {
    this.folder = folder;
  }

  /** A template of the public sheet 收支 and the internal sheet 内部. */
  WorkbookTemplate template() {
    return template(
        book -> {
          Filled.sheet(book, "收支", "表");
          Filled.sheet(book, "内部", "表${不公开}");
        });
  }

  /** A template drawn by the test. */
  WorkbookTemplate template(Filled.Drawing drawing) {
    try {
      Path file = Files.write(folder.resolve("决算.xlsx"), Filled.template(drawing));
      return WorkbookFile.read(file).compile(TestDictionary.read()).value().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The copy of a finished workbook, where one is made. */
  Optional<byte[]> copy(WorkbookTemplate template, byte[] finished) {
    try {
      Path file = Files.write(folder.resolve("做好的.xlsx"), finished);
      FinishedBook book =
          FinishedBook.open(file, file.getFileName().toString()).value().orElseThrow();
      Found<Optional<byte[]>> copy = PublicBook.copy(book, template, "某单位2024年度决算");
      copy.problems().forEach(p -> problems.add(Filled.text(p)));
      return copy.value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The copy of a workbook that the test draws, finished of {@link #template()}. */
  byte[] published(Filled.Drawing finished) {
    return copy(template(), Filled.template(finished)).orElseThrow();
  }

  /** The texts of the parts of a file, by name. */
  static Map<String, String> parts(byte[] file) {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  /** The cells of a file: sheet, address, type and text. */
  static List<String> cells(byte[] file) {
    List<String> cells = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      book.forEach(
          sheet -> {
            for (Row row : sheet) {
              for (Cell cell : row) {
                cells.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + text(cell));
              }
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cells;
  }

  private static String text(Cell cell) {
    return cell.getCellType() + " " + cell;
  }

  /** What was said of all copies so far: kind, place and detail. */
  List<String> problems() {
    return List.copyOf(problems);
  }
}
