package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.Inexact;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import cn.juesuan.signature.Tally;
import java.util.Arrays;
import java.util.List;

/**
 * Rates of interest that are searched for. Excel stops searching within 0.00001 percent, so that
 * the last digits are its own: only what is made of the rate by rounding it is certain.
 */
final class RateFunctions {

  private static final String LIMITS = "没有舍入的，现金流的正负变化不止一次的，从猜测值找不到的";

  private static final double GUESS = 0.1;

  /** Excel finds rates within 0.00001 percent. */
  private static final double DOUBT = 1e-7;

  /** Excel gives up then. */
  private static final int MOST_STEPS = 20;

  private static final double CLOSE = 1e-10;

  /** So far from the guess other programs find no rate. */
  private static final double FAR = 0.5;

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
              .except(LIMITS));

  private RateFunctions() {}

  private static CellValue ofFlows(Arguments a) {
    double[] flows = Tally.listed(a, 0);
    a.context().budget().spend((long) flows.length * MOST_STEPS);
    throw nearly(rate(flows, a.number(1, GUESS)));
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
    a.context().budget().spend((long) last * MOST_STEPS);
    throw nearly(rate(flows, a.number(5, GUESS)));
  }

  private static Inexact nearly(double rate) {
    return new Inexact("利率的末几位各软件不同，请套一层 ROUND", rate, DOUBT);
  }

  /**
   * The rate at which the flows are worth nothing.
   *
   * @throws CellValue.Raised #NUM! if they only come in or only go out
   * @throws Refusal if there may be several rates, or Excel may not find the only one
   */
  private static double rate(double[] flows, double guess) {
    int turns = turns(flows);
    if (turns == 0) {
      throw ErrorCode.NUM.raised();
    }
    if (turns > 1) {
      throw new Refusal("现金流的正负变化不止一次，可能有几个利率");
    }
    double rate = guess;
    for (int step = 0; step < MOST_STEPS; step++) {
      double next = rate - worth(flows, rate) / slope(flows, rate);
      if (!(next > -1) || Double.isInfinite(next)) {
        break;
      }
      if (Math.abs(next - rate) < CLOSE && isBetween(flows, next)) {
        if (Math.abs(next - guess) > FAR) {
          break;
        }
        return next;
      }
      rate = next;
    }
    throw new Refusal("从猜测值 " + guess + " 起不一定找得到利率，请写一个接近结果的猜测值");
  }

  /** How often what comes in and what goes out take turns. */
  private static int turns(double[] flows) {
    double before = 0;
    int turns = 0;
    for (double flow : flows) {
      turns += flow * before < 0 ? 1 : 0;
      before = flow == 0 ? before : Math.signum(flow);
    }
    return turns;
  }

  /** Whether the only rate is that one: a little below and a little above the worth differs. */
  private static boolean isBetween(double[] flows, double rate) {
    return worth(flows, rate - CLOSE * 10) * worth(flows, rate + CLOSE * 10) < 0;
  }

  private static double worth(double[] flows, double rate) {
    double worth = 0;
    for (int i = flows.length - 1; i >= 0; i--) {
      worth = worth / (1 + rate) + flows[i];
    }
    return worth;
  }

  private static double slope(double[] flows, double rate) {
    double slope = 0;
    for (int i = flows.length - 1; i > 0; i--) {
      slope = slope / (1 + rate) - i * flows[i];
    }
    return slope / (1 + rate) / (1 + rate);
  }
}
