package cn.juesuan.workbook;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/**
 * The ordinary ways of using functions that search areas; their values are POI's. Empty says that a
 * use is out of the ordinary.
 */
final class SearchFunctions {

  private SearchFunctions() {}

  /** {@code SUMIF} over areas of one size. */
  static Optional<ValueEval> totalIf(Site site, ValueEval[] arguments) {
    if (arguments.length != 3
        || !(arguments[0] instanceof LightArea keys)
        || !(arguments[2] instanceof LightArea numbers)
        || keys.getHeight() != numbers.getHeight()
        || keys.getWidth() != numbers.getWidth()) {
      return Optional.empty();
    }
    return criterion(site, arguments[1])
        .map(
            c ->
                keys.getWidth() == 1
                    ? column(site, keys.used(), c, numbers)
                    : block(keys.used(), c, numbers));
  }

  private static ValueEval column(
      Site site, LightArea keys, Criterion criterion, LightArea numbers) {
    double sum = 0;
    for (int line : site.calculation().searches().lines(keys, criterion)) {
      ValueEval value = numbers.getRelativeValue(line, 0);
      if (value instanceof NumberEval number) {
        sum += number.getNumberValue();
      } else if (value instanceof ErrorEval) {
        return value;
      }
    }
    return new NumberEval(sum);
  }

  /** Row by row: a sum's last bit depends on the order. */
  private static ValueEval block(LightArea keys, Criterion criterion, LightArea numbers) {
    double sum = 0;
    for (int row = 0; row < keys.getHeight(); row++) {
      for (int column = 0; column < keys.getWidth(); column++) {
        if (criterion.matches(keys.getRelativeValue(row, column))) {
          ValueEval value = numbers.getRelativeValue(row, column);
          if (value instanceof NumberEval number) {
            sum += number.getNumberValue();
          } else if (value instanceof ErrorEval) {
            return value;
          }
        }
      }
    }
    return new NumberEval(sum);
  }

  /** {@code COUNTIF} over an area. */
  static Optional<ValueEval> countIf(Site site, ValueEval[] arguments) {
    if (arguments.length != 2 || !(arguments[0] instanceof LightArea area)) {
      return Optional.empty();
    }
    return criterion(site, arguments[1]).map(c -> count(site, area.used(), c));
  }

  private static ValueEval count(Site site, LightArea area, Criterion criterion) {
    int count = 0;
    for (int column = 0; column < area.getWidth(); column++) {
      count += site.calculation().searches().count(area.getColumn(column), criterion);
    }
    return new NumberEval(count);
  }

  private static Optional<Criterion> criterion(Site site, ValueEval argument) {
    ValueEval value = single(argument);
    if (value instanceof StringEval text) {
      return site.calculation().searches().criterion(text.getStringValue());
    }
    return value instanceof NumberEval number
        ? Criterion.of(number.getNumberValue())
        : Optional.empty();
  }

  private static ValueEval single(ValueEval argument) {
    return argument instanceof LightRef ref ? ref.getInnerValueEval(0) : argument;
  }

  /** {@code MATCH} for exactly that value, in a column. */
  static Optional<ValueEval> match(Site site, ValueEval[] arguments) {
    if (arguments.length != 3
        || !(arguments[1] instanceof LightArea area)
        || area.getWidth() != 1
        || !isNo(arguments[2])) {
      return Optional.empty();
    }
    return line(site, single(arguments[0]), area.used())
        .map(line -> line < 0 ? ErrorEval.NA : new NumberEval(line + 1));
  }

  /** {@code VLOOKUP} for exactly that value. */
  static Optional<ValueEval> vertical(Site site, ValueEval[] arguments) {
    if (arguments.length != 4
        || !(arguments[1] instanceof LightArea area)
        || !(arguments[2] instanceof NumberEval number)
        || !isNo(arguments[3])) {
      return Optional.empty();
    }
    int column = (int) number.getNumberValue() - 1;
    if (column < 0 || column >= area.getWidth()) {
      return Optional.empty();
    }
    LightArea used = area.usedRows();
    return line(site, single(arguments[0]), used.getColumn(0))
        .map(line -> line < 0 ? ErrorEval.NA : used.getRelativeValue(line, column));
  }

  private static boolean isNo(ValueEval argument) {
    return argument == BoolEval.FALSE
        || (argument instanceof NumberEval number && number.getNumberValue() == 0);
  }

  /** The first line of a column with exactly that value, or -1; empty if POI must say. */
  private static Optional<Integer> line(Site site, ValueEval value, LightArea column) {
    if (value instanceof StringEval text && Criterion.isCaseless(text.getStringValue())) {
      List<Integer> lines = site.calculation().searches().lines(column, text.getStringValue());
      return Optional.of(lines.isEmpty() ? -1 : lines.get(0));
    }
    return value instanceof NumberEval number
        ? Optional.of(line(number.getNumberValue(), column))
        : Optional.empty();
  }

  private static int line(double wanted, LightArea column) {
    for (int line = 0; line < column.getHeight(); line++) {
      if (column.getRelativeValue(line, 0) instanceof NumberEval number
          && Double.compare(number.getNumberValue(), wanted) == 0) {
        return line;
      }
    }
    return -1;
  }
}
