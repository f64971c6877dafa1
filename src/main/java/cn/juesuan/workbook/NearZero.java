package cn.juesuan.workbook;

import java.util.List;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.LessEqualPtg;
import org.apache.poi.ss.formula.ptg.MultiplyPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;

/**
 * Spreadsheet programs take the result of a formula's last addition or subtraction for 0 where only
 * binary noise is left of its operands: {@code =0.1+0.2-0.3} is 0. POI does not; here its formula
 * is told to.
 */
final class NearZero {

  /** LibreOffice's bound, 2 to the power of -48, against the second operand. */
  private static final double NOISE = 0x1p-48;

  private NearZero() {}

  static Program snapped(Program program) {
    if (!(program instanceof Program.Operation sum)
        || !(sum.token() instanceof AddPtg || sum.token() instanceof SubtractPtg)) {
      return program;
    }
    Program noise =
        operator(
            MultiplyPtg.instance,
            function("ABS", sum.operands().get(1)),
            new Program.Leaf(new NumberPtg(NOISE)));
    Program isNoise = operator(LessEqualPtg.instance, function("ABS", sum), noise);
    return new Program.Snapped(sum, function("IF", isNoise, new Program.Leaf(new IntPtg(0)), sum));
  }

  /** Whether it is certain without POI that a result is no noise. */
  static boolean isClear(double sum, double operand) {
    // POI compares with a tolerance of its own, far below this margin
    return sum == 0 || Math.abs(sum) > Math.abs(operand) * NOISE * 4;
  }

  private static Program operator(OperationPtg token, Program... operands) {
    return new Program.Operation(token, List.of(operands), "", false);
  }

  private static Program.Operation function(String name, Program... operands) {
    return new Program.Operation(
        FuncVarPtg.create(name, operands.length), List.of(operands), name, false);
  }
}
