package cn.juesuan.template;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.value.MoneyUnit;
import java.util.OptionalInt;

/** What stands between <code>${</code> and <code>}</code>, understood. */
public sealed interface Placeholder {

  /**
   * What is taken of a line.
   *
   * @param part which level's own digits of a subject code (0 for 类), empty for the whole value
   * @param decimals to how many decimals an amount is rounded, empty for the sheet's way
   */
  record Pick(Column column, OptionalInt part, OptionalInt decimals) {}

  /** A column of the unit's one line. */
  record OfUnit(Dataset dataset, Pick pick) implements Placeholder {}

  /** A column of the line with that key, or the sum under an upper subject code. */
  record OfKey(Dataset dataset, String key, Pick pick) implements Placeholder {}

  /** A column of the line, group or subject for which the row (or sheet) is repeated. */
  record OfBand(Dataset dataset, Level level, Pick pick) implements Placeholder {}

  /** Prints the money unit and sets it for the sheet. */
  record OfMoneyUnit(MoneyUnit unit, OptionalInt decimals) implements Placeholder {}
}
