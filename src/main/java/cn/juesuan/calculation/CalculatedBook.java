package cn.juesuan.calculation;

import cn.juesuan.calculation.FormulaCell.State;
import cn.juesuan.expression.ExpressionCompiler;
import cn.juesuan.expression.FunctionCall;
import cn.juesuan.expression.TextConstants;
import cn.juesuan.expression.WrittenFormula;
import cn.juesuan.format.DateSystem;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.FormulaWriter;
import cn.juesuan.formula.Target;
import cn.juesuan.operand.Budget;
import cn.juesuan.operand.Cell;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.LookupIndexes;
import cn.juesuan.operand.Refusal;
import cn.juesuan.operand.Unsupported;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A workbook's cells and their values. A cell is calculated when it is asked for; a long chain of
 * cells is calculated from its end, not by recursion.
 */
public final class CalculatedBook {

  private static final Logger LOG = LoggerFactory.getLogger(CalculatedBook.class);

  /** How many parts of formulas may be under way at a time, so that no stack overflows. */
  private static final int MOST_DEPTH = 600;

  private final List<CalculatedSheet> sheets;
  private final Map<String, CalculatedSheet> byName = new HashMap<>();
  private final Names names;
  private final Map<Integer, Map<Integer, NamedFormula>> named = new HashMap<>();
  private final ExpressionCompiler.DefinedNames scope;
  private final Budget budget;
  private final DateSystem dates;
  private final LookupIndexes indexes;
  private final List<FormulaCell> refused = new ArrayList<>();
  private int depth;

  /** What the defined names of one workbook stand for. */
  @FunctionalInterface
  public interface Names {
    /**
     * What a name stands for.
     *
     * @param number as the compiler was given it
     * @param sheet the sheet that uses it
     */
    NamedFormula named(int number, int sheet);
  }

  /**
   * A workbook whose cells are not calculated yet.
   *
   * @param names the sheets' names, in their order
   * @param scope what the formulas were compiled with
   * @param dates how the workbook counts days
   */
  public CalculatedBook(
      List<CalculatedSheet> sheets,
      List<String> sheetNames,
      Names names,
      ExpressionCompiler.DefinedNames scope,
      DateSystem dates) {
    this(sheets, sheetNames, names, scope, dates, new Budget());
  }

  /** As the other, with a budget of its own. */
  CalculatedBook(
      List<CalculatedSheet> sheets,
      List<String> sheetNames,
      Names names,
      ExpressionCompiler.DefinedNames scope,
      DateSystem dates,
      Budget budget) {
    this.budget = budget;
    this.dates = dates;
    this.indexes = new LookupIndexes(budget, dates);
    this.sheets = List.copyOf(sheets);
    this.names = names;
    this.scope = scope;
    for (int i = 0; i < sheets.size(); i++) {
      byName.put(sheetNames.get(i), sheets.get(i));
      sheets.get(i).join(this::valueOf, budget);
    }
  }

  /** The sheet at that place, from 0. */
  public CalculatedSheet sheet(int index) {
    return sheets.get(index);
  }

  CalculatedSheet sheet(String name) {
    return byName.get(name);
  }

  NamedFormula named(int number, int sheet) {
    Map<Integer, NamedFormula> ofSheet = named.computeIfAbsent(sheet, s -> new HashMap<>());
    NamedFormula known = ofSheet.get(number);
    if (known == null) {
      known = names.named(number, sheet);
      ofSheet.put(number, known);
    }
    return known;
  }

  /** How much work the formulas have been so far, in steps of {@link Budget}. */
  long steps() {
    return budget.steps();
  }

  Budget budget() {
    return budget;
  }

  DateSystem dates() {
    return dates;
  }

  LookupIndexes indexes() {
    return indexes;
  }

  /** The cells that have no value by their own fault, in the order in which they were found. */
  public List<FormulaCell> refused() {
    return refused;
  }

  /** Calculates every formula. */
  public void calculate() {
    sheets.forEach(s -> s.forEachFormula(this::calculate));
  }

  /** Calculates a cell and what it needs. */
  public void calculate(FormulaCell cell) {
    if (cell.state() != State.OPEN) {
      return;
    }
    Deque<FormulaCell> waiting = new ArrayDeque<>(1);
    waiting.push(cell);
    while (!waiting.isEmpty()) {
      FormulaCell next = waiting.peek();
      depth = 0;
      budget.release(0);
      try {
        settle(next);
        waiting.pop();
      } catch (Unfinished e) {
        next.becomes(State.UNDER_WAY);
        waiting.push(e.needed);
      } catch (Unavailable e) {
        waiting.pop();
      }
    }
  }

  /** What a cell holds; calculates it, if that has not been done yet. */
  CellValue valueOf(Cell cell) {
    if (cell instanceof FormulaCell formula) {
      return formula.state() == State.DONE ? formula.value() : needed(formula);
    }
    return (CellValue) cell;
  }

  private CellValue needed(FormulaCell cell) {
    if (cell.state() == State.UNDER_WAY) {
      throw new Refusal("循环引用");
    }
    if (cell.state() == State.REFUSED) {
      throw new Unavailable();
    }
    if (depth > MOST_DEPTH) {
      throw new Unfinished(cell);
    }
    settle(cell);
    return cell.value();
  }

  private void settle(FormulaCell cell) {
    cell.becomes(State.UNDER_WAY);
    depth += cell.tree().depth();
    long held = budget.held();
    try {
      budget.spend(cell.tree().steps());
      CellValue value = shown(value(cell));
      budget.keep(value);
      cell.calculated(value);
    } catch (Unfinished e) {
      cell.becomes(State.OPEN);
      throw e;
    } catch (Unavailable e) {
      cell.refused();
      throw e;
    } catch (Refusal e) {
      refuse(cell, e.getMessage());
    } catch (RuntimeException e) {
      // a fault of this program must not stop the unit without saying where
      LOG.error("a formula cannot be calculated", e);
      refuse(cell, "程序算这个公式时出了错，请把模板或工作簿交给维护程序的人");
    }
    budget.release(held);
    depth -= cell.tree().depth();
  }

  private void refuse(FormulaCell cell, String reason) {
    cell.refused(reason);
    refused.add(cell);
    throw new Unavailable();
  }

  private CellValue value(FormulaCell cell) {
    try {
      return cell.tree().root().value(context(cell, cell.targets(), cell.texts()));
    } catch (FunctionCall.Nested e) {
      return rewritten(cell);
    }
  }

  private EvaluationContext context(FormulaCell cell, List<Target> targets, TextConstants texts) {
    return new EvaluationContext(this, cell.sheet(), cell.row(), cell.column(), targets, texts);
  }

  /** As the formula is written in the file, where calls of many arguments are nested. */
  private CellValue rewritten(FormulaCell cell) {
    try {
      String text = FormulaWriter.write(cell.tree().source(), cell.targets(), cell.texts().texts());
      budget.spend(text.length());
      WrittenFormula written =
          WrittenFormula.of(text, scope, cell.sheet().index(), cell.tree().use());
      // texts among the arguments stand in several groups
      return written
          .tree()
          .root()
          .value(context(cell, written.targets(), TextConstants.of(written.texts())));
    } catch (FormulaException e) {
      throw new Refusal(e.getMessage());
    } catch (Unsupported e) {
      throw new Refusal(e.getMessage());
    }
  }

  /** A cell shows nothing as 0. */
  private static CellValue shown(CellValue value) {
    return value instanceof Blank ? CellValue.ZERO : value;
  }

  /** Says that another cell must be calculated first, since the stack would overflow. */
  private static final class Unfinished extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient FormulaCell needed;

    Unfinished(FormulaCell needed) {
      super("another cell first", null, false, false);
      this.needed = needed;
    }
  }

  /** Says that a cell that is needed has no value; the cell at fault is known already. */
  private static final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unavailable() {
      super("a cell without a value", null, false, false);
    }
  }
}
