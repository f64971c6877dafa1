package cn.juesuan.run;

import cn.juesuan.data.Batch;
import cn.juesuan.data.BatchReader;
import cn.juesuan.data.Unit;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.workbook.WorkbookTemplate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    if (!request.writes()) {
      return make();
    }
    try (OutputLock lock = OutputLock.take(request.output())) {
      LOG.debug("holding {}", lock);
      return make();
    } catch (OutputLock.Busy e) {
      throw new Refused(e.getMessage());
    } catch (IOException e) {
      throw new Refused("输出文件夹 " + request.output() + " 写不进去（" + Reasons.of(e) + "）");
    }
  }

  private RunResult make() throws Refused {
    try (Batch batch =
        BatchReader.read(
            request.input(), templates.dictionary(), templates.lists(), request.reading())) {
      List<Unit> units = requested(batch);
      List<Outcome> outcomes = new ArrayList<>();
      Previews previews = request.writes() ? Previews.of(units.size()) : Previews.none();
      if (!batch.stopsEveryUnit()) {
        progress.begins(units.size());
        UnitMaker maker = new UnitMaker(templates, batch, shelf(), previews);
        Generation.run(
            units,
            request.jobs(),
            unit -> guarded(maker, unit),
            outcome -> {
              outcomes.add(outcome);
              progress.done(outcome);
            });
      }
      RunResult result = new RunResult(batch.formats(), batch.problems(), outcomes);
      return result.with(Reports.write(result, request, previews));
    }
  }

  private List<Unit> requested(Batch batch) throws Refused {
    if (request.units().isEmpty()) {
      return batch.units();
    }
    Set<String> unknown = new TreeSet<>(request.units());
    batch.units().forEach(u -> unknown.remove(u.code()));
    if (!unknown.isEmpty()) {
      throw new Refused("单位.csv 里没有单位 " + String.join("、", unknown));
    }
    return batch.units().stream().filter(u -> request.units().contains(u.code())).toList();
  }

  private Shelf shelf() {
    List<String> names = templates.workbooks().stream().map(WorkbookTemplate::fileName).toList();
    return request.writes()
        ? new DiskShelf(request.output(), names, request.force())
        : new CheckShelf();
  }

  /** A mistake of this program costs its unit, not the run. */
  private static Outcome guarded(UnitMaker maker, Unit unit) {
    try {
      return maker.make(unit);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("unit {}", unit.code(), e);
      Problem problem =
          Kind.PROGRAM_FAILED
              .at(new Place.OfUnit(unit.code()), "生成时出错（" + e + "）")
              .ofUnit(unit.code());
      return new Outcome(unit, Outcome.Status.FAULTY, List.of(), List.of(problem), Checks.NONE);
    }
  }
}
