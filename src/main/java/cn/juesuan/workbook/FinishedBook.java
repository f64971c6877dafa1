package cn.juesuan.workbook;

import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A finished workbook that people may have edited, calculated anew to read its checks. */
public final class FinishedBook {

  private final String file;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private FinishedBook(String file) {
    this.file = file;
  }

  /**
   * Calculates every check and what it needs; values that the file remembers count for nothing.
   * Nothing is written.
   *
   * @throws IOException if the file cannot be read from the disk
   */
  public static Found<List<Verdict>> verify(Path file) throws IOException {
    FinishedBook book = new FinishedBook(file.getFileName().toString());
    try {
      book.read(PackReader.bytesOf(file, Format.WORKBOOK));
    } catch (UnreadableTemplate e) {
      book.report(Kind.WORKBOOK_UNREADABLE, e.getMessage());
    }
    return new Found<>(List.copyOf(book.verdicts), book.problems);
  }

  private void read(byte[] bytes) throws UnreadableTemplate {
    ZipSecureFile.setMaxEntrySize(PackReader.MOST_PART_BYTES);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      read(workbook);
    } catch (IOException | RuntimeException e) {
      // POI answers a broken file with almost any exception
      throw new UnreadableTemplate("文件已损坏（" + e.getMessage() + "）");
    }
  }

  private void read(XSSFWorkbook workbook) {
    List<? extends Name> names =
        workbook.getAllNames().stream().filter(n -> n.getNameName().equals(CheckRow.NAME)).toList();
    if (names.isEmpty()) {
      report(Kind.CHECKS_MISSING, "没有名称“校验”，不知道校验在哪里");
    }
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    for (Name name : names) {
      read(workbook, name, new FinishedChecks(file, evaluator, verdicts::add, problems::add));
    }
  }

  private void read(XSSFWorkbook workbook, Name name, FinishedChecks checks) {
    String formula = name.getRefersToFormula();
    try {
      for (AreaReference area :
          AreaReference.generateContiguous(SpreadsheetVersion.EXCEL2007, formula)) {
        checks.read(workbook, area);
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException | FormulaParseException e) {
      report(Kind.CHECKS_MISSING, "名称“校验”指向“" + formula + "”，那里不是单元格");
    }
  }

  private void report(Kind kind, String detail) {
    problems.add(kind.at(new Place.InFile(file), detail));
  }
}
