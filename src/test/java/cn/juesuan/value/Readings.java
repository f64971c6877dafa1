package cn.juesuan.value;

/** Readings as one line of text, for tests. */
final class Readings {

  private Readings() {}

  static String text(Reading<?> reading) {
    if (reading instanceof Reading.Refused<?> refused) {
      return refused.kind() + " " + refused.detail();
    } else if (reading instanceof Reading.Mended<?> mended) {
      return text(mended.value()) + " " + mended.kind() + " " + mended.detail();
    }
    return text(((Reading.Good<?>) reading).value());
  }

  private static String text(Object value) {
    if (value instanceof Value.Money money) {
      return money.amount().toString();
    } else if (value instanceof Value.Quantity quantity) {
      return quantity.number().toPlainString();
    } else if (value instanceof Value.Day day) {
      return day.date().toString();
    }
    return value instanceof Value.Empty ? "空" : value.toString();
  }
}
