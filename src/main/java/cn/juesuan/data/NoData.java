package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.list.ListRow;
import cn.juesuan.value.Amounts;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.value.Wording;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells lines that printed tables have beside their data: sums over all units, and footers. */
public final class NoData {

  private static final Pattern SUM = Pattern.compile("(本页|本表|全部|各单位|单位|部门)?(合计|总计|小计|累计)[:：]?");

  private static final Pattern PART = Pattern.compile("(本页)?(小计|累计)[:：]?");

  private static final Pattern FOOTER =
      Pattern.compile(
          "(制表|填表|编制|填报|审核|复核|审批|批准|单位负责|部门负责|财务负责|负责|会计|出纳|经办|打印|导出|联系"
              + "|报表|备注|说明|注|附注|数据来源|资料来源|日期|时间)[^:：]{0,12}[:：].*"
              + "|(第|共)[0-9一二三四五六七八九十]+页.*|[0-9]+/[0-9]+页?|以下空白|以下无正文|[-—=*_]+");

  private final Dataset dataset;
  private final List<Column> figures;
  private final List<Column> texts;

  /** What says “no data” in a dataset's lists. */
  public NoData(Dataset dataset) {
    this.dataset = dataset;
    this.figures = dataset.columnsRead().stream().filter(NoData::isFigure).toList();
    this.texts = dataset.columnsRead().stream().filter(c -> !isFigure(c)).toList();
  }

  private static boolean isFigure(Column column) {
    return column.type() == ColumnType.MONEY || column.type() == ColumnType.NUMBER;
  }

  /** Whether a row without the code of a unit is a sum over units or a footer. */
  public boolean isBeside(ListRow row) {
    return says(row, SUM) || isFooter(row);
  }

  /**
   * Whether a row of a unit is a sum of which nobody knows what it sums up: 小计 without a code, or
   * any sum where lines have no key.
   */
  public boolean isPart(ListRow row) {
    if (dataset.keys().isEmpty()) {
      return says(row, SUM);
    }
    return dataset.keys().stream().allMatch(k -> isBlankOrPart(row.fields().get(k.index())))
        && says(row, PART);
  }

  private static boolean isBlankOrPart(String field) {
    return Wording.isBlank(field) || matches(field, PART);
  }

  /** Whether one of its texts is just that word. */
  private boolean says(ListRow row, Pattern word) {
    return texts.stream().anyMatch(c -> matches(row.fields().get(c.index()), word));
  }

  /** Whether a row is one of a new form that nobody has filled in: a fixed key and nothing else. */
  public boolean isUntouched(ListRow row) {
    return hasNothingBeside(row, Set.of());
  }

  /** Whether a row is one of a form begun for a unit, and says nothing of it yet. */
  public boolean saysNothing(ListRow row) {
    return hasNothingBeside(row, Set.of(Dataset.UNIT_CODE, Dictionary.UNIT_NAME));
  }

  /** Whether such a row lacks what a line must have, so that it is none before it is filled in. */
  public boolean isUnfinished(ListRow row) {
    return saysNothing(row)
        && dataset.columnsRead().stream()
            .filter(Column::required)
            .anyMatch(c -> Wording.isBlank(row.fields().get(c.index())));
  }

  private boolean hasNothingBeside(ListRow row, Set<String> begun) {
    return !dataset.fixedKeys().isEmpty()
        && dataset.columnsRead().stream()
            .filter(c -> !c.equals(dataset.keys().get(0)) && !begun.contains(c.name()))
            .allMatch(c -> Wording.isBlank(row.fields().get(c.index())));
  }

  /** Whether a row only says that there are no data. */
  public boolean isFooter(ListRow row) {
    return figures.stream().noneMatch(c -> isAmount(row.fields().get(c.index())))
        && row.fields().stream()
            .filter(f -> !Wording.isBlank(f))
            .findFirst()
            .filter(f -> matches(f, FOOTER))
            .isPresent();
  }

  private static boolean isAmount(String field) {
    return Amounts.read(field, MoneyUnit.WAN).found().filter(v -> !v.isEmpty()).isPresent();
  }

  private static boolean matches(String field, Pattern pattern) {
    return !field.isEmpty() && pattern.matcher(Wording.comparable(field)).matches();
  }
}
