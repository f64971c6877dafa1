package cn.juesuan.template;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.value.Wording;
import java.util.OptionalInt;

/** What stands between <code>${</code> and <code>}</code>, understood. */
public sealed interface Placeholder {

  /**
   * What is taken of a line.
   *
   * @param part which level's own digits of a subject code (0 for 类), empty for the whole value
   * @param explained what the subject list says of a subject code, in its place
   * @param decimals to how many decimals an amount is rounded, empty for the sheet's way
   */
  record Pick(Column column, OptionalInt part, boolean explained, OptionalInt decimals) {}

  /** Takes a column of some line or lines. */
  sealed interface OfColumn extends Placeholder {
    /** Which column is taken, and what of it. */
    Pick pick();
  }

  /** A column of the unit's one line. */
  record OfUnit(Dataset dataset, Pick pick) implements OfColumn {}

  /**
   * A column of the line with that key, or the sum under an upper subject code.
   *
   * @param keyColumn the dataset's one key
   * @param comparable the key as keys are compared
   */
  record OfKey(Dataset dataset, String key, Pick pick, Column keyColumn, String comparable)
      implements OfColumn {
    OfKey(Dataset dataset, String key, Pick pick) {
      this(dataset, key, pick, dataset.keys().get(0), Wording.comparable(key));
    }
  }

  /**
   * A column of the line, group or subject for which the row (or sheet) is repeated.
   *
   * @param role what the column is to them
   */
  record OfBand(Dataset dataset, Level level, Pick pick, Level.Role role) implements OfColumn {
    OfBand(Dataset dataset, Level level, Pick pick) {
      this(dataset, level, pick, level.roleOf(dataset, pick.column()));
    }

    /** Repeats the row or sheet and prints nothing. */
    static OfBand silent(Dataset dataset, Level level) {
      Column any = dataset.columns().get(0);
      Pick pick = new Pick(any, OptionalInt.empty(), false, OptionalInt.empty());
      return new OfBand(dataset, level, pick, Level.Role.SILENT);
    }
  }

  /** Prints the money unit and sets it for the sheet. */
  record OfMoneyUnit(MoneyUnit unit, OptionalInt decimals) implements Placeholder {}

  /** Demands that every amount of a column has its place on this sheet; prints nothing. */
  record Complete(Dataset dataset, Column column) implements Placeholder {}

  /** Marks its sheet as internal, which is never published; prints nothing. */
  record NotPublic() implements Placeholder {}
}
