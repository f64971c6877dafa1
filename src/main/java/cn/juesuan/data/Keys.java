package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.value.Value;
import cn.juesuan.value.Wording;
import java.util.List;

/** Values as comparable texts, as those that identify lines inside a unit are compared. */
final class Keys {

  private Keys() {}

  /** The key of a line. */
  static List<String> of(TypedLine line, List<Column> keys) {
    String[] texts = new String[keys.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text(line.value(keys.get(i)));
    }
    return List.of(texts);
  }

  /** A value as a text that is equal for equal wording; empty for nothing. */
  static String text(Value value) {
    if (value instanceof Value.Text text) {
      return Wording.comparable(text.text());
    } else if (value instanceof Value.Day day) {
      return day.date().toString();
    } else if (value instanceof Value.Quantity quantity) {
      return quantity.number().stripTrailingZeros().toPlainString();
    } else if (value instanceof Value.Money money) {
      return money.amount().toString();
    }
    return "";
  }

  /** A value as a message quotes it. */
  static String quoted(Value value) {
    return Wording.quoted(value instanceof Value.Text text ? text.text() : text(value));
  }
}
