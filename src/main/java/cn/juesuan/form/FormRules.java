package cn.juesuan.form;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;

/** What all sheets of the fill-in workbook follow. */
final class FormRules {

  /** The file's name in the batch's folder. */
  static final String FILE = "数据.xlsx";

  private static final int LONGEST_NAME = 31;

  private FormRules() {}

  /** The name of a dataset's sheet. */
  static String nameOf(Dataset dataset) {
    return dataset.name().substring(0, Math.min(LONGEST_NAME, dataset.name().length()));
  }

  /** Whether a line without it is of no use. */
  static boolean isRequired(Column column) {
    return column.required() || column.key() || column.name().equals(Dataset.UNIT_CODE);
  }

  /** How the cells of a column look. */
  static FormStyle styleOf(ColumnType type) {
    return switch (type) {
      case MONEY -> FormStyle.AMOUNT;
      case NUMBER -> FormStyle.NUMBER;
      case DATE -> FormStyle.DATE;
      case CODE, FUNCTIONAL_SUBJECT, ECONOMIC_SUBJECT -> FormStyle.CODE;
      default -> FormStyle.TEXT;
    };
  }
}
