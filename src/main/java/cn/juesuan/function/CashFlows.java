package cn.juesuan.function;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.Refusal;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Money that comes in and goes out; what is paid is negative.
 *
 * @param amounts of each flow
 * @param years when it comes, in periods since the first, in rising order
 */
record CashFlows(double[] amounts, double[] years) {

  /** Excel gives up then. */
  static final int MOST_STEPS = 20;

  private static final double CLOSE = 1e-10;

  /** So far from the guess other programs find no rate. */
  private static final double FAR = 0.5;

  /** One flow each period. */
  static CashFlows regular(double[] amounts) {
    return new CashFlows(amounts, IntStream.range(0, amounts.length).asDoubleStream().toArray());
  }

  /** The same amounts without their signs. */
  CashFlows sizes() {
    return new CashFlows(Arrays.stream(amounts).map(Math::abs).toArray(), years);
  }

  /**
   * The rate at which the flows are worth nothing.
   *
   * @throws CellValue.Raised #NUM! if they only come in or only go out
   * @throws Refusal if there may be several rates, or Excel may not find the only one
   */
  double rate(double guess) {
    int turns = turns();
    if (turns == 0) {
      throw ErrorCode.NUM.raised();
    }
    if (turns > 1) {
      throw new Refusal("现金流的正负变化不止一次，可能有几个利率");
    }
    double rate = guess;
    for (int step = 0; step < MOST_STEPS; step++) {
      double next = rate - worth(rate) / slope(rate);
      if (!(next > -1) || Double.isInfinite(next)) {
        break;
      }
      if (Math.abs(next - rate) < CLOSE && isBetween(next)) {
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
  private int turns() {
    double before = 0;
    int turns = 0;
    for (double amount : amounts) {
      turns += amount * before < 0 ? 1 : 0;
      before = amount == 0 ? before : Math.signum(amount);
    }
    return turns;
  }

  /** Whether the only rate is that one: a little below and a little above the worth differs. */
  private boolean isBetween(double rate) {
    return worth(rate - CLOSE * 10) * worth(rate + CLOSE * 10) < 0;
  }

  /** What all flows are worth when the first comes. */
  double worth(double rate) {
    double worth = 0;
    for (int i = 0; i < amounts.length; i++) {
      worth += amounts[i] * Math.pow(1 + rate, -years[i]);
    }
    return worth;
  }

  private double slope(double rate) {
    double slope = 0;
    for (int i = 0; i < amounts.length; i++) {
      slope -= years[i] * amounts[i] * Math.pow(1 + rate, -years[i] - 1);
    }
    return slope;
  }
}
