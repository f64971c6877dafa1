package cn.juesuan.workbook;

import cn.juesuan.formula.Area;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.plan.BookPlan.PlannedName;
import cn.juesuan.plan.BookPlan.PlannedRow;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.UnionPtg;

/** A planned workbook with every formula's value, by POI's functions. */
final class Calculation {

  private final BookPlan plan;
  private final Programs programs;
  private final boolean quick;
  private final List<LightSheet> sheets = new ArrayList<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Searches searches = new Searches();
  private final int inPlace;
  private final ProgramLinker.Extents extents =
      new ProgramLinker.Extents() {
        @Override
        public int lastRow(int sheet) {
          return sheets.get(sheet).getLastRowNum();
        }

        @Override
        public int lastColumn(int sheet) {
          return sheets.get(sheet).lastColumn();
        }
      };
  private Optional<WorkbookEvaluator> evaluator = Optional.empty();

  private Calculation(BookPlan plan, Programs programs, boolean quick) {
    this.plan = plan;
    this.programs = programs;
    this.quick = quick;
    this.inPlace = inPlace(plan);
  }

  static Calculation of(BookPlan plan, Programs programs) {
    return of(plan, programs, true);
  }

  /**
   * @param quick whether plain formulas are calculated without POI's evaluator; their values are
   *     the same
   */
  static Calculation of(BookPlan plan, Programs programs, boolean quick) {
    Calculation calculation = new Calculation(plan, programs, quick);
    calculation.load();
    calculation.calculate();
    return calculation;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The cell, if it holds anything. */
  Optional<LightCell> cell(int sheet, int row, int column) {
    return Optional.of(sheets.get(sheet).at(row, column)).filter(c -> c != LightCell.EMPTY);
  }

  /** What a cell holds. */
  ValueEval value(int sheet, int row, int column) {
    return sheets.get(sheet).at(row, column).value();
  }

  Optional<Integer> sheetNamed(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  Searches searches() {
    return searches;
  }

  LightSheet sheet(String name) {
    return sheets.get(byName.get(name));
  }

  private void load() {
    for (int i = 0; i < plan.sheets().size(); i++) {
      PlannedSheet sheet = plan.sheets().get(i);
      byName.put(sheet.name(), i);
      sheets.add(programs.loader(sheet.template().source().index()).load(sheet, i));
    }
  }

  /** How many sheets from the first on are where the template has them. */
  private static int inPlace(BookPlan plan) {
    int sheet = 0;
    while (sheet < plan.sheets().size()
        && plan.sheets().get(sheet).template().source().index() == sheet) {
      sheet++;
    }
    return sheet;
  }

  private Ptg[] linked(PlannedFormula formula, Programs.Parsed parsed, int sheet) {
    Optional<Programs.Unmoved> unmoved = parsed.unmoved().filter(u -> u.lastSheet() < inPlace);
    if (unmoved.isPresent() && formula.template().isUnmoved(formula.targets())) {
      return unmoved.get().tokens();
    }
    return ProgramLinker.link(
        parsed.program(),
        byName,
        extents,
        sheet,
        formula.targets(),
        formula.literals(),
        name -> numberOf(name, sheet));
  }

  /** A template's name as one sheet means it: every repetition of a sheet has its own. */
  private int numberOf(int templateName, int sheet) {
    int found = -1;
    for (int i = 0; i < plan.names().size(); i++) {
      PlannedName name = plan.names().get(i);
      if (name.template() == templateName
          && (found < 0 || name.sheet().equals(Optional.of(sheet)))) {
        found = i;
      }
    }
    return found;
  }

  private void calculate() {
    sheets.forEach(s -> s.forEachFormula(this::calculate));
  }

  private void calculate(FormulaCell cell) {
    try {
      ValueEval value = cell.isCalculated() ? cell.value() : quickly(cell);
      // POI's own errors, which no spreadsheet knows, are written with a tilde
      if (value instanceof ErrorEval error && error.getErrorString().startsWith("~")) {
        fails(cell, error.getErrorString().contains("CIRCULAR") ? "循环引用" : "不支持的函数");
      }
    } catch (TextFunction.Refused e) {
      fails(cell, e.getMessage());
    } catch (RuntimeException e) {
      // POI's functions throw many kinds; whatever it is, this formula cannot be calculated
      fails(cell, e.toString());
    }
  }

  /** What a cell holds; calculates it, if that has not been done yet. */
  ValueEval valueOf(LightCell cell) {
    if (cell.isCalculated()) {
      return cell.value();
    }
    if (cell.isUnderWay()) {
      throw new Quick.TooHard();
    }
    return byTree((FormulaCell) cell);
  }

  /** By its tree where that is possible; whatever goes wrong, POI's evaluator has the last word. */
  private ValueEval quickly(FormulaCell cell) {
    try {
      return byTree(cell);
    } catch (RuntimeException e) {
      return byEvaluator(cell);
    }
  }

  private ValueEval byTree(FormulaCell cell) {
    if (!quick || cell.parsed().quick().isEmpty()) {
      return byEvaluator(cell);
    }
    cell.begins();
    try {
      PlannedFormula formula = cell.formula();
      Site site = new Site(this, cell, formula.targets(), formula.literals());
      cell.calculated(site.settled(cell.parsed().quick().get().value(site)));
      return cell.value();
    } finally {
      if (!cell.isCalculated()) {
        cell.givesUp();
      }
    }
  }

  private ValueEval byEvaluator(FormulaCell cell) {
    if (evaluator.isEmpty()) {
      LightBook book = new LightBook(sheets, byName, names(), this::tokens);
      evaluator =
          Optional.of(new WorkbookEvaluator(book, IStabilityClassifier.TOTALLY_IMMUTABLE, null));
    }
    ValueEval value = evaluator.get().evaluate(cell);
    cell.calculated(value);
    return value;
  }

  private Ptg[] tokens(FormulaCell cell) {
    return linked(cell.formula(), cell.parsed(), cell.sheet().index());
  }

  private void fails(FormulaCell cell, String why) {
    problems.add(Kind.FORMULA_FAILS.at(place(cell), "计算出错（" + why + "）"));
  }

  private Place place(FormulaCell cell) {
    PlannedSheet planned = plan.sheets().get(cell.sheet().index());
    PlannedRow row = planned.rows().get(cell.getRowIndex());
    String ref = Area.cell(row.template(), cell.getColumnIndex()).text();
    return new Place.InCell(
        plan.template().source().file(), planned.template().source().name(), ref);
  }

  private List<ParsedName> names() {
    List<ParsedName> names = new ArrayList<>();
    for (PlannedName name : plan.names()) {
      names.add(new ParsedName(name.name(), names.size(), definition(name)));
    }
    return names;
  }

  private Ptg[] definition(PlannedName name) {
    List<Ptg> definition = new ArrayList<>();
    for (PlannedFormula part : name.parts()) {
      boolean further = !definition.isEmpty();
      Optional<Programs.Parsed> parsed = programs.of(part.template());
      if (parsed.isPresent()) {
        definition.addAll(List.of(linked(part, parsed.get(), name.sheet().orElse(-1))));
        if (further) {
          definition.add(UnionPtg.instance);
        }
      }
    }
    return definition.toArray(new Ptg[0]);
  }
}
