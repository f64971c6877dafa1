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
import java.util.List;

/**
 * Functions of interest and depreciation that need no search; money that is paid is negative. Of
 * those that search for a rate (IRR, RATE) the last digits are each program's own.
 */
final class FinanceFunctions {

  private static final String LIMITS = "没有舍入而各期几乎完全抵消的";

  /** A result below this share of what it is the difference of has lost its last digits. */
  private static final double LOST = 0.1;

  /** The share of what was added up by which programs may differ. */
  private static final double DOUBT = 1e-12;

  static final List<FunctionDefinition> ALL =
      List.of(
          define("FV", "number number number [number] [number]", FinanceFunctions::futureValue)
              .atTimesApproximate()
              .except(LIMITS),
          define("PV", "number number number [number] [number]", FinanceFunctions::presentValue),
          define("PMT", "number number number [number] [number]", FinanceFunctions::payment),
          define("IPMT", "number number number number [number] [number]", a -> interest(a, false)),
          define("PPMT", "number number number number [number] [number]", a -> interest(a, true)),
          define("NPER", "number number number [number] [number]", FinanceFunctions::periods),
          define("NPV", "number area…", FinanceFunctions::netPresentValue)
              .atTimesApproximate()
              .except(LIMITS + "，直接写的文字和真假值"),
          define("MIRR", "area number number", FinanceFunctions::modifiedRate).except("直接写的文字和真假值"),
          define("SLN", "number number number", FinanceFunctions::straightLine),
          define("SYD", "number number number number", FinanceFunctions::sumOfYears),
          define("EFFECT", "number number", FinanceFunctions::effective).neverByValue(),
          define("NOMINAL", "number number", FinanceFunctions::nominal).neverByValue());

  private FinanceFunctions() {}

  /** By how much 1 grows in so many periods, without losing the digits of a small rate. */
  private static double growth(double rate, double periods) {
    return rate > -0.5 ? Math.expm1(periods * Math.log1p(rate)) : Math.pow(1 + rate, periods) - 1;
  }

  /** 1 if payments are made when a period begins. */
  private static double early(Arguments a, int argument) {
    return a.has(argument) && a.number(argument) != 0 ? 1 : 0;
  }

  /**
   * What is left of amounts that have been added up.
   *
   * @param largest the largest of them
   * @throws Inexact if they cancel each other, so that the last digits are each program's own
   */
  private static CellValue certain(double result, double largest) {
    if (largest != 0 && Math.abs(result) < Math.abs(largest) * LOST) {
      throw new Inexact("各期几乎完全抵消，结果的末几位不确定，请套一层 ROUND", result, Math.abs(largest) * DOUBT);
    }
    return CellValue.of(result);
  }

  private static CellValue futureValue(Arguments a) {
    double rate = a.number(0);
    double present = a.number(3, 0);
    double future = futureValue(rate, a.number(1), a.number(2), present, early(a, 4));
    return rate == 0
        ? CellValue.of(future)
        : certain(future, present * Math.pow(1 + rate, a.number(1)));
  }

  private static double futureValue(
      double rate, double periods, double payment, double present, double early) {
    if (rate == 0) {
      return -(present + payment * periods);
    }
    double growth = growth(rate, periods);
    return -(present * (growth + 1) + payment * (1 + rate * early) * growth / rate);
  }

  private static CellValue presentValue(Arguments a) {
    double rate = a.number(0);
    double periods = a.number(1);
    double future = a.number(3, 0);
    if (rate == 0) {
      return CellValue.of(-(future + a.number(2) * periods));
    }
    double growth = growth(rate, periods);
    double paid = a.number(2) * (1 + rate * early(a, 4)) * growth / rate;
    return CellValue.of(-(future + paid) / (growth + 1));
  }

  private static CellValue payment(Arguments a) {
    return CellValue.of(
        payment(a.number(0), a.number(1), a.number(2), a.number(3, 0), early(a, 4)));
  }

  /** What is paid each period. */
  static double payment(double rate, double periods, double present, double future, double early) {
    if (rate == 0) {
      return -(present + future) / periods;
    }
    double growth = growth(rate, periods);
    return -(future + present * (growth + 1)) * rate / ((1 + rate * early) * growth);
  }

  /** What of a payment is interest, or what is not. */
  private static CellValue interest(Arguments a, boolean rest) {
    double rate = a.number(0);
    double period = a.number(1);
    double early = early(a, 5);
    if (period < 1 || period >= a.number(2) + 1) {
      return ErrorCode.NUM;
    }
    if (period > a.number(2)) {
      throw new Refusal("期次超过总期数不到 1 期，各软件的结果不同");
    }
    double payment = payment(rate, a.number(2), a.number(3), a.number(4, 0), early);
    double interest = interest(rate, period, payment, a.number(3), early);
    return CellValue.of(rest ? payment - interest : interest);
  }

  /** What of a period's payment is interest. */
  static double interest(double rate, double period, double payment, double present, double early) {
    if (early == 1) {
      return period == 1
          ? 0
          : (futureValue(rate, period - 2, payment, present, 1) - payment) * rate;
    }
    return futureValue(rate, period - 1, payment, present, 0) * rate;
  }

  private static CellValue periods(Arguments a) {
    double rate = a.number(0);
    double present = a.number(2);
    double future = a.number(3, 0);
    if (rate == 0) {
      return CellValue.of(-(present + future) / a.number(1));
    }
    double payment = a.number(1) * (1 + rate * early(a, 4));
    double growth = (payment - future * rate) / (payment + present * rate);
    return growth <= 0 ? ErrorCode.NUM : CellValue.of(Math.log(growth) / Math.log(1 + rate));
  }

  private static CellValue netPresentValue(Arguments a) {
    double rate = a.number(0);
    double[] state = {1, 0, 0};
    if (rate == -1) {
      return ErrorCode.DIV0;
    }
    for (int i = 1; i < a.count(); i++) {
      Tally.checkListed(a, i);
    }
    Tally.numbers(
        a,
        1,
        value -> {
          state[0] *= 1 + rate;
          state[1] += value / state[0];
          state[2] = Math.max(state[2], Math.abs(value / state[0]));
        });
    return certain(state[1], state[2]);
  }

  /** The rate at which what comes in, with interest, pays what goes out. */
  private static CellValue modifiedRate(Arguments a) {
    double[] flows = Tally.listed(a, 0);
    double paid = 0;
    double earned = 0;
    for (int i = 0; i < flows.length; i++) {
      paid += flows[i] < 0 ? flows[i] / Math.pow(1 + a.number(1), i) : 0;
      earned += flows[i] > 0 ? flows[i] * Math.pow(1 + a.number(2), flows.length - 1.0 - i) : 0;
    }
    return paid == 0 || flows.length < 2
        ? ErrorCode.DIV0
        : CellValue.of(Math.pow(-earned / paid, 1 / (flows.length - 1.0)) - 1);
  }

  private static CellValue straightLine(Arguments a) {
    return a.number(2) == 0
        ? ErrorCode.DIV0
        : CellValue.of((a.number(0) - a.number(1)) / a.number(2));
  }

  private static CellValue sumOfYears(Arguments a) {
    double life = a.number(2);
    double year = a.number(3);
    if (a.number(1) < 0 || life <= 0 || year <= 0 || year > life) {
      return ErrorCode.NUM;
    }
    return CellValue.of((a.number(0) - a.number(1)) * (life - year + 1) * 2 / (life * (life + 1)));
  }

  private static CellValue effective(Arguments a) {
    double times = Numbers.truncated(a.number(1));
    return a.number(0) <= 0 || times < 1
        ? ErrorCode.NUM
        : CellValue.of(growth(a.number(0) / times, times));
  }

  private static CellValue nominal(Arguments a) {
    double times = Numbers.truncated(a.number(1));
    return a.number(0) <= 0 || times < 1
        ? ErrorCode.NUM
        : CellValue.of(growth(a.number(0), 1 / times) * times);
  }
}
