package cn.juesuan.batch;

import cn.juesuan.data.OwnLines;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.problem.Problem;
import java.util.List;

/**
 * What stands in the files under a unit's own code.
 *
 * @param lines for each dataset of the dictionary, by its index
 * @param problems everything that is wrong with it
 */
record OwnData(UnitEntry unit, List<OwnLines> lines, List<Problem> problems) {

  OwnLines lines(Dataset dataset) {
    return lines.get(dataset.index());
  }

  boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
