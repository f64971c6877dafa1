package cn.juesuan.run;

import cn.juesuan.batch.ReadOptions;
import cn.juesuan.output.Shard;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run is to do.
 *
 * @param templates the folder of the template set
 * @param units codes of the units to make, none for all
 * @param shard the part of those units that is made, if not all
 * @param jobs how many threads
 * @param force whether workbooks that people have changed are overwritten
 * @param writes whether workbooks are written at all
 */
public record Request(
    Path input,
    Path templates,
    Path output,
    List<String> units,
    Optional<Shard> shard,
    int jobs,
    boolean force,
    boolean writes,
    ReadOptions reading) {

  public Request {
    units = List.copyOf(units);
  }
}
