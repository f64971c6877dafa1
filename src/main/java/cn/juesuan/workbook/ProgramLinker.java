package cn.juesuan.workbook;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.ExcelLimits;
import cn.juesuan.formula.Functions;
import cn.juesuan.formula.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.Area3DPtg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPtg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.formula.ptg.UnionPtg;

/**
 * Puts a unit's references and texts into a {@link Program} and lays it out as POI's evaluator
 * reads it.
 */
final class ProgramLinker {

  private final Map<String, Integer> sheets;
  private final Extents extents;
  private final int own;
  private final List<Target> targets;
  private final List<String> texts;
  private final IntUnaryOperator names;
  private final List<Ptg> out = new ArrayList<>();

  private ProgramLinker(
      Map<String, Integer> sheets,
      Extents extents,
      int own,
      List<Target> targets,
      List<String> texts,
      IntUnaryOperator names) {
    this.sheets = sheets;
    this.extents = extents;
    this.own = own;
    this.targets = targets;
    this.texts = texts;
    this.names = names;
  }

  /**
   * @param sheets the finished sheets' numbers by name
   * @param extents what of each can hold anything; areas reach no further where that makes no
   *     difference
   * @param own the number of the sheet on which the formula stands
   * @param names the finished workbook's number of a name, by the template's
   */
  static Ptg[] link(
      Program program,
      Map<String, Integer> sheets,
      Extents extents,
      int own,
      List<Target> targets,
      List<String> texts,
      IntUnaryOperator names) {
    ProgramLinker linker = new ProgramLinker(sheets, extents, own, targets, texts, names);
    linker.add(program, "");
    return linker.out.toArray(new Ptg[0]);
  }

  /** What of a workbook's sheets can hold anything, by their numbers. */
  interface Extents {
    int lastRow(int sheet);

    int lastColumn(int sheet);
  }

  /**
   * @param function the function whose argument it is, if it is one
   */
  private void add(Program program, String function) {
    if (program instanceof Program.Leaf leaf) {
      out.add(
          leaf.token() instanceof NamePtg name
              ? new NamePtg(names.applyAsInt(name.getIndex()))
              : leaf.token());
    } else if (program instanceof Program.Text text) {
      String filled = texts.get(text.number());
      boolean same = filled.equals(text.constant().getValue());
      out.add(same ? text.constant() : new StringPtg(filled));
    } else if (program instanceof Program.Reference reference) {
      addUnion(targets.get(reference.number()), function);
    } else if (program instanceof Program.Operation operation) {
      addOperation(operation);
    } else if (program instanceof Program.Snapped snapped) {
      addOperation(snapped.told());
    }
  }

  private void addUnion(Target target, String function) {
    if (target.isNowhere()) {
      out.add(new IntPtg(0));
      return;
    }
    for (int i = 0; i < target.pieces().size(); i++) {
      out.add(area(target.pieces().get(i), function));
      if (i > 0) {
        out.add(UnionPtg.instance);
      }
    }
  }

  private void addOperation(Program.Operation operation) {
    if (!(operation.token() instanceof AbstractFunctionPtg function)) {
      addCall(operation, "&", operation.token() instanceof ConcatPtg);
      return;
    }
    int arguments = 0;
    for (Program operand : operation.operands()) {
      arguments += width(operand, operation.counting());
    }
    boolean grown = arguments != operation.operands().size();
    if (!grown && operation.function().equals("IF")) {
      addIf(operation);
    } else if (!grown) {
      addCall(operation, operation.function(), BoundedTexts.has(operation.function()));
    } else if (arguments == 0) {
      out.add(new IntPtg(0));
    } else {
      addGrown(operation, function, arguments);
    }
  }

  /**
   * @param bounded whether POI's evaluator must take a function of ours instead of its own
   */
  private void addCall(Program.Operation operation, String function, boolean bounded) {
    if (bounded) {
      out.add(new NameXPxg(BoundedTexts.nameOf(function)));
    }
    operation.operands().forEach(o -> add(o, function));
    out.add(
        bounded
            ? call(BoundedTexts.nameOf(function), operation.operands().size() + 1)
            : operation.token());
  }

  /** With jumps, by which POI's evaluator leaves the branch alone that does not count. */
  private void addIf(Program.Operation operation) {
    int[] after = new int[operation.operands().size()];
    for (int i = 0; i < after.length; i++) {
      add(operation.operands().get(i), operation.function());
      after[i] = out.size();
      out.add(AttrPtg.createSpace(0, 0));
    }
    out.add(operation.token());
    int toSecond = size(after[0] + 1, after[1] + 1);
    int toEnd = size(after[1] + 1, out.size());
    // a longer jump does not fit its token: both branches are calculated
    if (Math.max(toSecond, toEnd) <= Short.MAX_VALUE) {
      out.set(after[0], AttrPtg.createIf(toSecond));
      out.set(after[1], AttrPtg.createSkip(toEnd - 1));
      out.set(after[2], AttrPtg.createSkip(operation.token().getSize() - 1));
    }
  }

  /** How many bytes a file would have of these tokens. */
  private int size(int from, int to) {
    return out.subList(from, to).stream().mapToInt(Ptg::getSize).sum();
  }

  /** How many arguments an operand becomes. */
  private int width(Program operand, boolean counting) {
    if (!(operand instanceof Program.Reference reference)) {
      return 1;
    }
    Target target = targets.get(reference.number());
    return target.isNowhere() && counting ? 0 : Math.max(1, target.pieces().size());
  }

  private void addGrown(Program.Operation operation, AbstractFunctionPtg function, int arguments) {
    int group = 0;
    int groups = 0;
    boolean grouped = arguments > ExcelLimits.ARGUMENTS;
    for (Program operand : operation.operands()) {
      for (int i = 0; i < width(operand, operation.counting()); i++) {
        addArgument(operand, i, operation.function());
        group++;
        if (grouped && group == ExcelLimits.ARGUMENTS) {
          out.add(call(function.getName(), group));
          groups++;
          group = 0;
        }
      }
    }
    if (!grouped) {
      out.add(call(function.getName(), group));
      return;
    }
    if (group > 0) {
      out.add(call(function.getName(), group));
      groups++;
    }
    out.add(FuncVarPtg.create(Functions.joining(function.getName()).orElseThrow(), groups));
  }

  private void addArgument(Program operand, int piece, String function) {
    if (operand instanceof Program.Reference reference
        && !targets.get(reference.number()).isNowhere()) {
      out.add(area(targets.get(reference.number()).pieces().get(piece), function));
    } else {
      add(operand, function);
    }
  }

  private static OperationPtg call(String function, int arguments) {
    return FuncVarPtg.create(function, arguments);
  }

  private Ptg area(Target.Piece piece, String function) {
    Area a = piece.area();
    boolean cell = a.isOneCell() && a.shape() == Area.Shape.CELL;
    int sheet = piece.sheet().map(sheets::get).orElse(own);
    int lastRow = a.lastRow();
    int lastColumn = a.lastColumn();
    boolean bounded = !cell && sheet >= 0 && !Functions.isPicking(function);
    boolean skipsEmpty = Functions.skipsEmpty(function);
    if (bounded && (skipsEmpty || a.shape() == Area.Shape.COLUMNS)) {
      lastRow = Math.max(a.firstRow(), Math.min(lastRow, extents.lastRow(sheet)));
    }
    if (bounded && skipsEmpty) {
      lastColumn = Math.max(a.firstColumn(), Math.min(lastColumn, extents.lastColumn(sheet)));
    }
    if (piece.sheet().isEmpty()) {
      return cell
          ? new RefPtg(a.firstRow(), a.firstColumn(), false, false)
          : new AreaPtg(
              a.firstRow(), lastRow, a.firstColumn(), lastColumn, false, false, false, false);
    }
    if (cell) {
      Ref3DPtg ref = new Ref3DPtg("A1", sheet);
      ref.setRow(a.firstRow());
      ref.setColumn(a.firstColumn());
      ref.setRowRelative(false);
      ref.setColRelative(false);
      return ref;
    }
    return new Area3DPtg(
        a.firstRow(), lastRow, a.firstColumn(), lastColumn, false, false, false, false, sheet);
  }
}
