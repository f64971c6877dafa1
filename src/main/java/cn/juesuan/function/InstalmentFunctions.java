package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.List;

/** What is paid of a loan over several periods: interest, and the rest. */
final class InstalmentFunctions {

  private static final String LIMITS = "期数不是整数或超过一万的";

  static final List<FunctionDefinition> ALL =
      List.of(
          define("CUMIPMT", "number number number number number number", a -> paid(a, false))
              .neverByValue()
              .except(LIMITS),
          define("CUMPRINC", "number number number number number number", a -> paid(a, true))
              .neverByValue()
              .except(LIMITS));

  private InstalmentFunctions() {}

  private static CellValue paid(Arguments a, boolean rest) {
    double rate = a.number(0);
    double periods = a.number(1);
    double early = a.number(5);
    if (rate <= 0 || periods <= 0 || a.number(2) <= 0 || (early != 0 && early != 1)) {
      return ErrorCode.NUM;
    }
    if (a.number(3) < 1 || a.number(4) < a.number(3) || a.number(4) > periods) {
      return ErrorCode.NUM;
    }
    int first = whole(a.number(3));
    int last = whole(a.number(4));
    a.context().budget().spend(last);
    double payment = FinanceFunctions.payment(rate, whole(periods), a.number(2), 0, early);
    double total = 0;
    for (int period = first; period <= last; period++) {
      double interest = FinanceFunctions.interest(rate, period, payment, a.number(2), early);
      total += rest ? payment - interest : interest;
    }
    return CellValue.of(total);
  }

  private static int whole(double number) {
    return Periods.whole(number, "期数");
  }
}
