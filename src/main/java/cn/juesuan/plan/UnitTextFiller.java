package cn.juesuan.plan;

import cn.juesuan.data.UnitData;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledSheet.Money;
import cn.juesuan.template.TextTemplate;
import cn.juesuan.value.MoneyUnit;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Puts a unit's own columns into texts outside of workbooks. */
public final class UnitTextFiller {

  private static final Money MONEY = new Money(MoneyUnit.WAN, OptionalInt.empty());

  private final TextFiller filler;
  private final LineScope scope;

  /**
   * @param problems takes what is wrong with the unit's line
   */
  public UnitTextFiller(UnitData data, Consumer<Problem> problems) {
    this.filler = new TextFiller(new PlaceholderValues(data, new PlacedAmounts(), problems));
    this.scope = LineScope.of(data);
  }

  /**
   * The text with its placeholders replaced; money in 万元 with two decimals, as in texts of cells.
   */
  public String fill(TextTemplate text) {
    return filler.plain(text, scope, MONEY);
  }
}
