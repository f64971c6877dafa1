package cn.juesuan.finished;

import cn.juesuan.calculation.CalculatedBook;
import cn.juesuan.calculation.CalculatedSheet;
import cn.juesuan.calculation.FormulaCell;
import cn.juesuan.calculation.NamedFormula;
import cn.juesuan.evaluation.Formulas;
import cn.juesuan.evaluation.NameScope;
import cn.juesuan.expression.ExpressionTree;
import cn.juesuan.expression.TextConstants;
import cn.juesuan.expression.WrittenFormula;
import cn.juesuan.finished.FinishedReader.ReadSheet;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.NewerFunctions;
import cn.juesuan.formula.Node;
import cn.juesuan.formula.Target;
import cn.juesuan.operand.Cell;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.Unsupported;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.TemplateBook.DefinedName;
import cn.juesuan.template.TemplateSheet;
import cn.juesuan.template.TemplateSheet.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The cells of a finished workbook, calculated anew as they are asked for; values that the file
 * remembers of formulas count for nothing.
 */
public final class FinishedCells {

  private final List<ReadSheet> read;
  private final Map<String, Integer> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final List<DefinedName> names;
  private final NameScope scope;
  private final CalculatedBook book;

  FinishedCells(FinishedReader.Read read) {
    this.read = read.sheets();
    this.names = read.names();
    List<String> sheetNames = this.read.stream().map(ReadSheet::name).toList();
    this.scope = scope(sheetNames, names);
    for (int i = 0; i < sheetNames.size(); i++) {
      byName.putIfAbsent(sheetNames.get(i), i);
    }
    List<CalculatedSheet> sheets = new ArrayList<>();
    for (ReadSheet sheet : this.read) {
      sheets.add(loaded(sheet, sheets.size()));
    }
    this.book = new CalculatedBook(sheets, sheetNames, this::named, scope, read.dates());
  }

  private static NameScope scope(List<String> sheets, List<DefinedName> names) {
    List<Optional<Formula>> formulas = new ArrayList<>();
    Map<Integer, String> reasons = new TreeMap<>();
    for (DefinedName name : names) {
      Optional<Formula> formula = formula(name);
      Optional<String> unprefixed = formula.flatMap(NewerFunctions::withoutPrefix);
      unprefixed.ifPresent(
          f -> reasons.put(formulas.size(), "里的" + lacksPrefix(f, "的“名称管理器”里重新输入它")));
      formulas.add(unprefixed.isEmpty() ? formula : Optional.empty());
    }
    return new NameScope(sheets, names, formulas, reasons);
  }

  /** Excel shows #NAME? of a newer function that somebody's program wrote without its prefix. */
  private static String lacksPrefix(String function, String mend) {
    return "函数 "
        + function
        + " 前面没有 _xlfn.，Excel 打开文件时显示 #NAME?；请在 Excel "
        + mend
        + "，用脚本写的写成 _xlfn."
        + function;
  }

  private static Optional<Formula> formula(DefinedName name) {
    try {
      return Optional.of(Formula.parse(name.formula()));
    } catch (FormulaException e) {
      // whoever uses it hears of it
      return Optional.empty();
    }
  }

  private NamedFormula named(int name, int user) {
    ExpressionTree tree = scope.tree(name);
    return new NamedFormula(
        tree,
        targets(tree.source()),
        TextConstants.of(tree.source().literals().stream().map(Node.Literal::text).toList()));
  }

  private CalculatedSheet loaded(ReadSheet read, int index) {
    int rows = read.rows().isEmpty() ? 0 : read.rows().get(read.rows().size() - 1).index() + 1;
    CalculatedSheet sheet = new CalculatedSheet(index, rows);
    for (TemplateSheet.Row row : read.rows()) {
      if (!row.cells().isEmpty()) {
        Cell[] cells = new Cell[row.cells().get(row.cells().size() - 1).column() + 1];
        Arrays.fill(cells, Blank.BLANK);
        row.cells().forEach(c -> cells[c.column()] = cell(sheet, c));
        sheet.put(row.index(), cells);
      }
      if (row.hidden()) {
        sheet.hide(row.index());
      }
    }
    if (read.filtered()) {
      sheet.filter();
    }
    return sheet;
  }

  private Cell cell(CalculatedSheet sheet, TemplateSheet.Cell cell) {
    Content content = cell.content();
    if (content instanceof Content.Calculated calculated) {
      return formula(sheet, cell, calculated);
    }
    if (content instanceof Content.Refused refused) {
      return formula(sheet, cell, ExpressionTree.refusing("", refused.reason()), List.of());
    }
    if (content instanceof Content.Text text) {
      return new CellValue.Text(text.plain());
    }
    return content instanceof Content.Fixed fixed ? fixed(fixed) : Blank.BLANK;
  }

  private static CellValue fixed(Content.Fixed fixed) {
    return switch (fixed.type()) {
      case "b" -> CellValue.of(fixed.value().equals("1"));
      case "e" -> ErrorCode.shownAs(fixed.value()).orElse(ErrorCode.VALUE);
      default -> CellValue.of(Double.parseDouble(fixed.value()));
    };
  }

  private Cell formula(
      CalculatedSheet sheet, TemplateSheet.Cell cell, Content.Calculated calculated) {
    String text = calculated.formula();
    try {
      WrittenFormula compiled =
          WrittenFormula.of(text, scope, sheet.index(), Formulas.use(calculated.evaluation()));
      checkNames(compiled.tree().source());
      return formula(sheet, cell, compiled.tree(), compiled.texts());
    } catch (FormulaException e) {
      return refused(sheet, cell, text, e.getMessage());
    } catch (Unsupported e) {
      return refused(sheet, cell, text, e.getMessage());
    }
  }

  private static void checkNames(Formula formula) throws Unsupported {
    Optional<String> unprefixed = NewerFunctions.withoutPrefix(formula);
    if (unprefixed.isPresent()) {
      throw new Unsupported(lacksPrefix(unprefixed.get(), "里重新输入这个公式"));
    }
  }

  private Cell refused(CalculatedSheet sheet, TemplateSheet.Cell cell, String text, String reason) {
    return formula(sheet, cell, ExpressionTree.refusing(text, reason), List.of());
  }

  private Cell formula(
      CalculatedSheet sheet, TemplateSheet.Cell cell, ExpressionTree tree, List<String> texts) {
    Optional<String> unknown =
        tree.source().references().stream()
            .flatMap(o -> o.reference().sheet().stream())
            .filter(s -> sheetNamed(s).isEmpty())
            .findFirst();
    ExpressionTree known =
        unknown.isEmpty()
            ? tree
            : ExpressionTree.refusing(tree.source().text(), "没有工作表“" + unknown.get() + "”");
    List<Target> targets = unknown.isEmpty() ? targets(tree.source()) : List.of();
    return new FormulaCell(
        sheet, cell.row(), cell.column(), known, targets, TextConstants.of(texts));
  }

  /** Where references lead: sheets by the names that they have, however they are written. */
  private List<Target> targets(Formula formula) {
    List<Target> targets = new ArrayList<>();
    for (Formula.Occurrence occurrence : formula.references()) {
      Optional<String> sheet =
          occurrence.reference().sheet().flatMap(this::sheetNamed).map(i -> read.get(i).name());
      targets.add(new Target.Piece(sheet, occurrence.reference().area()));
    }
    return targets;
  }

  /** The place of the sheet with that name, in any case, from 0. */
  public Optional<Integer> sheetNamed(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The workbook's defined names. */
  public List<DefinedName> names() {
    return names;
  }

  String sheetName(int sheet) {
    return read.get(sheet).name();
  }

  /** The last row of a sheet that has cells, from 0. */
  public int lastRow(int sheet) {
    return book.sheet(sheet).lastRow();
  }

  /** What a cell shows; empty if it cannot be calculated. Counts from 0. */
  public Optional<CellValue> value(int sheet, int row, int column) {
    Cell cell = book.sheet(sheet).at(row, column);
    if (cell instanceof FormulaCell formula) {
      book.calculate(formula);
      return formula.isCalculated() ? Optional.of(formula.value()) : Optional.empty();
    }
    return Optional.of((CellValue) cell);
  }

  /** A formula that was needed and cannot be calculated. */
  public record Failed(String sheet, String ref, String formula, String reason) {
    /**
     * The same as a problem.
     *
     * @param file what the workbook is called
     */
    public Problem problem(String file) {
      return Kind.FORMULA_FAILS.at(new Place.InCell(file, sheet, ref), "=" + formula, reason);
    }
  }

  /** The formulas at fault, in the order in which they were needed. */
  public List<Failed> failed() {
    return book.refused().stream()
        .map(
            c ->
                new Failed(
                    sheetName(c.sheet().index()),
                    Area.cell(c.row(), c.column()).text(),
                    c.tree().source().text(),
                    c.refusal().orElse("")))
        .toList();
  }
}
