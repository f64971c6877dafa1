package cn.juesuan.evaluation;

import cn.juesuan.calculation.CalculatedBook;
import cn.juesuan.calculation.CalculatedSheet;
import cn.juesuan.calculation.FormulaCell;
import cn.juesuan.calculation.NamedFormula;
import cn.juesuan.expression.TextConstants;
import cn.juesuan.formula.Area;
import cn.juesuan.operand.Cell;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.Refusal;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.plan.BookPlan.PlannedName;
import cn.juesuan.plan.BookPlan.PlannedRow;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A planned workbook with every formula's value. */
public final class Calculation {

  private final BookPlan plan;
  private final Formulas formulas;
  private final List<String> sheetNames;
  private final CalculatedBook book;

  private Calculation(BookPlan plan, Formulas formulas) {
    this.plan = plan;
    this.formulas = formulas;
    this.sheetNames = plan.sheets().stream().map(PlannedSheet::name).toList();
    this.book =
        new CalculatedBook(
            sheets(), sheetNames, this::named, formulas.scope(), plan.template().source().dates());
  }

  /** Calculates every formula of a plan. */
  public static Calculation of(BookPlan plan, Formulas formulas) {
    Calculation calculation = new Calculation(plan, formulas);
    calculation.book.calculate();
    return calculation;
  }

  private List<CalculatedSheet> sheets() {
    List<CalculatedSheet> sheets = new ArrayList<>();
    for (PlannedSheet sheet : plan.sheets()) {
      sheets.add(formulas.loader(sheet.template().source().index()).load(sheet, sheets.size()));
    }
    return sheets;
  }

  /** The formulas that have no value, where the template has them. */
  public List<Problem> problems() {
    return book.refused().stream()
        .map(c -> Kind.FORMULA_FAILS.at(place(c), "计算出错（" + c.refusal().orElse("") + "）"))
        .toList();
  }

  private Place place(FormulaCell cell) {
    PlannedSheet planned = plan.sheets().get(cell.sheet().index());
    PlannedRow row = planned.rows().get(cell.row());
    String ref = Area.cell(row.template(), cell.column()).text();
    return new Place.InCell(
        plan.template().source().file(), planned.template().source().name(), ref);
  }

  /** What a cell holds, if it holds anything. */
  public Optional<CellValue> cell(int sheet, int row, int column) {
    return Optional.of(value(sheet, row, column)).filter(v -> v != CellValue.Blank.BLANK);
  }

  /** What a cell holds. */
  public CellValue value(int sheet, int row, int column) {
    Cell cell = book.sheet(sheet).at(row, column);
    return cell instanceof FormulaCell formula ? formula.value() : (CellValue) cell;
  }

  /** The text that a cell holds; empty where it holds a number or nothing. */
  public String text(int sheet, int row, int column) {
    return value(sheet, row, column) instanceof CellValue.Text text ? text.value() : "";
  }

  /** The text that a cell shows in its number format; empty for nothing. */
  public String shown(int sheet, int row, int column) {
    CellShower shower = new CellShower(plan.template().source().looks());
    return cell(sheet, row, column)
        .map(value -> shower.text(value, style(sheet, row, column)))
        .orElse("");
  }

  /** The style of a cell that holds something. */
  private int style(int sheet, int row, int column) {
    return plan.sheets().get(sheet).rows().get(row).cells().stream()
        .filter(c -> c.column() == column)
        .findFirst()
        .orElseThrow()
        .style();
  }

  /** The place of the sheet with that name, from 0. */
  public Optional<Integer> sheetNamed(String name) {
    int sheet = sheetNames.indexOf(name);
    return sheet < 0 ? Optional.empty() : Optional.of(sheet);
  }

  /** A template's name as one sheet means it: every repetition of a sheet has its own. */
  private NamedFormula named(int templateName, int sheet) {
    List<PlannedName> meant =
        plan.names().stream().filter(n -> n.template() == templateName).toList();
    PlannedName name =
        meant.stream()
            .filter(n -> n.sheet().equals(Optional.of(sheet)))
            .findFirst()
            .or(() -> meant.stream().findFirst())
            .orElseThrow(() -> new Refusal("用到的名称所在的工作表没有数据，整张略去了"));
    PlannedFormula part = name.parts().get(0);
    return new NamedFormula(
        formulas.scope().tree(templateName), part.targets(), TextConstants.of(part.literals()));
  }
}
