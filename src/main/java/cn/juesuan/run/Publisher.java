package cn.juesuan.run;

import cn.juesuan.batch.Batch;
import cn.juesuan.batch.BatchReader;
import cn.juesuan.data.Unit;
import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.SafeFile;
import cn.juesuan.output.OutputLock;
import cn.juesuan.output.PublicFolder;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the finished workbooks of a year's folder, and the documents made from them. */
public final class Publisher {

  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  /** Units whose documents are converted at once. */
  private static final int GROUP = 40;

  private final TemplateSet templates;
  private final Publishing request;
  private final OwnFolder folder;

  private Publisher(TemplateSet templates, Publishing request) {
    this.templates = templates;
    this.request = request;
    this.folder = OwnFolder.of(request.folder());
  }

  /**
   * Publishes.
   *
   * @param sink hears of each unit, in the order of the batch
   * @return what could not be written of the list
   * @throws Runner.Refused if a unit that is named is not in the batch, or the folder cannot be
   *     written or is in use by another run; then nothing is written
   */
  public static List<Problem> run(
      TemplateSet templates, Publishing request, Consumer<Published> sink) throws Runner.Refused {
    return new Publisher(templates, request).run(sink);
  }

  private List<Problem> run(Consumer<Published> sink) throws Runner.Refused {
    Path output = request.folder().toAbsolutePath().normalize().getParent();
    try (OutputLock lock = OutputLock.take(output)) {
      LOG.debug("holding {}", lock);
      return publish(sink);
    } catch (OutputLock.Busy e) {
      throw new Runner.Refused(e.getMessage());
    } catch (IOException e) {
      throw new Runner.Refused("文件夹 " + output + " 写不进去（" + DiskFault.writing(e) + "）");
    }
  }

  private List<Problem> publish(Consumer<Published> sink) throws Runner.Refused, IOException {
    try (Batch batch =
        BatchReader.read(
            request.input(), templates.dictionary(), templates.lists(), request.reading())) {
      List<Unit> units = units(batch);
      PublicFolder open = new PublicFolder(folder, request.force());
      UnitPublisher publisher = new UnitPublisher(templates, request, batch, folder, open);
      List<Published> all = new ArrayList<>();
      Consumer<Published> both = all::add;
      publish(publisher, units, both.andThen(sink));
      return write(all);
    }
  }

  /** With PDF files units go group by group, each with one run of what makes them. */
  private void publish(UnitPublisher publisher, List<Unit> units, Consumer<Published> sink) {
    if (request.pdf().isEmpty()) {
      OrderedParallel.run(units, request.jobs(), u -> publisher.put(publisher.prepared(u)), sink);
      return;
    }
    for (int from = 0; from < units.size(); from += GROUP) {
      List<Unit> group = units.subList(from, Math.min(units.size(), from + GROUP));
      List<PreparedUnit> ready = new ArrayList<>();
      OrderedParallel.run(group, request.jobs(), publisher::prepared, ready::add);
      request.pdf().get().addTo(ready);
      ready.forEach(unit -> sink.accept(publisher.put(unit)));
    }
  }

  private List<Problem> write(List<Published> all) {
    try {
      SafeFile.replace(folder, PublicList.FILE, out -> PublicList.write(all, out));
      return List.of();
    } catch (IOException e) {
      String file = folder.file(PublicList.FILE).toString();
      return List.of(
          Kind.FILE_UNWRITABLE.at(new Place.InFile(file), "写不进去（" + DiskFault.writing(e) + "）"));
    }
  }

  /** The units of the folder's year that are to be published. */
  private List<Unit> units(Batch batch) throws Runner.Refused {
    String year = request.folder().toAbsolutePath().normalize().getFileName().toString();
    List<Unit> ofYear = batch.units().stream().filter(u -> u.year().equals(year)).toList();
    if (ofYear.isEmpty()) {
      throw new Runner.Refused(
          "数据文件夹 "
              + request.input()
              + " 里没有 "
              + year
              + " 年度的单位，要写年度的文件夹，例如 output/2024；数据在别处的，用 -i 写明");
    }
    Set<String> unknown = new TreeSet<>(request.units());
    unknown.addAll(request.allowed());
    ofYear.forEach(u -> unknown.remove(u.code()));
    if (!unknown.isEmpty()) {
      throw new Runner.Refused(year + " 年度没有单位 " + String.join("、", unknown));
    }
    return request.units().isEmpty()
        ? ofYear
        : ofYear.stream().filter(u -> request.units().contains(u.code())).toList();
  }
}
