package cn.juesuan.run;

import cn.juesuan.batch.ReadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be published.
 *
 * @param folder the year's, with the units' finished workbooks
 * @param input the folder of the batch, which lists the units
 * @param units codes of the units to publish, none for all
 * @param allowed codes of the units that are published whatever stands against it
 * @param jobs how many threads
 * @param force whether public files that people have changed are overwritten
 * @param pdf makes PDF files of the documents, if they are wanted
 */
public record Publishing(
    Path folder,
    Path input,
    List<String> units,
    Set<String> allowed,
    int jobs,
    boolean force,
    Optional<PdfOutput> pdf,
    ReadOptions reading) {

  public Publishing {
    units = List.copyOf(units);
    allowed = Set.copyOf(allowed);
  }
}
