package cn.juesuan.acceptance;

import static cn.juesuan.acceptance.ExpectedAmounts.isSmall;
import static cn.juesuan.acceptance.ExpectedAmounts.rate;
import static cn.juesuan.acceptance.ExpectedAmounts.shown;
import static cn.juesuan.acceptance.ExpectedAmounts.wan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the rules say of a unit's amounts beside those of last year. */
final class ExpectedChanges {

  private final DrawnUnit unit;

  ExpectedChanges(DrawnUnit unit) {
    this.unit = unit;
  }

  /** This year's amounts of what is compared with last year. */
  static Map<String, BigDecimal> compared(DrawnUnit unit) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    amounts.put("收支总计", unit.income());
    amounts.put("本年收入", unit.sum("收入", DrawnUnit.INCOMES));
    amounts.put("本年支出", unit.sum("支出", DrawnUnit.EXPENSES));
    amounts.put("财政拨款收支总计", unit.granted());
    DrawnUnit.FUNDS.forEach(f -> amounts.put(f + "收入", unit.of("财政拨款", f, "本年收入")));
    amounts.put("一般公共预算支出", unit.sum("一般公共预算支出", DrawnUnit.SPENDING));
    amounts.put("政府性基金预算支出", unit.sum("政府性基金", DrawnUnit.SPENDING));
    return amounts;
  }

  private BigDecimal change(String item) {
    BigDecimal before = unit.lastYear.get(item);
    return before == null
        ? BigDecimal.ZERO
        : shown(compared(unit).get(item)).subtract(shown(before));
  }

  private String word(String item) {
    return change(item).signum() > 0 ? "增加" : "减少";
  }

  private String phrase(String item) {
    BigDecimal now = shown(compared(unit).get(item));
    BigDecimal before = shown(unit.lastYear.get(item));
    String rate =
        now.signum() < 0 || (isSmall(before) && !isSmall(now))
            ? ""
            : rate(change(item).abs(), before);
    String rises = change(item).signum() > 0 ? "，增长" : "，下降";
    return word(item) + wan(change(item).abs()) + (rate.isEmpty() ? "" : rises + rate);
  }

  /** The comparison after a mark; what is said when nothing changed; nothing without last year. */
  String against(String item, String what, String mark, String equal) {
    if (!unit.lastYear.containsKey(item)) {
      return "";
    }
    return change(item).signum() == 0
        ? equal
        : mark + "与2023年度相比，" + what + phrase(item) + why(item, "，主要原因是");
  }

  private String why(String item, String lead) {
    return unit.reasons.containsKey(item) ? lead + unit.reasons.get(item) : "";
  }

  /** The comparison of what is nothing this year. */
  String gone(String item) {
    return change(item).signum() == 0 ? "" : against(item, "", "，", "");
  }

  /** The comparison of a kind of grants. */
  String granted(String item) {
    if (!unit.lastYear.containsKey(item)) {
      return "";
    }
    return change(item).signum() == 0
        ? "，与上年持平"
        : "，比2023年度决算数"
            + word(item)
            + wan(change(item).abs())
            + why(item, "，" + word(item) + "主要原因是");
  }
}
