package cn.juesuan.run;

import cn.juesuan.data.ReadOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run is to do.
 *
 * @param units codes of the units to make, none for all
 * @param jobs how many threads
 * @param force whether workbooks that people have changed are overwritten
 * @param writes whether workbooks are written at all
 */
public record Request(
    Path input,
    Path output,
    List<String> units,
    int jobs,
    boolean force,
    boolean writes,
    ReadOptions reading) {

  public Request {
    units = List.copyOf(units);
  }
}
