package cn.juesuan.run;

import cn.juesuan.check.Verdict;
import cn.juesuan.check.Verdict.Conclusion;
import cn.juesuan.finished.FinishedAreas;
import cn.juesuan.finished.FinishedFile;
import cn.juesuan.finished.NamedArea;
import cn.juesuan.nextyear.CarriedUnit;
import cn.juesuan.nextyear.Departments;
import cn.juesuan.nextyear.NextBatch;
import cn.juesuan.nextyear.UnitReader;
import cn.juesuan.nextyear.UnitReader.Sourced;
import cn.juesuan.plan.UnitFileName;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.report.ResultList;
import cn.juesuan.template.CarriedNames;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.workbook.WorkbookTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Begins the next year's batch with what finished workbooks say, calculated anew. */
public final class NextYear {

  private final TemplateSet templates;
  private final Map<String, MoneyUnit> names = new HashMap<>();

  /** The files whose templates have such names. */
  private final List<UnitFileName> files = new ArrayList<>();

  private final Map<String, CarriedUnit> byCode = new LinkedHashMap<>();
  private final Set<String> twice = new HashSet<>();

  /** Units whose workbooks have errors. */
  private final List<CarriedUnit> lost = new ArrayList<>();

  /** One of which not even the department is known. */
  private Optional<String> unknown = Optional.empty();

  private final Set<String> folders = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private int failed = 0;

  private NextYear(TemplateSet templates) {
    this.templates = templates;
    for (WorkbookTemplate template : templates.workbooks()) {
      Map<String, MoneyUnit> own = CarriedNames.units(template.book());
      names.putAll(own);
      if (!own.isEmpty()) {
        files.add(template.fileName());
      }
    }
  }

  private boolean mayHaveNames(Path file) {
    String name = String.valueOf(file.getFileName());
    return files.stream().anyMatch(f -> f.mayBe(name));
  }

  /**
   * What was read.
   *
   * @param units those that can be taken along
   * @param failed how many cannot
   * @param problems of all of them
   */
  public record Read(List<CarriedUnit> units, int failed, List<Problem> problems) {
    public Read {
      units = List.copyOf(units);
      problems = List.copyOf(problems);
    }

    /** Whether every unit is there and no check failed. */
    public boolean isGood() {
      return failed == 0
          && problems.stream().noneMatch(p -> p.isError() || p.kind() == Kind.CARRIED_UNCHECKED);
    }

    /** The batch with which the next year begins. */
    public NextBatch batch(TemplateSet templates) {
      return new NextBatch(unit -> new FirstLines(templates.dictionary(), List.of(unit)), units);
    }
  }

  /** What was found in one unit's folder; nothing at all where there is no such workbook. */
  private record Folder(UnitBooks books, Found<Optional<CarriedUnit>> found) {
    boolean isUnit() {
      return !books.searched() || found.value().isPresent() || !found.problems().isEmpty();
    }
  }

  /**
   * Reads the finished workbooks below a folder. What is wrong with one of them costs this unit
   * only.
   *
   * @param templates a set without errors
   * @throws IOException if a folder cannot be read
   */
  public static Read read(Path folder, TemplateSet templates) throws IOException {
    NextYear year = new NextYear(templates);
    List<UnitBooks> all = UnitBooks.in(folder);
    boolean alone = all.size() == 1;
    Consumer<Folder> take = year::take;
    OrderedParallel.run(all, books -> year.folder(books, alone), take);
    MadeUnits.in(folder).forEach(year::compare);
    return year.result();
  }

  /**
   * @param alone whether no other folder has workbooks
   */
  private Folder folder(UnitBooks books, boolean alone) {
    List<Problem> found = new ArrayList<>();
    List<Sourced> areas = new ArrayList<>();
    for (Path file : books.files()) {
      String label = books.labelOf(file);
      Found<FinishedAreas.Finished> finished = finished(file, label);
      List<NamedArea> named = finished.value().areas();
      named.forEach(a -> areas.add(new Sourced(label, a)));
      if (!named.isEmpty() || mayHaveNames(file)) {
        found.addAll(finished.problems());
        unchecked(label, finished.value().verdicts()).ifPresent(found::add);
      }
    }
    boolean faulty = found.stream().anyMatch(Problem::isError);
    boolean none = areas.isEmpty() && books.searched() && !alone;
    if (areas.isEmpty() && (faulty || none)) {
      return new Folder(books, new Found<>(Optional.empty(), found));
    }
    Found<Optional<CarriedUnit>> read =
        UnitReader.read(templates.dictionary(), names, books.label(), areas);
    found.addAll(read.problems());
    return new Folder(books, new Found<>(read.value(), found));
  }

  private static Found<FinishedAreas.Finished> finished(Path file, String label) {
    Found<Optional<FinishedAreas.Finished>> read =
        FinishedFile.read(file, label, book -> FinishedAreas.read(book, CarriedNames.PREFIX));
    return new Found<>(read.value().orElse(FinishedAreas.Finished.NOTHING), read.problems());
  }

  private static Optional<Problem> unchecked(String file, List<Verdict> verdicts) {
    List<Verdict> failed =
        verdicts.stream().filter(v -> v.conclusion() == Conclusion.FAILED).toList();
    return failed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Kind.CARRIED_UNCHECKED.at(
                new Place.InFile(file), "有 " + failed.size() + " 项不符：" + failed.get(0).text()));
  }

  private void take(Folder folder) {
    if (!folder.isUnit()) {
      return;
    }
    folders.add(folder.books().label());
    Optional<CarriedUnit> unit = folder.found().value();
    String code = unit.map(CarriedUnit::code).orElse("");
    folder.found().problems().forEach(p -> problems.add(p.ofUnit(code)));
    if (unit.isEmpty()) {
      unknown = unknown.or(() -> Optional.of(folder.books().label()));
    } else if (folder.found().hasErrors()) {
      lost.add(unit.get());
    } else {
      take(unit.get());
    }
  }

  private void take(CarriedUnit unit) {
    CarriedUnit before = byCode.putIfAbsent(unit.code(), unit);
    if (before != null) {
      twice.add(unit.code());
      problems.add(
          Kind.CARRIED_TWICE
              .at(
                  new Place.InFile(unit.files().get(0)),
                  "单位 " + unit.code() + " 的工作簿还有 " + before.files().get(0) + "，不知道用哪一个")
              .ofUnit(unit.code()));
    }
  }

  /** What the last run said of a unit. */
  private void compare(MadeUnits.Made made) {
    boolean there = byCode.containsKey(made.code()) || folders.stream().anyMatch(made::isFolder);
    if (!there) {
      failed++;
      unknown = unknown.or(() -> Optional.of("单位 " + made.code()));
      problems.add(
          Kind.CARRIED_MISSING
              .at(
                  new Place.OfUnit(made.code()),
                  ResultList.FILE + " 里有“" + made.name() + "”（" + made.status() + "），文件夹里没有它的工作簿")
              .ofUnit(made.code()));
    } else if (made.isStale() && byCode.containsKey(made.code())) {
      problems.add(
          Kind.FILE_STALE
              .at(
                  new Place.InFile(byCode.get(made.code()).files().get(0)),
                  ResultList.FILE + " 里这个单位是“" + made.status() + "”，这是以前生成的工作簿")
              .ofUnit(made.code()));
    }
  }

  private Read result() {
    List<CarriedUnit> single = new ArrayList<>();
    byCode.values().forEach(u -> (twice.contains(u.code()) ? lost : single).add(u));
    Found<List<CarriedUnit>> apart =
        Departments.apart(templates.dictionary(), single, lost, unknown);
    problems.addAll(apart.problems());
    return new Read(apart.value(), failed + folders.size() - apart.value().size(), problems);
  }
}
