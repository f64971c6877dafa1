package cn.juesuan.dictionary;

import java.util.List;
import java.util.Optional;

/** The data dictionary of a template set. */
public record Dictionary(List<Dataset> datasets) {

  /** The dictionary's file in a template set. */
  public static final String FILE = "数据字典.csv";

  /** The dataset that lists the batch's units, one line each. */
  public static final String UNITS = "单位";

  public static final String UNIT_NAME = "单位名称";
  public static final String UPPER_UNIT = "上级单位代码";
  public static final String DEPARTMENT = "汇总";
  public static final String YEAR = "年度";
  public static final String MONEY_UNIT = "金额单位";

  /** The columns of {@link #UNITS} that the program itself asks for. */
  public static final List<String> UNIT_COLUMNS =
      List.of(Dataset.UNIT_CODE, UNIT_NAME, YEAR, MONEY_UNIT);

  public Dictionary {
    datasets = List.copyOf(datasets);
  }

  /** Which of a dataset's columns hold keys of others. */
  public List<ColumnReference> references(Dataset dataset) {
    return ColumnReference.of(dataset, datasets);
  }

  /** The dataset of that name. */
  public Optional<Dataset> dataset(String name) {
    return datasets.stream().filter(d -> d.name().equals(name)).findFirst();
  }
}
