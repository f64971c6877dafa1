package cn.juesuan.workbook;

import cn.juesuan.formula.Area;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.eval.NotImplementedFunctionException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;

/** Calculates the rows of an area of checks, cell by cell. */
final class FinishedChecks {

  private final String file;
  private final FormulaEvaluator evaluator;
  private final Consumer<Verdict> verdicts;
  private final Consumer<Problem> problems;

  FinishedChecks(
      String file,
      FormulaEvaluator evaluator,
      Consumer<Verdict> verdicts,
      Consumer<Problem> problems) {
    this.file = file;
    this.evaluator = evaluator;
    this.verdicts = verdicts;
    this.problems = problems;
  }

  /**
   * @throws IllegalArgumentException if the area is on no sheet of the workbook
   */
  void read(Workbook workbook, AreaReference area) {
    int sheet = workbook.getSheetIndex(area.getFirstCell().getSheetName());
    Sheet checks = workbook.getSheetAt(sheet);
    int last = Math.min(area.getLastCell().getRow(), checks.getLastRowNum());
    for (int row = Math.max(0, area.getFirstCell().getRow()); row <= last; row++) {
      Optional<Row> cells = Optional.ofNullable(checks.getRow(row));
      cells.ifPresent(r -> read(r, Math.max(0, area.getFirstCell().getCol())));
    }
  }

  private void read(Row row, int column) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < CheckRow.COLUMNS; i++) {
      Optional<String> text = text(row.getCell(column + i, MissingCellPolicy.CREATE_NULL_AS_BLANK));
      if (text.isEmpty()) {
        return;
      }
      texts.add(text.get());
    }
    CheckRow check = new CheckRow(texts);
    Optional<Verdict> verdict = check.verdict();
    verdict.ifPresent(verdicts);
    if (verdict.isEmpty() && !check.isEmpty()) {
      problems.accept(check.broken(place(row.getCell(column + CheckRow.COLUMNS - 1))));
    }
  }

  /** Empty if the cell cannot be calculated, which is reported. */
  private Optional<String> text(Cell cell) {
    try {
      return Optional.ofNullable(evaluator.evaluate(cell))
          .map(FinishedChecks::text)
          .or(() -> Optional.of(""));
    } catch (RuntimeException | StackOverflowError e) {
      // POI says what it cannot calculate by many exceptions, the cell at fault in their messages
      problems.accept(Kind.FORMULA_FAILS.at(place(cell), "=" + cell.getCellFormula(), reason(e)));
      return Optional.empty();
    }
  }

  private static String reason(Throwable failure) {
    if (failure instanceof StackOverflowError) {
      return "公式一个接一个引用得太长，算不出来";
    }
    Optional<Throwable> cause =
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
            .filter(NotImplementedFunctionException.class::isInstance)
            .findFirst();
    return cause
        .map(c -> "用到了算不了的函数 " + ((NotImplementedFunctionException) c).getFunctionName())
        .orElse("计算出错（" + failure.getMessage() + "）");
  }

  private static String text(CellValue value) {
    return switch (value.getCellType()) {
      case NUMERIC -> CellValues.readable(value.getNumberValue());
      case STRING -> value.getStringValue();
      case BOOLEAN -> value.getBooleanValue() ? "TRUE" : "FALSE";
      case ERROR -> error(value.getErrorValue());
      default -> "";
    };
  }

  /** POI counts a circle of formulas among the errors, but Excel has no name for it. */
  private static String error(int code) {
    return code == FormulaError.CIRCULAR_REF.getLongCode() || !FormulaError.isValidCode(code)
        ? "循环引用"
        : FormulaError.forInt((byte) code).getString();
  }

  private Place place(Cell cell) {
    String ref = Area.cell(cell.getRowIndex(), cell.getColumnIndex()).text();
    return new Place.InCell(file, cell.getSheet().getSheetName(), ref);
  }
}
