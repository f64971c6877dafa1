package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Refusal;
import cn.juesuan.operand.Rounding;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.List;

/** Depreciation by declining balance, period by period as Excel's help defines it. */
final class DepreciationFunctions {

  private static final String LIMITS = "期数、年限不是整数或超过一万的，残值大于原值的，余额几乎折完的";

  /** What is left to write off below this share of the cost has lost its last digits. */
  private static final double LOST = 0.005;

  /** So much the last digits of a rate may be off. */
  private static final double NOISE = 1e-12;

  static final List<FunctionDefinition> ALL =
      List.of(
          define("DB", "number number number number [number]", DepreciationFunctions::fixedRate)
              .except(LIMITS + "，折旧率正好在两个三位小数中间的"),
          define("DDB", "number number number number [number]", DepreciationFunctions::oneOf)
              .except(LIMITS),
          define(
                  "VDB",
                  "number number number number number [number] [truth]",
                  DepreciationFunctions::several)
              .except(LIMITS));

  private DepreciationFunctions() {}

  private static int whole(double number) {
    return Periods.whole(number, "折旧的期数、年限");
  }

  private static void checkCost(double cost, double salvage) {
    if (cost < 0 || salvage < 0) {
      throw ErrorCode.NUM.raised();
    }
    if (salvage > cost || cost == 0) {
      throw new Refusal("残值大于原值，或原值是 0，各软件的结果不同");
    }
  }

  /** The share of each year is the same, with three decimals; the first year has some months. */
  private static CellValue fixedRate(Arguments a) {
    double months = Numbers.truncated(a.number(4, 12));
    if (months < 1 || months > 12 || a.number(2) <= 0 || a.number(3) <= 0) {
      return ErrorCode.NUM;
    }
    double cost = a.number(0);
    checkCost(cost, a.number(1));
    int life = whole(a.number(2));
    int period = whole(a.number(3));
    if (period > life + 1) {
      return ErrorCode.NUM;
    }
    if (period > life && months == 12) {
      throw new Refusal("DB 的期数超过年限，各软件的结果不同");
    }
    double rate = threeDecimals(1 - Math.pow(a.number(1) / cost, 1.0 / life));
    a.context().budget().spend(period);
    double share = cost * rate * months / 12;
    double total = 0;
    for (int i = 2; i <= period; i++) {
      total += share;
      share = i > life ? (cost - total) * rate * (12 - months) / 12 : (cost - total) * rate;
    }
    return CellValue.of(share);
  }

  private static double threeDecimals(double rate) {
    double rounded = Rounding.half(rate, 3);
    if (Math.abs(Math.abs(rate - rounded) - 0.0005) < NOISE) {
      throw new Refusal("DB 的折旧率正好在两个三位小数中间，进位还是舍去不确定");
    }
    return rounded;
  }

  private static CellValue oneOf(Arguments a) {
    double life = a.number(2);
    double period = a.number(3);
    if (life <= 0 || period <= 0 || period > life || a.number(4, 2) <= 0) {
      return ErrorCode.NUM;
    }
    checkCost(a.number(0), a.number(1));
    int last = whole(period);
    a.context().budget().spend(last);
    Balance balance = new Balance(a.number(0), a.number(1), a.number(4, 2) / life);
    double share = 0;
    for (int i = 1; i <= last; i++) {
      share = balance.declining();
      balance.write(share);
    }
    return CellValue.of(share);
  }

  /** Of some periods together; it goes on in a straight line once that is more. */
  private static CellValue several(Arguments a) {
    double factor = a.isFilled(5) ? a.number(5) : 2;
    if (a.number(2) <= 0 || a.number(3) < 0 || a.number(3) > a.number(4) || factor <= 0) {
      return ErrorCode.NUM;
    }
    if (a.number(4) > a.number(2)) {
      return ErrorCode.NUM;
    }
    checkCost(a.number(0), a.number(1));
    int life = whole(a.number(2));
    int first = whole(a.number(3));
    int last = whole(a.number(4));
    boolean declining = a.has(6) && a.truth(6);
    a.context().budget().spend(last);
    Balance balance = new Balance(a.number(0), a.number(1), factor / life);
    double total = 0;
    for (int i = 1; i <= last; i++) {
      double share = declining ? balance.declining() : balance.larger(life - i + 1);
      balance.write(share);
      total += i > first ? share : 0;
    }
    return CellValue.of(total);
  }

  /** What is left of the cost. */
  private static final class Balance {
    private final double cost;
    private final double salvage;
    private final double rate;
    private double written;
    private double straight;

    Balance(double cost, double salvage, double rate) {
      this.cost = cost;
      this.salvage = salvage;
      this.rate = rate;
    }

    private double left() {
      double left = cost - salvage - written;
      if (left != 0 && Math.abs(left) < cost * LOST) {
        throw new Refusal("余额几乎折完，末几位不确定");
      }
      return left;
    }

    double declining() {
      return Math.min((cost - written) * rate, left());
    }

    /** Once the straight line is more, it stays. */
    double larger(int periods) {
      if (straight == 0) {
        double line = left() / periods;
        double share = declining();
        straight = line > share ? line : 0;
        return Math.max(line, share);
      }
      return straight;
    }

    void write(double share) {
      written += share;
    }
  }
}
