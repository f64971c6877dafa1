package cn.juesuan.nextyear;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.finished.NamedArea.Held;
import cn.juesuan.format.DateSystem;
import cn.juesuan.problem.Kind;
import cn.juesuan.value.Amounts;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.value.Reading;
import cn.juesuan.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes what a finished workbook's cell holds as a list of the next year has it. */
final class CarriedText {

  /** All that a cell keeps of a number. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** How much of a fen calculating may leave over. */
  private static final BigDecimal TAIL = new BigDecimal("0.01");

  private final MoneyUnit from;
  private final MoneyUnit to;
  private final DateSystem dates;

  /**
   * @param from the unit in which the sheet writes money
   * @param to the unit in which the list has it
   * @param dates how the workbook counts days
   */
  CarriedText(MoneyUnit from, MoneyUnit to, DateSystem dates) {
    this.from = from;
    this.to = to;
    this.dates = dates;
  }

  /** The text for a column; empty for nothing. */
  Reading<String> of(Column column, Held held) {
    if (held instanceof Held.Fault fault) {
      return Reading.refused(Kind.CELL_ERROR, "单元格是错误值 " + fault.shown());
    } else if (held instanceof Held.Figure figure) {
      return figure(column.type(), figure);
    } else if (held instanceof Held.Words words) {
      return column.type() == ColumnType.MONEY ? money(words.text()) : Reading.good(words.text());
    }
    return Reading.good("");
  }

  private Reading<String> figure(ColumnType type, Held.Figure figure) {
    return switch (type) {
      case MONEY -> money(figure.value());
      case NUMBER -> Reading.good(plain(digits(figure.value())));
      case DATE -> day(figure);
      default -> shown(figure);
    };
  }

  private static BigDecimal digits(double number) {
    return new BigDecimal(number).round(DIGITS);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Exact to the fen, or not an amount. */
  private Reading<String> money(double number) {
    BigDecimal written = digits(number);
    BigDecimal fen = written.movePointRight(from.decimals());
    BigDecimal whole = fen.setScale(0, RoundingMode.HALF_UP);
    if (fen.subtract(whole).abs().compareTo(TAIL) > 0) {
      return Reading.refused(
          Kind.AMOUNT_DECIMALS, "“" + plain(written) + "”" + from.label() + "不是整分，不能带到下一年度");
    }
    return money(whole.movePointLeft(from.decimals()).toPlainString());
  }

  private Reading<String> money(String text) {
    return Amounts.read(text, from)
        .map(v -> v instanceof Value.Money money ? money.amount().digits(to) : "");
  }

  private Reading<String> day(Held.Figure figure) {
    double number = figure.value();
    boolean day =
        number == Math.rint(number)
            && !dates.isDoubtful(number)
            && number >= 0
            && number < dates.behindLast();
    return day
        ? Reading.good(dates.date((long) number).toString())
        : Reading.refused(Kind.DATE_UNREADABLE, "“" + plain(digits(number)) + "”不是日期");
  }

  private static Reading<String> shown(Held.Figure figure) {
    return figure.shown().isPresent()
        ? Reading.good(figure.shown().get())
        : Reading.refused(
            Kind.FORMAT_UNCERTAIN, "“" + plain(digits(figure.value())) + "”按它的数字格式显示成什么不确定");
  }
}
