package cn.juesuan.template;

import cn.juesuan.dictionary.Dataset;
import java.util.ArrayList;
import java.util.List;

/**
 * Template rows that are repeated together. Rows count from 0 and are inclusive.
 *
 * @param id unique in its sheet; outer bands have smaller numbers
 * @param outer the bands around it, outermost first
 */
public record Band(
    int id, Dataset dataset, Level level, int firstRow, int lastRow, List<Band> outer) {

  public Band {
    outer = List.copyOf(outer);
  }

  /** Whether it is one of the rows that the band repeats; rows count from 0. */
  public boolean contains(int row) {
    return row >= firstRow && row <= lastRow;
  }

  /** The bands around it and itself, outermost first. */
  public List<Band> path() {
    List<Band> path = new ArrayList<>(outer);
    path.add(this);
    return List.copyOf(path);
  }

  /** How many bands lie around it. */
  public int depth() {
    return outer.size();
  }

  boolean isSame(Dataset otherDataset, Level otherLevel) {
    return dataset.equals(otherDataset) && level.equals(otherLevel);
  }
}
