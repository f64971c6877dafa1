package cn.juesuan.workbook;

import cn.juesuan.formula.Area;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedContent;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.plan.BookPlan.PlannedName;
import cn.juesuan.plan.BookPlan.PlannedRow;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Run;
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
import org.apache.poi.ss.usermodel.FormulaError;

/** A planned workbook with every formula's value, by POI's functions. */
final class Calculation {

  private final BookPlan plan;
  private final Programs programs;
  private final List<LightSheet> sheets = new ArrayList<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private int inPlace;

  private Calculation(BookPlan plan, Programs programs) {
    this.plan = plan;
    this.programs = programs;
  }

  static Calculation of(BookPlan plan, Programs programs) {
    Calculation calculation = new Calculation(plan, programs);
    calculation.load();
    calculation.calculate();
    return calculation;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The cell, if it holds anything. */
  Optional<LightCell> cell(int sheet, int row, int column) {
    return Optional.ofNullable((LightCell) sheets.get(sheet).getCell(row, column));
  }

  Optional<Integer> sheetNamed(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private void load() {
    inPlace = inPlace();
    int[] lastRows = new int[plan.sheets().size()];
    for (int i = 0; i < plan.sheets().size(); i++) {
      byName.put(plan.sheets().get(i).name(), i);
      lastRows[i] = plan.sheets().get(i).rows().size() - 1;
    }
    for (int i = 0; i < plan.sheets().size(); i++) {
      sheets.add(load(plan.sheets().get(i), i, lastRows));
    }
  }

  /** How many sheets from the first on are where the template has them. */
  private int inPlace() {
    int sheet = 0;
    while (sheet < plan.sheets().size()
        && plan.sheets().get(sheet).template().source().index() == sheet) {
      sheet++;
    }
    return sheet;
  }

  private LightSheet load(PlannedSheet planned, int index, int[] lastRows) {
    LightSheet sheet = new LightSheet(index, planned.rows().size());
    for (int row = 0; row < planned.rows().size(); row++) {
      List<PlannedCell> cells = planned.rows().get(row).cells();
      if (!cells.isEmpty()) {
        sheet.openRow(row, cells.get(cells.size() - 1).column() + 1);
        for (PlannedCell cell : cells) {
          load(sheet, row, cell, lastRows);
        }
      }
    }
    return sheet;
  }

  private void load(LightSheet sheet, int row, PlannedCell cell, int[] lastRows) {
    PlannedContent content = cell.content();
    int column = cell.column();
    if (content instanceof PlannedContent.Decimal decimal) {
      sheet.put(LightCell.number(sheet, row, column, Double.parseDouble(decimal.digits())));
    } else if (content instanceof PlannedContent.Text text) {
      sheet.put(LightCell.text(sheet, row, column, plain(text.runs())));
    } else if (content instanceof PlannedContent.Live live) {
      PlannedFormula formula = live.formula();
      boolean byCell = programs.isByCell(formula.template());
      Ptg[] program = linked(formula, sheet.index(), lastRows);
      sheet.put(LightCell.formula(sheet, row, column, program, byCell));
    } else if (content instanceof PlannedContent.Kept kept) {
      kept(sheet, row, column, kept.content());
    }
  }

  private static String plain(List<Run> runs) {
    if (runs.size() == 1) {
      return runs.get(0).text();
    }
    StringBuilder all = new StringBuilder();
    runs.forEach(r -> all.append(r.text()));
    return all.toString();
  }

  private static void kept(LightSheet sheet, int row, int column, Content content) {
    if (content instanceof Content.Text text) {
      sheet.put(LightCell.text(sheet, row, column, text.plain()));
    } else if (content instanceof Content.Fixed fixed) {
      switch (fixed.type()) {
        case "b" -> sheet.put(LightCell.truth(sheet, row, column, fixed.value().equals("1")));
        case "e" ->
            sheet.put(
                LightCell.error(
                    sheet, row, column, FormulaError.forString(fixed.value()).getCode()));
        default ->
            sheet.put(LightCell.number(sheet, row, column, Double.parseDouble(fixed.value())));
      }
    }
  }

  private Ptg[] linked(PlannedFormula formula, int sheet, int[] lastRows) {
    if (formula.template().isUnmoved(formula.targets())) {
      Optional<Ptg[]> tokens = programs.unmoved(formula.template(), inPlace);
      if (tokens.isPresent()) {
        return tokens.get();
      }
    }
    return ProgramLinker.link(
        programs.of(formula.template()),
        byName,
        lastRows,
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
    LightBook book = new LightBook(sheets, byName, names());
    WorkbookEvaluator evaluator =
        new WorkbookEvaluator(book, IStabilityClassifier.TOTALLY_IMMUTABLE, null);
    for (LightSheet sheet : sheets) {
      for (LightCell cell : sheet.formulas()) {
        calculate(evaluator, sheet, cell);
      }
    }
  }

  private void calculate(WorkbookEvaluator evaluator, LightSheet sheet, LightCell cell) {
    try {
      ValueEval value = evaluator.evaluate(cell);
      cell.calculated(value);
      // POI's own errors, which no spreadsheet knows, are written with a tilde
      if (value instanceof ErrorEval error && error.getErrorString().startsWith("~")) {
        fails(sheet, cell, error.getErrorString().contains("CIRCULAR") ? "循环引用" : "不支持的函数");
      }
    } catch (RuntimeException e) {
      // POI's functions throw many kinds; whatever it is, this formula cannot be calculated
      fails(sheet, cell, e.toString());
    }
  }

  private void fails(LightSheet sheet, LightCell cell, String why) {
    PlannedSheet planned = plan.sheets().get(sheet.index());
    PlannedRow row = planned.rows().get(cell.getRowIndex());
    String ref = Area.cell(row.template(), cell.getColumnIndex()).text();
    Place place =
        new Place.InCell(plan.template().source().file(), planned.template().source().name(), ref);
    problems.add(Kind.FORMULA_FAILS.at(place, "计算出错（" + why + "）"));
  }

  private List<ParsedName> names() {
    int[] lastRows = sheets.stream().mapToInt(LightSheet::getLastRowNum).toArray();
    List<ParsedName> names = new ArrayList<>();
    for (PlannedName name : plan.names()) {
      names.add(new ParsedName(name.name(), names.size(), definition(name, lastRows)));
    }
    return names;
  }

  private Ptg[] definition(PlannedName name, int[] lastRows) {
    List<Ptg> definition = new ArrayList<>();
    for (PlannedFormula part : name.parts()) {
      boolean further = !definition.isEmpty();
      if (programs.has(part.template())) {
        definition.addAll(List.of(linked(part, name.sheet().orElse(-1), lastRows)));
        if (further) {
          definition.add(UnionPtg.instance);
        }
      }
    }
    return definition.toArray(new Ptg[0]);
  }
}
