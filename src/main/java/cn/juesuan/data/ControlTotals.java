package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problems;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.value.Value;
import cn.juesuan.value.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Given totals equal the sums of what they stand for; they are compared, never added. */
final class ControlTotals {

  /** The word that makes a line the total of its dataset, and another that means the same. */
  static final String TOTAL = "合计";

  private static final String GRAND_TOTAL = "总计";

  private final ColumnRoles roles;
  private final MoneyUnit moneyUnit;

  /**
   * @param moneyUnit in which differences are said, as the file says its amounts
   */
  ControlTotals(ColumnRoles roles, MoneyUnit moneyUnit) {
    this.roles = roles;
    this.moneyUnit = moneyUnit;
  }

  static boolean isTotal(String text) {
    String word = Wording.comparable(text);
    return word.equals(TOTAL) || word.equals(GRAND_TOTAL);
  }

  /**
   * Compares a total column by column. A total that gives no amount at all claims nothing; in any
   * other an empty amount claims zero.
   *
   * @param unreadable columns whose sums are not known
   */
  void compare(TypedLine total, List<TypedLine> leaves, Set<Column> unreadable, Problems problems) {
    if (roles.money().stream().allMatch(total::isEmpty)) {
      return;
    }
    List<TypedLine> parts = leaves.stream().filter(l -> standsFor(total, l)).toList();
    roles.money().stream()
        .filter(c -> !unreadable.contains(c))
        .forEach(c -> compare(total, c, parts, problems));
  }

  /** Whether the leaf's keys lie under those of the total, where an empty one and 合计 cover all. */
  boolean standsFor(TypedLine total, TypedLine leaf) {
    for (Column key : roles.keys()) {
      if (!covers(key, total, leaf)) {
        return false;
      }
    }
    return true;
  }

  private static boolean covers(Column column, TypedLine total, TypedLine leaf) {
    String upper = total.value(column).comparable();
    String lower = leaf.value(column).comparable();
    return upper.isEmpty()
        || isTotal(upper)
        || (column.type().isSubject() ? lower.startsWith(upper) : lower.equals(upper));
  }

  private void compare(TypedLine total, Column column, List<TypedLine> parts, Problems problems) {
    BigDecimal given = amount(total, column);
    BigDecimal sum =
        parts.stream().map(l -> amount(l, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (given.compareTo(sum) != 0) {
      problems.add(
          total.problem(
              Kind.TOTAL_DIFFERS,
              column,
              "写的是 %s %s，各行之和是 %s %s，相差 %s 元"
                  .formatted(
                      text(given),
                      moneyUnit.label(),
                      text(sum),
                      moneyUnit.label(),
                      text(inYuan(given.subtract(sum).abs())))));
    }
  }

  /** What differs is said in 元, in which nobody has to count zeros. */
  private BigDecimal inYuan(BigDecimal amount) {
    return amount.movePointRight(moneyUnit.decimals() - MoneyUnit.YUAN.decimals());
  }

  private BigDecimal amount(TypedLine line, Column column) {
    return line.value(column) instanceof Value.Money money
        ? money.amount().in(moneyUnit)
        : BigDecimal.ZERO;
  }

  /** With two decimals at least, as amounts are printed. */
  private static String text(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return (stripped.scale() < 2 ? stripped.setScale(2) : stripped).toPlainString();
  }
}
