package cn.juesuan.workbook;

import cn.juesuan.formula.ExcelLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.Function;

/**
 * A function.
 *
 * @param counting whether it counts its arguments
 * @param reach what it takes of areas
 */
record QuickCall(
    Function function, boolean counting, UnaryOperator<LightArea> reach, Quick... operands)
    implements Quick {

  @Override
  public ValueEval value(Site site) {
    ValueEval[] arguments = arguments(site);
    if (arguments.length == 0 && counting) {
      return new NumberEval(0);
    }
    return of(site, arguments);
  }

  /** Its value for arguments that are known already. */
  ValueEval of(Site site, ValueEval[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof LightArea area) {
        arguments[i] = reach.apply(area);
      }
    }
    return site.call(function, arguments);
  }

  ValueEval[] arguments(Site site) {
    ValueEval[] arguments = new ValueEval[operands.length];
    for (int i = 0; i < arguments.length; i++) {
      if (operands[i].isScattered(site)) {
        return scattered(site);
      }
      arguments[i] = operands[i].argument(site);
    }
    return arguments;
  }

  private ValueEval[] scattered(Site site) {
    List<ValueEval> arguments = new ArrayList<>();
    for (Quick operand : operands) {
      if (operand instanceof Reference reference) {
        reference.arguments(site, counting, arguments);
      } else {
        arguments.add(operand.argument(site));
      }
    }
    if (arguments.size() > ExcelLimits.ARGUMENTS) {
      // such a function is written in groups, and a sum's last bit depends on them
      throw new TooHard();
    }
    return arguments.toArray(new ValueEval[0]);
  }
}
