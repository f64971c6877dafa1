package cn.juesuan.acceptance;

import cn.juesuan.check.Verdict;
import cn.juesuan.problem.Problem;
import cn.juesuan.run.TemplateCheck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A copy of the shipped template set and sample batch that somebody changes in an editor. */
final class EditedSet {

  private static final String BOOK = "决算公开.xlsx";
  private static final String DOCUMENT = "情况说明模板.docx";
  private static final String UNIT = "101001";

  private final Path templates;
  private final Path input;
  private final Path output;

  private EditedSet(Path folder) {
    this.templates = folder.resolve("模板");
    this.input = folder.resolve("数据");
    this.output = folder.resolve("结果");
  }

  /** The shipped set and the sample batch, copied into an empty folder. */
  static EditedSet in(Path folder) {
    EditedSet set = new EditedSet(folder);
    copy(Generated.TEMPLATES, set.templates);
    copy(Generated.SAMPLE, set.input);
    return set;
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(to);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return templates;
  }

  /** Changes the workbook and saves it. */
  EditedSet book(Consumer<XSSFWorkbook> change) {
    Path file = templates.resolve(BOOK);
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

  /** Changes the document's text and saves it. */
  EditedSet document(UnaryOperator<String> change) {
    Path file = templates.resolve(DOCUMENT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            entry.getName().equals("word/document.xml")
                ? change.apply(text(part)).getBytes(StandardCharsets.UTF_8)
                : part);
      }
      out.finish();
      Files.write(file, bytes.toByteArray());
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Changes a list or the dictionary, or makes a new one. */
  EditedSet list(String file, UnaryOperator<String> change) {
    return edit(templates.resolve(file), change);
  }

  /** Takes a file out of the batch. */
  EditedSet without(String file) {
    try {
      Files.delete(input.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a list of the set says. */
  String listed(String file) {
    try {
      return Files.readString(templates.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes a file of the batch, or makes a new one. */
  EditedSet data(String file, UnaryOperator<String> change) {
    return edit(input.resolve(file), change);
  }

  private EditedSet edit(Path path, UnaryOperator<String> change) {
    try {
      Files.writeString(path, change.apply(Files.exists(path) ? Files.readString(path) : ""));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code template check} says. */
  List<String> problems() {
    try {
      return TemplateCheck.check(templates, output).problems().stream().map(Problem::text).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the sample unit has got. */
  Unit unit() {
    Generated generated = Generated.batch(templates, input, output);
    return new Unit(generated);
  }

  /** The sample unit's files, and what was said of them. */
  static final class Unit {
    private final Generated generated;
    private final XSSFWorkbook book;

    private Unit(Generated generated) {
      this.generated = generated;
      this.book = generated.opened(UNIT, BOOK);
    }

    /** Problems, and checks that do not hold. */
    List<String> faults() {
      return Stream.concat(
              generated.all().map(Problem::text),
              generated.outcomes().stream()
                  .flatMap(o -> o.checks().open().stream())
                  .filter(v -> v.conclusion() == Verdict.Conclusion.FAILED)
                  .map(v -> "不符 " + v.text()))
          .toList();
    }

    /** Number and content of each check. */
    List<String> checks() {
      XSSFSheet sheet = book.getSheet("校验");
      return IntStream.rangeClosed(1, sheet.getLastRowNum())
          .mapToObj(i -> Editor.cell(sheet, "A" + i) + " " + Editor.cell(sheet, "B" + i))
          .toList();
    }

    XSSFWorkbook book() {
      return book;
    }

    /** What a cell holds, a formula with its value. */
    String cell(String sheet, String ref) {
      XSSFCell cell = Editor.cell(book.getSheet(sheet), ref);
      if (cell.getCellType() != CellType.FORMULA) {
        return cell.toString();
      }
      String value =
          cell.getCachedFormulaResultType() == CellType.NUMERIC
              ? BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString()
              : cell.getStringCellValue();
      return value + " =" + cell.getCellFormula();
    }

    /** The document's paragraphs and cells, a line each. */
    String document() {
      try (ZipFile zip = new ZipFile(generated.workbook(UNIT, "情况说明.docx").toFile())) {
        String xml = text(zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes());
        return Pattern.compile("</w:p>|<w:t(?: [^>]*)?>([^<]*)</w:t>")
            .matcher(xml)
            .replaceAll(r -> r.group(1) == null ? "\n" : "\u0001" + r.group(1) + "\u0002")
            .replaceAll("<[^>]*>", "")
            .replaceAll("[\u0001\u0002]", "");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
