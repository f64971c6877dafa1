package cn.juesuan.dictionary;

import java.util.List;
import java.util.Optional;

/** The data dictionary of a template set. */
public record Dictionary(List<Dataset> datasets) {

  /** The dataset that lists the batch's units, one line each. */
  public static final String UNITS = "单位";

  public Dictionary {
    datasets = List.copyOf(datasets);
  }

  public Optional<Dataset> dataset(String name) {
    return datasets.stream().filter(d -> d.name().equals(name)).findFirst();
  }
}
