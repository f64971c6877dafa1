package cn.juesuan.workbook;

import cn.juesuan.formula.Target;
import java.util.List;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.MissingArgEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.Function;

/** A formula's cell while it is calculated. */
record Site(Calculation calculation, FormulaCell cell, List<Target> targets, List<String> texts) {

  LightSheet sheet(Target.Piece piece) {
    return piece.sheet().isEmpty() ? cell.sheet() : calculation.sheet(piece.sheet().get());
  }

  /** As a cell shows it: nothing is 0. */
  ValueEval settled(ValueEval value) {
    boolean settled = value instanceof NumberEval || value instanceof StringEval;
    return settled
        ? value
        : WorkbookEvaluator.dereferenceResult(value, cell.getRowIndex(), cell.getColumnIndex());
  }

  ValueEval call(Function function, ValueEval... arguments) {
    ValueEval result = function.evaluate(arguments, cell.getRowIndex(), cell.getColumnIndex());
    return result == MissingArgEval.instance ? BlankEval.instance : result;
  }
}
