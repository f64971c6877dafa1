package cn.juesuan.acceptance;

import cn.juesuan.problem.Problem;
import cn.juesuan.run.TemplateCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A copy of the shipped template set that somebody changes in an editor. */
final class EditedSet {

  private static final String BOOK = "决算公开.xlsx";

  private final Path folder;

  private EditedSet(Path folder) {
    this.folder = folder;
  }

  /** The shipped set, copied into an empty folder. */
  static EditedSet in(Path folder) {
    try (Stream<Path> files = Files.list(Generated.TEMPLATES)) {
      Files.createDirectories(folder);
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
      return new EditedSet(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  /** Changes the workbook and saves it. */
  EditedSet book(Consumer<XSSFWorkbook> change) {
    Path file = folder.resolve(BOOK);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      change.accept(book);
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes a list or the dictionary. */
  EditedSet text(String file, UnaryOperator<String> change) {
    try {
      Path path = folder.resolve(file);
      Files.writeString(path, change.apply(Files.exists(path) ? Files.readString(path) : ""));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code template check} says. */
  List<String> problems() {
    try {
      return TemplateCheck.check(folder, folder.resolve("检查")).problems().stream()
          .map(Problem::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a sheet as Excel does: what referred to it refers to nothing now. */
  static void removeSheet(XSSFWorkbook book, String name) {
    Pattern reference =
        Pattern.compile(
            "'?" + Pattern.quote(name) + "'?!\\$?[A-Z]+\\$?[0-9]+(:\\$?[A-Z]+\\$?[0-9]+)?");
    List<XSSFName> names = List.copyOf(book.getAllNames());
    book.removeSheetAt(book.getSheetIndex(name));
    formulas(book, text -> reference.matcher(text).replaceAll("#REF!"));
    names.stream()
        .filter(book.getAllNames()::contains)
        .filter(n -> reference.matcher(n.getRefersToFormula()).find())
        .forEach(
            n ->
                n.setRefersToFormula(
                    reference.matcher(n.getRefersToFormula()).replaceAll("#REF!")));
  }

  /** Rewrites the text of every formula. */
  static void formulas(XSSFWorkbook book, UnaryOperator<String> change) {
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          var formula = ((XSSFCell) cell).getCTCell().getF();
          if (formula != null && formula.getStringValue() != null) {
            formula.setStringValue(change.apply(formula.getStringValue()));
          }
        }
      }
    }
  }
}
