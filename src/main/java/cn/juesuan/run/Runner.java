package cn.juesuan.run;

import cn.juesuan.batch.Batch;
import cn.juesuan.batch.BatchReader;
import cn.juesuan.check.CheckCounts;
import cn.juesuan.data.Unit;
import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.Guard;
import cn.juesuan.disk.OwnFolder;
import cn.juesuan.output.DryRun;
import cn.juesuan.output.OutputFolder;
import cn.juesuan.output.OutputLock;
import cn.juesuan.output.Shard;
import cn.juesuan.output.ShardFile;
import cn.juesuan.output.UnitFolders;
import cn.juesuan.output.WorkbookSink;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.report.FormatsText;
import cn.juesuan.report.Outcome;
import cn.juesuan.report.OutcomeLog;
import cn.juesuan.report.Previews;
import cn.juesuan.report.Reports;
import cn.juesuan.report.RunResults;
import cn.juesuan.report.RunSummary;
import cn.juesuan.report.UnitRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a batch, makes every unit's workbooks and writes the reports. */
public final class Runner {

  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

  private final TemplateSet templates;
  private final Request request;
  private final Progress progress;

  private Runner(TemplateSet templates, Request request, Progress progress) {
    this.templates = templates;
    this.request = request;
    this.progress = progress;
  }

  /** What is requested cannot be done at all; the message says why, in Chinese. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /**
   * Does what is requested.
   *
   * @throws Refused if a requested unit is not in the batch, or the output folder cannot be written
   *     or is in use by another run; then nothing is written
   */
  public static RunResult run(TemplateSet templates, Request request, Progress progress)
      throws Refused {
    return new Runner(templates, request, progress).run();
  }

  private RunResult run() throws Refused {
    try (OutputLock lock = lock()) {
      LOG.debug("holding {}", lock);
      return make();
    } catch (OutputLock.Busy e) {
      throw new Refused(e.getMessage());
    } catch (IOException e) {
      throw new Refused("输出文件夹 " + request.output() + " 写不进去（" + DiskFault.writing(e) + "）");
    }
  }

  private OwnFolder output() {
    return OwnFolder.of(request.output());
  }

  private OutputLock lock() throws OutputLock.Busy, IOException {
    return request.shard().isPresent()
        ? OutputLock.take(request.output(), request.shard().get())
        : OutputLock.take(request.output());
  }

  private RunResult make() throws Refused, IOException {
    String identity = request.shard().isPresent() ? beginShard(request.shard().get()) : "";
    try (Batch batch =
            BatchReader.read(
                request.input(), templates.dictionary(), templates.lists(), request.reading());
        OutcomeLog outcomes = OutcomeLog.open()) {
      RunSummary tally = new RunSummary();
      List<Problem> ofBatch = new ArrayList<>(templates.warnings());
      ofBatch.addAll(batch.problems());
      ofBatch.forEach(tally::add);
      List<Unit> all = requested(batch);
      makeUnits(batch, all, outcomes, tally);
      if (request.shard().isEmpty()) {
        List<Problem> odd = Neighbours.problems(outcomes);
        odd.forEach(tally::add);
        ofBatch.addAll(odd);
      }
      RunResults results = new RunResults(FormatsText.of(batch.formats()), ofBatch, outcomes);
      List<Problem> unwritten = new ArrayList<>(report(results, tally));
      request.shard().ifPresent(s -> keep(s, identity, all.size(), results, unwritten));
      unwritten.forEach(tally::add);
      List<Problem> problems = new ArrayList<>(ofBatch);
      problems.addAll(unwritten);
      return new RunResult(results.formatsText(), problems, tally);
    }
  }

  /** Results of this shard of another time must not be taken for those of now. */
  private String beginShard(Shard shard) throws IOException {
    Files.deleteIfExists(ShardFile.file(output(), shard));
    return BatchFingerprint.of(request);
  }

  private void makeUnits(Batch batch, List<Unit> all, OutcomeLog outcomes, RunSummary tally) {
    List<Unit> units = request.shard().map(shard -> ofShard(shard, all)).orElse(all);
    Map<String, Integer> places = places(all);
    WorkbookSink shelf = shelf(batch);
    if (batch.stopsEveryUnit()) {
      for (Unit unit : units) {
        Outcome outcome = stopped(shelf, unit, List.of());
        outcomes.add(new UnitRecord(places.get(unit.code()), outcome, List.of()));
        tally.add(outcome);
      }
      return;
    }
    Previews previews = request.writes() ? Previews.of(all.size()) : Previews.none();
    UnitMaker maker = new UnitMaker(templates, batch, shelf, previews);
    progress.begins(units.size());
    OrderedParallel.run(
        units,
        request.jobs(),
        unit -> guarded(maker, shelf, unit),
        outcome -> {
          Unit unit = outcome.unit();
          outcomes.add(new UnitRecord(places.get(unit.code()), outcome, previews.handOver(unit)));
          tally.add(outcome);
          progress.done(outcome);
        });
  }

  private static Map<String, Integer> places(List<Unit> units) {
    Map<String, Integer> places = new HashMap<>();
    units.forEach(unit -> places.put(unit.code(), places.size()));
    return places;
  }

  private static List<Unit> ofShard(Shard shard, List<Unit> all) {
    Set<String> own = shard.codesOf(all.stream().map(Unit::code).toList());
    return all.stream().filter(u -> own.contains(u.code())).toList();
  }

  private List<Problem> report(RunResults results, RunSummary tally) {
    Reports.Extent extent =
        !request.writes()
            ? Reports.Extent.PROBLEMS
            : request.shard().isPresent() ? Reports.Extent.LISTS : Reports.Extent.LISTS_AND_PAGE;
    OwnFolder folder =
        request.shard().map(s -> ShardFile.folder(output(), s)).orElseGet(this::output);
    return Reports.write(results, tally.years(), folder, extent);
  }

  private void keep(
      Shard shard, String identity, int units, RunResults results, List<Problem> unwritten) {
    ShardFile.Head head =
        new ShardFile.Head(
            shard,
            identity,
            units,
            request.writes(),
            results.formatsText(),
            results.batchProblems());
    try {
      ShardFile.write(output(), head, results.outcomes());
    } catch (IOException e) {
      Path file = ShardFile.file(output(), shard);
      unwritten.add(
          Kind.FILE_UNWRITABLE.at(
              new Place.InFile(file.toString()), "写不进去（" + DiskFault.writing(e) + "）"));
    }
  }

  private List<Unit> requested(Batch batch) throws Refused {
    if (request.units().isEmpty()) {
      return batch.units();
    }
    Set<String> unknown = new TreeSet<>(request.units());
    batch.units().forEach(u -> unknown.remove(u.code()));
    if (!unknown.isEmpty()) {
      throw new Refused(batch.unitList() + " 里没有单位 " + String.join("、", unknown));
    }
    return batch.units().stream().filter(u -> request.units().contains(u.code())).toList();
  }

  private WorkbookSink shelf(Batch batch) {
    return request.writes()
        ? new OutputFolder(
            output(),
            UnitFolders.of(batch.units()),
            unit -> templates.fileNames(() -> batch.dataOf(unit).value()),
            request.force(),
            request.shard())
        : new DryRun();
  }

  private static Outcome guarded(UnitMaker maker, WorkbookSink shelf, Unit unit) {
    try {
      return maker.make(unit);
    } catch (RuntimeException | Error e) {
      Problem failed = Guard.problem(e, new Place.OfUnit(unit.code())).ofUnit(unit.code());
      return stopped(shelf, unit, List.of(failed));
    }
  }

  /** A unit that gets no workbook; those of an earlier run are old now. */
  private static Outcome stopped(WorkbookSink shelf, Unit unit, List<Problem> found) {
    List<Problem> problems = new ArrayList<>(found);
    List<String> old = shelf.present(unit, problems);
    return new Outcome(unit, Outcome.Status.FAULTY, old, problems, CheckCounts.NONE);
  }
}
