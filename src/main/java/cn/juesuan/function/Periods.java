package cn.juesuan.function;

import cn.juesuan.operand.Refusal;

/** Numbers of periods, of functions that go from one period to the next. */
final class Periods {

  private static final int MOST = 10_000;

  private Periods() {}

  /**
   * A number of periods.
   *
   * @param what what is counted, as messages call it
   * @throws Refusal if it is no whole number, or too large to go through them all
   */
  static int whole(double number, String what) {
    if (number != Math.rint(number) || number > MOST) {
      throw new Refusal(what + "不是整数或超过 " + MOST + "，结果不确定");
    }
    return (int) number;
  }
}
