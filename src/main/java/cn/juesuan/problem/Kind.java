package cn.juesuan.problem;

import static cn.juesuan.problem.Severity.ERROR;

/**
 * Every kind of problem: its severity, what it is called and what mends it. Names are stable:
 * reports print them.
 */
public enum Kind {
  // the template set
  TEMPLATE_UNREADABLE(ERROR, "模板读不出来", "用 Excel 或 WPS 打开模板，另存为 .xlsx 工作簿"),
  PLACEHOLDER_UNREADABLE(ERROR, "占位符写法不对", "按 README 中“占位符”一节改写该单元格"),
  PLACEHOLDER_UNKNOWN(ERROR, "占位符指向没有的数据", "核对数据集、列和层级的名称，它们都写在 数据字典.csv 里"),
  PLACEHOLDER_MISPLACED(ERROR, "占位符不能放在这里", "把占位符移到允许的位置"),
  BAND_CONFLICT(ERROR, "重复行相互冲突", "把两组重复行上下分开"),
  MERGE_CROSSES_BAND(ERROR, "合并单元格跨过重复行的边界", "把合并区域放在重复行之内，或让它包含全部重复行"),
  FORMULA_UNSUPPORTED(ERROR, "公式无法可靠改写或计算", "改用普通公式和普通函数"),
  REFERENCE_TO_MANY(ERROR, "公式引用了会重复的单元格", "只在 SUM、MAX 等汇总函数的参数里引用重复行的单元格"),
  REFERENCE_BROKEN(ERROR, "公式引用了不存在的位置", "改正公式中的引用"),
  FORMULA_TOO_LONG(ERROR, "公式展开后过长", "减少被汇总的项，或分步汇总"),
  FORMULA_FAILS(ERROR, "公式计算不出结果", "打开模板核对该公式"),
  FEATURE_UNSUPPORTED(ERROR, "模板用了不支持的功能", "从模板中去掉该功能"),
  CHECK_BROKEN(ERROR, "校验行写法不对", "结论只能是 通过、不符 或 提示"),
  ;

  private final Severity severity;
  private final String title;
  private final String remedy;

  Kind(Severity severity, String title, String remedy) {
    this.severity = severity;
    this.title = title;
    this.remedy = remedy;
  }

  public Severity severity() {
    return severity;
  }

  /** What is always true of this kind, in a few Chinese words. */
  public String title() {
    return title;
  }

  /** What mends it, one Chinese sentence without its full stop. */
  public String remedy() {
    return remedy;
  }

  public Problem at(Place place, String detail) {
    return new Problem(this, place, "", "", detail);
  }

  public Problem at(Place place, String value, String detail) {
    return new Problem(this, place, "", value, detail);
  }
}
