package cn.juesuan.run;

import cn.juesuan.batch.Batch;
import cn.juesuan.check.CheckCounts;
import cn.juesuan.comparison.Deviation;
import cn.juesuan.data.Unit;
import cn.juesuan.data.UnitData;
import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.Guard;
import cn.juesuan.docx.DocumentComparison;
import cn.juesuan.docx.DocumentTemplate;
import cn.juesuan.finished.FinishedBook;
import cn.juesuan.finished.FinishedFile;
import cn.juesuan.output.UnitFolders;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.publish.PublicDocument;
import cn.juesuan.run.Verification.Verified;
import cn.juesuan.view.BookView;
import cn.juesuan.workbook.WorkbookTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Compares documents with the workbooks beside them. */
public final class DocumentVerification {

  private final TemplateSet templates;
  private final Batch batch;
  private final UnitFolders folders;

  /**
   * @param batch the one of which the documents were made: it knows the units' own columns
   */
  public DocumentVerification(TemplateSet templates, Batch batch) {
    this.templates = templates;
    this.batch = batch;
    this.folders = UnitFolders.of(batch.units());
  }

  /** Whether the folder of a document is that of a unit of the batch. */
  public boolean knowsUnitOf(Path document) {
    return unit(document).isPresent();
  }

  /**
   * Compares documents; whatever a file brings about costs this document only.
   *
   * @param sink hears of each document in the order given
   */
  public void run(List<Path> files, Consumer<Verified> sink) {
    OrderedParallel.run(files, this::verify, sink);
  }

  private Verified verify(Path file) {
    List<Problem> problems = new ArrayList<>();
    List<Deviation> differences = new ArrayList<>();
    try {
      compare(file, differences, problems);
    } catch (IOException e) {
      String why = "读不出来（" + DiskFault.reading(e) + "）";
      problems.add(Kind.DOCUMENT_BROKEN.at(place(file), why));
    } catch (RuntimeException | Error e) {
      problems.add(Guard.problem(e, place(file)));
    }
    return new Verified(file, CheckCounts.NONE, differences, problems);
  }

  private static Place place(Path file) {
    return new Place.InFile(String.valueOf(file.getFileName()));
  }

  private void compare(Path file, List<Deviation> differences, List<Problem> problems)
      throws IOException {
    Optional<Unit> unit = unit(file);
    Optional<UnitData> data = unit.map(u -> batch.dataOf(u).value());
    Optional<DocumentTemplate> template = data.flatMap(d -> template(file, d));
    if (unit.isEmpty() || template.isEmpty()) {
      String why = unit.isEmpty() ? "所在的文件夹不是数据里任何一个单位的" : "没有哪个文档模板生成这个文件";
      problems.add(Kind.DOCUMENT_STRANGE.at(place(file), why));
      return;
    }
    List<BookView> views = views(file.toAbsolutePath().getParent(), data.get(), problems);
    if (views.size() < templates.workbooks().size()) {
      return;
    }
    byte[] made = template.get().fill(data.get(), views).value();
    Found<Optional<DocumentComparison>> compared = DocumentComparison.of(made, file);
    problems.addAll(compared.problems());
    compared.value().ifPresent(c -> differences.addAll(c.differences()));
    for (String text : PublicDocument.unfinished(file)) {
      problems.add(Kind.DOCUMENT_UNFINISHED.at(place(file), text, "还没有写好：" + text));
    }
  }

  private Optional<Unit> unit(Path file) {
    return folders.unitOf(file.toAbsolutePath().getParent(), batch.units());
  }

  private Optional<DocumentTemplate> template(Path file, UnitData data) {
    String name = String.valueOf(file.getFileName());
    return templates.documents().stream()
        .filter(d -> d.fileName().of(data).equals(name))
        .findFirst();
  }

  private List<BookView> views(Path folder, UnitData data, List<Problem> problems) {
    List<BookView> views = new ArrayList<>();
    for (WorkbookTemplate workbook : templates.workbooks()) {
      Found<Optional<Optional<FinishedBook.Shown>>> read =
          FinishedFile.read(folder.resolve(workbook.fileName().of(data)), FinishedBook::shown);
      problems.addAll(read.problems());
      read.value().flatMap(shown -> shown).ifPresent(shown -> views.add(shown.view()));
    }
    return views;
  }
}
