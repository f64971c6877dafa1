package cn.juesuan.batch;

import cn.juesuan.data.OwnLines;
import cn.juesuan.dictionary.Dataset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of the datasets that are the batch's own. */
final class SharedLines {

  private final Map<Integer, OwnLines> lines = new HashMap<>();

  void put(Dataset dataset, OwnLines own) {
    lines.put(dataset.index(), own);
  }

  OwnLines of(Dataset dataset) {
    return lines.getOrDefault(dataset.index(), new OwnLines(List.of(), Map.of()));
  }
}
