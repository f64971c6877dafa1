package cn.juesuan.value;

import java.util.Optional;

/** The unit in which money is read or written. */
public enum MoneyUnit {
  YUAN("元", 2),
  WAN("万元", 6);

  private final String label;
  private final int decimals;

  MoneyUnit(String label, int decimals) {
    this.label = label;
    this.decimals = decimals;
  }

  /** The Chinese word, as tables print it. */
  public String label() {
    return label;
  }

  /** How many decimals one fen needs in this unit. */
  public int decimals() {
    return decimals;
  }

  /** The unit with that Chinese word, if there is one. */
  public static Optional<MoneyUnit> labelled(String label) {
    for (MoneyUnit unit : values()) {
      if (unit.label.equals(label)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }
}
