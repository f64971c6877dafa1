package cn.juesuan.form;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.formula.SheetNames;
import java.util.ArrayList;
import java.util.List;

/** The first sheet of the form: how to fill in, and what each column is. */
final class Guide {

  private static final List<FormColumn> COLUMNS =
      List.of(
          new FormColumn(20, FormStyle.PLAIN),
          new FormColumn(20, FormStyle.PLAIN),
          new FormColumn(8, FormStyle.PLAIN),
          new FormColumn(34, FormStyle.PLAIN),
          new FormColumn(60, FormStyle.PLAIN));

  private Guide() {}

  static FormSheet sheet(String name, Dictionary dictionary) {
    List<List<FormCell>> rows = new ArrayList<>();
    rows.add(List.of(FormCell.text("数据填写表", FormStyle.TITLE)));
    steps(dictionary).forEach(s -> rows.add(List.of(FormCell.text(s, FormStyle.NOTE))));
    List<Integer> merged = new ArrayList<>();
    for (int row = 1; row <= rows.size(); row++) {
      merged.add(row);
    }
    rows.add(heads());
    dictionary.datasets().forEach(d -> rows.addAll(rowsOf(d)));
    return new FormSheet(name, true, COLUMNS, 0, merged, List.of(), rows);
  }

  private static List<String> steps(Dictionary dictionary) {
    String optional =
        String.join(
            "、",
            dictionary.datasets().stream().filter(Dataset::optional).map(Dataset::name).toList());
    return List.of(
        "1. 先填“"
            + Dictionary.UNITS
            + "”表，每个单位一行；再填其余各表，所有单位的数据写在一起，用“"
            + Dataset.UNIT_CODE
            + "”区分。",
        "2. 橙色表头的列必须填，灰色表头的列没有内容可以空着。点选单元格会显示怎么填；旁边有箭头的可以从列表里选，也可以直接输入。",
        "3. 金额写元还是万元，由“"
            + Dictionary.UNITS
            + "”表的“"
            + Dictionary.MONEY_UNIT
            + "”决定，每个单位各自统一。科目代码只写代码也可以，名称由程序补上。",
        "4. 表名和表头不要改；列的先后、行的先后都可以变。从别的表复制时，请用“选择性粘贴”里的“数值”。合计行可以保留，只用来核对。",
        optional.isEmpty() ? "5. 没有数据的表空着，不要删。" : "5. 没有数据的表可以空着：" + optional + "。",
        "6. 填好后把本文件放进数据文件夹，文件名保持 " + FormRules.FILE + "，先运行 check 检查，再运行 generate 生成。");
  }

  private static List<FormCell> heads() {
    List<FormCell> heads = new ArrayList<>();
    for (String head : List.of("表", "列", "必填", "怎么填", "说明")) {
      heads.add(FormCell.text(head, FormStyle.HEAD));
    }
    return heads;
  }

  private static List<List<FormCell>> rowsOf(Dataset dataset) {
    String sheet = FormRules.nameOf(dataset);
    String link = SheetNames.quoted(sheet) + "!A1";
    List<List<FormCell>> rows = new ArrayList<>();
    for (Column column : dataset.columnsRead()) {
      FormCell first =
          rows.isEmpty()
              ? new FormCell(sheet, FormStyle.LINK, false, link)
              : FormCell.text("", FormStyle.BODY);
      rows.add(
          List.of(
              first,
              FormCell.text(column.name(), FormStyle.BODY),
              FormCell.text(FormRules.isRequired(column) ? "是" : "", FormStyle.BODY),
              FormCell.text(manner(column), FormStyle.BODY),
              FormCell.text(column.description(), FormStyle.BODY)));
    }
    return rows;
  }

  /** What the hint of a cell says. */
  static String hint(Column column) {
    String manner = manner(column);
    return column.description().isEmpty() ? manner : column.description() + "\n" + manner;
  }

  private static String manner(Column column) {
    List<String> words = column.allowed().texts();
    if (!words.isEmpty() && !column.type().isSubject()) {
      boolean strict = column.allowed().isStrict();
      return (strict ? "只能填：" : "如：")
          + String.join("、", words.stream().filter(w -> !w.equals("*")).toList());
    }
    return manner(column.type());
  }

  private static String manner(ColumnType type) {
    return switch (type) {
      case TEXT -> "文字";
      case CODE -> "代码，开头的 0 照写";
      case FUNCTIONAL_SUBJECT, ECONOMIC_SUBJECT -> "科目代码，可以从列表里选";
      case MONEY -> "金额，没有就空着";
      case NUMBER -> "数字";
      case DATE -> "日期，如 2025-2-10";
      default -> "";
    };
  }
}
