package cn.juesuan.output;

import cn.juesuan.check.UnitChecks;
import cn.juesuan.check.Verdict;
import cn.juesuan.data.Unit;
import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.SafeFile;
import cn.juesuan.finished.ChangedBook;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.report.Outcome;
import cn.juesuan.report.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts workbooks into the output folder, by year and unit; never over a person's work. */
public final class OutputFolder implements WorkbookSink {

  private static final Logger LOG = LoggerFactory.getLogger(OutputFolder.class);

  private final OwnFolder output;
  private final UnitFolders folders;
  private final Function<Unit, List<String>> fileNames;
  private final boolean force;
  private final Optional<Shard> shard;

  /** By year; guarded by itself. */
  private final Map<String, Ledger> ledgers = new HashMap<>();

  /**
   * @param fileNames what a unit's files are called
   * @param force whether changed workbooks are overwritten all the same
   * @param shard the part of the batch that this run makes, if not all
   */
  public OutputFolder(
      OwnFolder output,
      UnitFolders folders,
      Function<Unit, List<String>> fileNames,
      boolean force,
      Optional<Shard> shard) {
    this.shard = shard;
    this.output = output;
    this.folders = folders;
    this.fileNames = fileNames;
    this.force = force;
  }

  private String folder(Unit unit) {
    return folders.of(unit);
  }

  private OwnFolder yearFolder(Unit unit) {
    return output.folder(unit.year());
  }

  @Override
  public Optional<Path> changed(Unit unit, String name, byte[] bytes) {
    OwnFiles own = own(unit);
    try {
      return !force && own.isPersons(path(unit, name), bytes)
          ? Optional.of(own.folder().file(path(unit, name)))
          : Optional.empty();
    } catch (IOException e) {
      LOG.debug("whoever writes it will say so", e);
      return Optional.empty();
    }
  }

  private OwnFiles own(Unit unit) {
    return new OwnFiles(yearFolder(unit), () -> ledger(unit));
  }

  @Override
  public Outcome put(Unit unit, Made made, List<Problem> problems) {
    Map<String, byte[]> files = made.files();
    clearUnfinished(unit, files.keySet());
    Map<String, byte[]> byPath = new LinkedHashMap<>();
    files.forEach((name, bytes) -> byPath.put(path(unit, name), bytes));
    Delivery delivery = new Delivery(own(unit), byPath, force);
    delivery.run();
    clearUnfinished(unit, files.keySet());
    UnitChecks checks = new UnitChecks(unit);
    made.books().forEach(b -> checks.add(verdicts(unit, b, delivery)));
    List<Problem> all = checks.problemsAfter(problems);
    delivery.kept().forEach(path -> all.add(kept(unit, path)));
    behind(unit, made, delivery).forEach((name, why) -> all.add(behind(unit, name, why)));
    delivery.failed().forEach((reason, paths) -> all.add(unwritable(unit, reason, paths)));
    return new Outcome(unit, delivery.status(), there(unit, made, delivery), all, checks.total());
  }

  private String path(Unit unit, String name) {
    return folder(unit) + "/" + name;
  }

  /** Of a workbook that a person changed only a moment ago, the checks as it lies there now. */
  private Found<List<Verdict>> verdicts(Unit unit, UnitBook book, Delivery delivery) {
    String path = path(unit, book.name());
    return isSurprise(unit, book, delivery)
        ? ChangedBook.read(yearFolder(unit).file(path)).verdicts()
        : book.verdicts();
  }

  private boolean isSurprise(Unit unit, UnitBook book, Delivery delivery) {
    return book.changed().isEmpty() && delivery.kept().contains(path(unit, book.name()));
  }

  /** The documents that may not say what the workbooks say, and why. */
  private Map<String, String> behind(Unit unit, Made made, Delivery delivery) {
    Map<String, String> behind = new LinkedHashMap<>(made.documents().behind());
    boolean surprise = made.books().stream().anyMatch(b -> isSurprise(unit, b, delivery));
    boolean changed = made.books().stream().anyMatch(b -> b.changed().isPresent());
    for (String name : made.documents().files().keySet()) {
      if (surprise) {
        behind.put(name, "工作簿在生成的时候被人改了，里面还是改之前的数");
      } else if (changed && delivery.kept().contains(path(unit, name))) {
        behind.put(name, "它和工作簿都被人改过，没有照改过的工作簿重做");
      }
    }
    return behind;
  }

  private Problem behind(Unit unit, String name, String why) {
    return Kind.DOCUMENT_BEHIND.at(new Place.InFile(path(unit, name)), why).ofUnit(unit.code());
  }

  /** The files that are there now, documents that were not made anew among them. */
  private List<String> there(Unit unit, Made made, Delivery delivery) {
    List<String> there = new ArrayList<>(delivery.there());
    made.documents().behind().keySet().stream()
        .map(name -> path(unit, name))
        .filter(path -> isThere(unit, path))
        .forEach(there::add);
    return there;
  }

  private static Problem kept(Unit unit, String path) {
    return Kind.FILE_KEPT.at(new Place.InFile(path), "在生成后被改过，保留原样").ofUnit(unit.code());
  }

  /** One problem, however many of the unit's files the disk refuses for the same reason. */
  private Problem unwritable(Unit unit, String reason, List<String> paths) {
    boolean one = paths.size() == 1;
    String place = one ? paths.get(0) : folder(unit);
    List<String> names = paths.stream().map(p -> p.substring(p.lastIndexOf('/') + 1)).toList();
    String which = one ? "" : String.join("、", names) + " ";
    return Kind.FILE_UNWRITABLE
        .at(new Place.InFile(place), which + "写不进去（" + reason + "）")
        .ofUnit(unit.code());
  }

  private Ledger ledger(Unit unit) throws IOException {
    synchronized (ledgers) {
      Ledger known = ledgers.get(unit.year());
      if (known == null) {
        known = Ledger.open(yearFolder(unit), shard);
        ledgers.put(unit.year(), known);
      }
      return known;
    }
  }

  /** What an earlier run of this unit left half written; other shards may be at theirs just now. */
  private void clearUnfinished(Unit unit, Collection<String> names) {
    for (String name : names) {
      try {
        SafeFile.clear(yearFolder(unit), path(unit, name));
      } catch (IOException e) {
        LOG.debug("cannot delete what is beside {}", name, e);
      }
    }
  }

  @Override
  public List<String> present(Unit unit, List<Problem> problems) {
    List<String> names = fileNames.apply(unit);
    clearUnfinished(unit, names);
    List<String> present = new ArrayList<>();
    for (String name : names) {
      String path = path(unit, name);
      if (Reports.isYear(unit.year()) && isThere(unit, path)) {
        present.add(path);
        problems.add(
            Kind.FILE_STALE.at(new Place.InFile(path), "是以前生成的，这次没有更新").ofUnit(unit.code()));
      }
    }
    return present;
  }

  private boolean isThere(Unit unit, String path) {
    try {
      return yearFolder(unit).there(path).filter(t -> !t.isDirectory()).isPresent();
    } catch (IOException e) {
      LOG.debug("cannot look for {}", path, e);
      return false;
    }
  }
}
