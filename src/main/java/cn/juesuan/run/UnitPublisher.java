package cn.juesuan.run;

import cn.juesuan.batch.Batch;
import cn.juesuan.data.Unit;
import cn.juesuan.disk.Guard;
import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.Sha256;
import cn.juesuan.output.PublicFolder;
import cn.juesuan.output.UnitFolders;
import cn.juesuan.pdf.PdfBytes;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.publish.PublicPages;
import cn.juesuan.run.Published.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Publishes one unit. Several threads may use it at once. */
final class UnitPublisher {

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
  private final Batch batch;
  private final OwnFolder year;
  private final PublicFolder open;
  private final UnitFolders folders;

  UnitPublisher(
      TemplateSet templates, Publishing request, Batch batch, OwnFolder year, PublicFolder open) {
    this.templates = templates;
    this.request = request;
    this.batch = batch;
    this.year = year;
    this.open = open;
    this.folders = UnitFolders.of(batch.units());
  }

  /** Makes a unit's public files, and finds what stands against them. */
  PreparedUnit prepared(Unit unit) {
    try {
      return made(unit);
    } catch (RuntimeException | Error e) {
      List<Problem> problems = new ArrayList<>(List.of(failed(e, unit)));
      return new PreparedUnit(unit, folders.of(unit), new LinkedHashMap<>(), problems, List.of());
    }
  }

  private PreparedUnit made(Unit unit) {
    String name = folders.of(unit);
    PublicUnit made = new PublicUnit(templates, year.file(name), unit, open);
    made.make(batch.dataOf(unit).value());
    List<Problem> problems = new ArrayList<>(made.problems());
    List<Problem> allowed = new ArrayList<>();
    if (request.allowed().contains(unit.code())) {
      problems.stream().filter(p -> ALLOWABLE.contains(p.kind())).forEach(allowed::add);
      problems.removeAll(allowed);
    }
    return new PreparedUnit(unit, name, made.files(), problems, allowed);
  }

  private static Problem failed(Throwable failure, Unit unit) {
    return Guard.problem(failure, new Place.OfUnit(unit.code())).ofUnit(unit.code());
  }

  /** Puts its files into their place, unless something stands against it. */
  Published put(PreparedUnit unit) {
    try {
      return unit.isHeld() ? held(unit) : moved(unit);
    } catch (RuntimeException | Error e) {
      List<Problem> problems = new ArrayList<>(unit.problems());
      problems.add(failed(e, unit.unit()));
      return new Published(unit.unit(), Status.FAULTY, List.of(), problems, unit.allowed());
    }
  }

  private Published moved(PreparedUnit unit) {
    List<Problem> problems = new ArrayList<>(unit.problems());
    PublicFolder.Put put = open.put(unit.folder(), unit.files());
    put.problems().forEach(p -> problems.add(p.ofUnit(unit.unit().code())));
    for (String old : open.present(unit.folder(), PdfOutput.unmade(unit.files().keySet()))) {
      problems.add(
          Kind.PDF_OLD.at(new Place.InFile(old), "是以前公开的，这次没有做 PDF").ofUnit(unit.unit().code()));
    }
    List<Published.File> files = new ArrayList<>();
    put.moved()
        .forEach(
            (path, bytes) ->
                files.add(new Published.File(path, Sha256.of(bytes), pages(path, bytes))));
    Status status = put.failed() ? Status.UNWRITTEN : put.kept() ? Status.KEPT : Status.PUBLISHED;
    return new Published(unit.unit(), status, files, problems, unit.allowed());
  }

  private static OptionalInt pages(String path, byte[] bytes) {
    if (path.endsWith(PdfOutput.EXTENSION)) {
      return PdfBytes.pages(bytes);
    }
    return path.endsWith(".xlsx") ? PublicPages.of(bytes) : OptionalInt.empty();
  }

  /** What was published before stays, which is told. */
  private Published held(PreparedUnit unit) {
    List<Problem> problems = new ArrayList<>(unit.problems());
    boolean allowable =
        problems.stream().filter(Problem::isError).allMatch(p -> ALLOWABLE.contains(p.kind()));
    List<String> names = templates.fileNames(() -> batch.dataOf(unit.unit()).value());
    for (String path : open.present(unit.folder(), PdfOutput.withPdf(names))) {
      problems.add(
          Kind.FILE_STALE.at(new Place.InFile(path), "是以前公开的，这次没有更新").ofUnit(unit.unit().code()));
    }
    return new Published(
        unit.unit(), allowable ? Status.HELD : Status.FAULTY, List.of(), problems, List.of());
  }
}
