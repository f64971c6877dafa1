package cn.juesuan.value;

import cn.juesuan.problem.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads figures that stand where text might: {@code 1辆}, {@code 9.52万元}, {@code １２}. */
public final class Measured {

  private Measured() {}

  /**
   * Reads one figure in its measure: {@link Value.Quantity}, or {@link Value.Empty} where nothing
   * or a dash is written. A word behind it must fit; money in 元 is converted to 万元 and back.
   */
  public static Reading<Value> read(String text, Measure measure) {
    String written = Wording.comparable(text);
    int end = written.length();
    while (end > 0 && isWord(written.charAt(end - 1))) {
      end--;
    }
    String word = written.substring(end);
    String figure = written.substring(0, end);
    if (!word.isEmpty() && figure.isEmpty()) {
      return refused(text, measure, "没有数字");
    }
    if (measure.money().isPresent()) {
      return money(text, figure, word, measure, measure.money().get());
    }
    if (!word.isEmpty() && !measure.words().contains(word)) {
      return refused(text, measure, "的计量单位不是" + named(measure));
    }
    Reading<Value> read = Quantities.read(figure);
    return read.found().isEmpty() ? refused(text, measure, "") : whole(read, text, measure);
  }

  /** Dashes and brackets belong to the figure, all else behind its last digit is a word. */
  private static boolean isWord(char c) {
    return Character.isLetter(c) || c == '%' || c == '％' || c == '/' || c == '（' || c == '）';
  }

  private static Reading<Value> money(
      String text, String figure, String word, Measure measure, MoneyUnit unit) {
    Optional<MoneyUnit> written = word.isEmpty() ? Optional.of(unit) : MoneyUnit.labelled(word);
    if (written.isEmpty()) {
      return refused(text, measure, "的单位不是元或万元");
    }
    Reading<Value> read = Amounts.read(figure, written.get());
    if (read.found().isEmpty()) {
      return read instanceof Reading.Refused<Value> no && no.kind() != Kind.AMOUNT_UNREADABLE
          ? read
          : refused(text, measure, "");
    }
    return read.map(v -> v instanceof Value.Money m ? new Value.Quantity(m.amount().in(unit)) : v);
  }

  private static Reading<Value> whole(Reading<Value> read, String text, Measure measure) {
    if (measure.whole() && read.found().get() instanceof Value.Quantity q && !isCount(q.number())) {
      return refused(text, measure, "不是从 0 起的整数");
    }
    return read;
  }

  private static boolean isCount(BigDecimal number) {
    return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
  }

  private static Reading<Value> refused(String text, Measure measure, String why) {
    return Reading.refused(
        Kind.FIGURE_UNREADABLE,
        Wording.quoted(text)
            + (why.isEmpty() ? "不是数字" + FigureHint.of(text) : why)
            + "，这一项填以"
            + named(measure)
            + "为单位的数");
  }

  private static String named(Measure measure) {
    return measure.words().isEmpty() ? "数" : measure.words().get(0);
  }
}
