package cn.juesuan.run;

import cn.juesuan.batch.Batch;
import cn.juesuan.batch.BatchReader;
import cn.juesuan.data.Unit;
import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.Guard;
import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.SafeFile;
import cn.juesuan.disk.Sha256;
import cn.juesuan.output.OutputLock;
import cn.juesuan.output.PublicFolder;
import cn.juesuan.output.UnitFolders;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.run.Published.Status;
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

  /** What a person may decide to publish all the same. */
  private static final Set<Kind> ALLOWABLE =
      Set.of(
          Kind.PUBLISH_CHECK,
          Kind.PUBLISH_UNFINISHED,
          Kind.PUBLISH_SHEET_MISSING,
          Kind.PUBLISH_DOCUMENT,
          Kind.CHECK_BROKEN,
          Kind.CHECKS_MISSING);

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
      UnitFolders folders = UnitFolders.of(batch.units());
      PublicFolder open = new PublicFolder(folder, request.force());
      List<Published> all = new ArrayList<>();
      OrderedParallel.run(
          units,
          request.jobs(),
          unit -> guarded(batch, folders, open, unit),
          published -> {
            all.add(published);
            sink.accept(published);
          });
      return write(all);
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

  private Published guarded(Batch batch, UnitFolders folders, PublicFolder open, Unit unit) {
    try {
      return published(batch, folders.of(unit), open, unit);
    } catch (RuntimeException | Error e) {
      Problem failed = Guard.problem(e, new Place.OfUnit(unit.code())).ofUnit(unit.code());
      return new Published(unit, Status.FAULTY, List.of(), List.of(failed), List.of());
    }
  }

  private Published published(Batch batch, String name, PublicFolder open, Unit unit) {
    PublicUnit made = new PublicUnit(templates, folder.file(name), unit, open);
    made.make(batch.dataOf(unit).value());
    List<Problem> problems = new ArrayList<>(made.problems());
    List<Problem> allowed = new ArrayList<>();
    if (request.allowed().contains(unit.code())) {
      problems.stream().filter(p -> ALLOWABLE.contains(p.kind())).forEach(allowed::add);
      problems.removeAll(allowed);
    }
    if (problems.stream().anyMatch(Problem::isError)) {
      return held(unit, open.present(name, templates.fileNames()), problems);
    }
    PublicFolder.Put put = open.put(name, made.files());
    put.problems().forEach(p -> problems.add(p.ofUnit(unit.code())));
    List<Published.File> files = new ArrayList<>();
    put.moved().forEach((path, bytes) -> files.add(new Published.File(path, Sha256.of(bytes))));
    Status status = put.failed() ? Status.UNWRITTEN : put.kept() ? Status.KEPT : Status.PUBLISHED;
    return new Published(unit, status, files, problems, allowed);
  }

  /** What was published before stays, which is told. */
  private static Published held(Unit unit, List<String> present, List<Problem> problems) {
    boolean allowable =
        problems.stream().filter(Problem::isError).allMatch(p -> ALLOWABLE.contains(p.kind()));
    for (String path : present) {
      problems.add(Kind.FILE_STALE.at(new Place.InFile(path), "是以前公开的，这次没有更新").ofUnit(unit.code()));
    }
    return new Published(
        unit, allowable ? Status.HELD : Status.FAULTY, List.of(), problems, List.of());
  }
}
