package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.value.Value;
import cn.juesuan.value.Wording;
import java.util.List;

/** What identifies a dataset's lines inside a unit, in comparable texts. */
final class Keys {

  private final List<Column> columns;

  Keys(Dataset dataset) {
    this.columns = dataset.keys();
  }

  List<Column> columns() {
    return columns;
  }

  List<String> of(TypedLine line) {
    return columns.stream().map(c -> text(line.value(c))).toList();
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
