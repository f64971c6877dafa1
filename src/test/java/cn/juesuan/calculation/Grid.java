package cn.juesuan.calculation;

import cn.juesuan.expression.ExpressionCompiler;
import cn.juesuan.expression.FormulaUse;
import cn.juesuan.expression.TextConstants;
import cn.juesuan.expression.WrittenFormula;
import cn.juesuan.format.DateSystem;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.AreaReader;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.operand.Budget;
import cn.juesuan.operand.Cell;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.CellValue.Truth;
import cn.juesuan.operand.NumberText;
import cn.juesuan.operand.Unsupported;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A workbook of one sheet, 表, that a test fills cell by cell. */
public final class Grid {

  private static final int ROWS = 2_000;

  private final CalculatedSheet sheet;
  private final Map<String, WrittenFormula> names = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final ExpressionCompiler.DefinedNames scope =
      (sheetName, name, own) -> {
        int number = order.indexOf(name.toLowerCase(Locale.ROOT));
        return number < 0
            ? Optional.empty()
            : Optional.of(ExpressionCompiler.Named.of(number, names.get(order.get(number)).tree()));
      };
  private final CalculatedBook book;

  public Grid() {
    this(ROWS);
  }

  Grid(int rows) {
    this(rows, Budget.MOST_STEPS);
  }

  /** A sheet whose formulas may be so many steps of work. */
  Grid(int rows, long mostSteps) {
    this(rows, mostSteps, DateSystem.SINCE_1900);
  }

  /** A sheet of a workbook that counts days so. */
  public Grid(DateSystem dates) {
    this(ROWS, Budget.MOST_STEPS, dates);
  }

  private Grid(int rows, long mostSteps, DateSystem dates) {
    sheet = new CalculatedSheet(0, rows);
    book =
        new CalculatedBook(
            List.of(sheet),
            List.of("表"),
            (number, own) -> {
              WrittenFormula named = names.get(order.get(number));
              return new NamedFormula(
                  named.tree(), named.targets(), TextConstants.of(named.texts()));
            },
            scope,
            dates,
            new Budget(mostSteps));
  }

  /** Puts a number, a text or a truth into a cell. */
  public Grid with(String ref, Object value) {
    Area area = AreaReader.read(ref).orElseThrow();
    return put(area, constant(value));
  }

  private static CellValue constant(Object value) {
    if (value instanceof CellValue known) {
      return known;
    }
    if (value instanceof Number number) {
      return new Numeric(number.doubleValue());
    }
    return value instanceof Boolean truth ? CellValue.of(truth) : new Text((String) value);
  }

  /** Hides a row, which counts from 1. */
  public Grid hiding(int row) {
    sheet.hide(row - 1);
    return this;
  }

  /** Filters the rows. */
  public Grid filtering() {
    sheet.filter();
    return this;
  }

  /** Defines a name. */
  Grid named(String name, String formula) throws FormulaException, Unsupported {
    names.put(name.toLowerCase(Locale.ROOT), WrittenFormula.of(formula, scope, 0, FormulaUse.NAME));
    order.add(name.toLowerCase(Locale.ROOT));
    return this;
  }

  /** Puts a formula into a cell. */
  public Grid formula(String ref, String formula) throws FormulaException, Unsupported {
    Area area = AreaReader.read(ref).orElseThrow();
    return put(area, cell(ref, formula));
  }

  private Grid put(Area area, Cell cell) {
    Cell[] before = sheet.row(area.firstRow());
    Cell[] row = Arrays.copyOf(before, Math.max(before.length, area.firstColumn() + 1));
    Arrays.fill(row, before.length, row.length, Blank.BLANK);
    row[area.firstColumn()] = cell;
    sheet.put(area.firstRow(), row);
    return this;
  }

  private FormulaCell cell(String ref, String formula) throws FormulaException, Unsupported {
    return cell(ref, formula, FormulaUse.CELL);
  }

  private FormulaCell cell(String ref, String formula, FormulaUse use)
      throws FormulaException, Unsupported {
    Area area = AreaReader.read(ref).orElseThrow();
    WrittenFormula text = WrittenFormula.of(formula, scope, 0, use);
    return new FormulaCell(
        sheet,
        area.firstRow(),
        area.firstColumn(),
        text.tree(),
        text.targets(),
        TextConstants.of(text.texts()));
  }

  /** What a formula shows: its value, or {@code 拒绝：} and the reason. */
  public String shows(String formula) {
    return shows("Z1999", formula);
  }

  /** What a formula shows in that cell. */
  String shows(String ref, String formula) {
    try {
      FormulaCell cell = cell(ref, formula);
      book.calculate(cell);
      return cell.state() == FormulaCell.State.DONE
          ? shown(cell.value())
          : "拒绝：" + book.refused().get(book.refused().size() - 1).refusal().orElse("");
    } catch (FormulaException | Unsupported e) {
      return "拒绝：" + e.getMessage();
    }
  }

  /** The value of a formula in that cell; empty if it is refused. */
  Optional<CellValue> value(String ref, String formula) {
    return value(ref, formula, FormulaUse.CELL);
  }

  /** The same of a formula that is used so. */
  Optional<CellValue> value(String ref, String formula, FormulaUse use) {
    try {
      FormulaCell cell = cell(ref, formula, use);
      book.calculate(cell);
      return cell.state() == FormulaCell.State.DONE ? Optional.of(cell.value()) : Optional.empty();
    } catch (FormulaException | Unsupported e) {
      return Optional.empty();
    }
  }

  /** How much work all its formulas have been. */
  long steps() {
    return book.steps();
  }

  static String shown(CellValue value) {
    if (value instanceof Numeric number) {
      return NumberText.of(number.value());
    }
    if (value instanceof Truth truth) {
      return truth.name();
    }
    return value instanceof ErrorCode error ? error.shown() : "“" + ((Text) value).value() + "”";
  }
}
