package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.Inexact;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import cn.juesuan.signature.Tally;
import java.util.Arrays;
import java.util.List;

/**
 * Rates of interest that are searched for, and flows on any days. Excel stops searching within
 * 0.00001 percent, so that the last digits are its own: only what is made of them by rounding is
 * certain.
 */
final class RateFunctions {

  private static final String LIMITS = "没有舍入的，现金流的正负变化不止一次的，从猜测值找不到的";

  private static final String DATED = "，日期不是从早到晚的，区域里有空格或文字的";

  private static final double GUESS = 0.1;

  /** Excel finds rates within 0.00001 percent. */
  private static final double DOUBT = 1e-7;

  /** The share of what was added up by which programs may differ. */
  private static final double SHARE = 1e-12;

  private static final double DAYS_OF_YEAR = 365;

  /** Payments of a century, month by month. */
  private static final int MOST_PERIODS = 1_200;

  static final List<FunctionDefinition> ALL =
      List.of(
          define("IRR", "area [number]", RateFunctions::ofFlows)
              .approximate()
              .neverByValue()
              .except(LIMITS),
          define(
                  "RATE",
                  "number number number [number] [number] [number]",
                  RateFunctions::ofPayments)
              .approximate()
              .neverByValue()
              .except(LIMITS),
          define("XIRR", "area area [number]", RateFunctions::ofDatedFlows)
              .approximate()
              .neverByValue()
              .except(LIMITS + "，结果不大于 0 的" + DATED),
          define("XNPV", "number area area", RateFunctions::worthOfDatedFlows)
              .approximate()
              .neverByValue()
              .except("没有舍入的，利率不大于 0 的" + DATED));

  private RateFunctions() {}

  private static CellValue ofFlows(Arguments a) {
    double[] flows = Tally.listed(a, 0);
    throw nearly(a, CashFlows.regular(flows), 1);
  }

  /** The same as of the flows: what is there at first, what is paid, what is there at last. */
  private static CellValue ofPayments(Arguments a) {
    double periods = a.number(0);
    if (periods != Math.rint(periods) || periods < 1 || periods > MOST_PERIODS) {
      throw new Refusal("RATE 的期数不是 1 到 " + MOST_PERIODS + " 的整数，结果不确定");
    }
    int last = (int) periods;
    int early = a.number(4, 0) == 0 ? 0 : 1;
    double[] flows = new double[last + 1];
    Arrays.fill(flows, 1 - early, last + 1 - early, a.number(1));
    flows[0] += a.number(2);
    flows[last] += a.number(3, 0);
    throw nearly(a, CashFlows.regular(flows), 5);
  }

  private static CellValue ofDatedFlows(Arguments a) {
    CashFlows flows = dated(a, 0, 1);
    if (flows.amounts()[0] == 0) {
      throw new Refusal("XIRR 的第一笔是 0，Excel 找不到利率");
    }
    Inexact rate = nearly(a, flows, 2);
    if (rate.value() <= DOUBT) {
      throw new Refusal("XIRR 的结果不大于 0，Excel 不一定找得到");
    }
    throw rate;
  }

  private static CellValue worthOfDatedFlows(Arguments a) {
    CashFlows flows = dated(a, 1, 2);
    if (a.number(0) <= 0) {
      throw new Refusal("XNPV 的利率不大于 0，各软件的结果不同");
    }
    double most = flows.sizes().worth(a.number(0));
    throw new Inexact("末几位各软件不同，请套一层 ROUND", flows.worth(a.number(0)), most * SHARE);
  }

  /** Flows with the days on which they come; #NUM! if one comes before the first. */
  private static CashFlows dated(Arguments a, int amounts, int days) {
    double[] flows = filled(a, amounts);
    double[] years = filled(a, days);
    if (flows.length != years.length) {
      throw ErrorCode.NUM.raised();
    }
    double first = Numbers.truncated(years[0]);
    for (int i = 0; i < years.length; i++) {
      years[i] = (Numbers.truncated(years[i]) - first) / DAYS_OF_YEAR;
      if (years[i] < 0) {
        throw ErrorCode.NUM.raised();
      }
      if (i > 0 && years[i] < years[i - 1]) {
        throw new Refusal("日期不是从早到晚的，结果不确定");
      }
    }
    return new CashFlows(flows, years);
  }

  private static double[] filled(Arguments a, int argument) {
    double[] numbers = Tally.listed(a, argument);
    if (numbers.length != a.matrix(argument).size()) {
      throw new Refusal("金额或日期里有空格、文字，各软件的结果不同");
    }
    return numbers;
  }

  /**
   * The rate at which the flows are worth nothing.
   *
   * @param guess the argument from which it is searched for
   */
  private static Inexact nearly(Arguments a, CashFlows flows, int guess) {
    a.context().budget().spend((long) flows.amounts().length * CashFlows.MOST_STEPS);
    return new Inexact("利率的末几位各软件不同，请套一层 ROUND", flows.rate(a.number(guess, GUESS)), DOUBT);
  }
}
