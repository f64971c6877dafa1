package cn.juesuan.run;

import static java.util.stream.Collectors.toSet;

import cn.juesuan.check.Verdict;
import cn.juesuan.check.Verdict.Conclusion;
import cn.juesuan.data.Unit;
import cn.juesuan.data.UnitData;
import cn.juesuan.disk.DiskFault;
import cn.juesuan.docx.DocumentComparison;
import cn.juesuan.docx.DocumentDifference;
import cn.juesuan.docx.DocumentTemplate;
import cn.juesuan.finished.FinishedBook;
import cn.juesuan.finished.FinishedFile;
import cn.juesuan.output.PublicFolder;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.publish.PublicBook;
import cn.juesuan.publish.PublicDocument;
import cn.juesuan.view.BookView;
import cn.juesuan.workbook.WorkbookTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The public files of one unit, made from its workbooks as they lie in their folder. */
final class PublicUnit {

  private static final String ELSEWHERE = "它（或单位的文件夹）是链接，只公开单位文件夹里自己的文件";

  private final TemplateSet templates;
  private final Path folder;
  private final Unit unit;
  private final PublicFolder open;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<BookView> views = new ArrayList<>();
  private final List<Supplier<List<String>>> faults = new ArrayList<>();

  /**
   * @param folder the unit's
   * @param open tells whether a file there is a person's
   */
  PublicUnit(TemplateSet templates, Path folder, Unit unit, PublicFolder open) {
    this.open = open;
    this.templates = templates;
    this.folder = folder;
    this.unit = unit;
  }

  /** The bytes of each file, by its name. */
  Map<String, byte[]> files() {
    return files;
  }

  /** What stands against it, and what is to be known. */
  List<Problem> problems() {
    return problems.stream().distinct().map(p -> p.ofUnit(unit.code())).toList();
  }

  /**
   * Makes them.
   *
   * @param data the unit's own columns
   */
  void make(UnitData data) {
    templates.workbooks().forEach(w -> workbook(w, w.fileName().of(data)));
    boolean readable = views.size() == templates.workbooks().size();
    if (readable) {
      templates.documents().forEach(d -> document(d, data));
    }
  }

  private void workbook(WorkbookTemplate template, String name) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      problems.add(Kind.PUBLISH_BOOK_MISSING.at(new Place.InFile(place(name)), "没有这个工作簿"));
      return;
    }
    if (isElsewhere(file)) {
      problems.add(Kind.WORKBOOK_UNREADABLE.at(new Place.InFile(place(name)), ELSEWHERE));
      return;
    }
    problems.addAll(FinishedFile.read(file, book -> read(book, template, name)).problems());
  }

  /** Whether a link leads to it: what somebody keeps elsewhere is not the unit's to publish. */
  private boolean isElsewhere(Path file) {
    return Files.isSymbolicLink(folder) || Files.isSymbolicLink(file);
  }

  private Found<Boolean> read(FinishedBook book, WorkbookTemplate template, String name) {
    List<Problem> found = new ArrayList<>();
    Found<Optional<byte[]>> copy = PublicBook.copy(book, template, title(name));
    found.addAll(copy.problems());
    copy.value().ifPresent(bytes -> files.put(name, bytes));
    Found<Optional<FinishedBook.Shown>> shown = book.shown();
    found.addAll(shown.problems());
    shown.value().ifPresent(s -> views.add(s.view()));
    shown.value().ifPresent(s -> faults.add(s.faults()));
    // last: the checks tell of everything that could not be calculated until then
    Found<List<Verdict>> verdicts = book.verdicts();
    verdicts.problems().stream()
        .filter(p -> p.kind() != Kind.CHECKS_MISSING || template.hasChecks())
        .forEach(found::add);
    verdicts.value().stream()
        .filter(v -> v.conclusion() == Conclusion.FAILED)
        .map(v -> Kind.PUBLISH_CHECK.at(new Place.InFile(name), v.number(), v.text()))
        .forEach(found::add);
    return new Found<>(true, found);
  }

  private void document(DocumentTemplate template, UnitData data) {
    String name = template.fileName().of(data);
    List<String> lost = template.lost(views);
    if (!lost.isEmpty()) {
      String what = String.join("、", lost);
      problems.add(
          Kind.PUBLISH_SHEET_MISSING.at(new Place.InFile(name), what, "工作簿里没有文档要用的" + what));
    }
    Found<byte[]> filled = template.fill(data, views);
    problems.addAll(filled.problems());
    uncertain(name);
    byte[] document = ofPerson(name, filled.value()).orElse(filled.value());
    files.put(name, PublicDocument.titled(document, title(name)));
    unfinished(name, document);
  }

  /** A document that a person has changed is published as it is, if its figures are right. */
  private Optional<byte[]> ofPerson(String name, byte[] made) {
    try {
      if (!open.isPersons(place(name), made)) {
        return Optional.empty();
      }
      Path there = folder.resolve(name);
      if (isElsewhere(there)) {
        problems.add(Kind.DOCUMENT_BROKEN.at(new Place.InFile(place(name)), ELSEWHERE));
        return Optional.empty();
      }
      Found<Optional<DocumentComparison>> compared = DocumentComparison.of(made, there);
      problems.addAll(compared.problems());
      compared.value().ifPresent(c -> compared(new Place.InFile(name), c));
      return compared.value().isPresent()
          ? Optional.of(Files.readAllBytes(there))
          : Optional.empty();
    } catch (IOException e) {
      String why = "读不出来（" + DiskFault.reading(e) + "）";
      problems.add(Kind.DOCUMENT_BROKEN.at(new Place.InFile(name), why));
      return Optional.empty();
    }
  }

  private void compared(Place place, DocumentComparison compared) {
    if (compared.revised() || compared.commented()) {
      String what = compared.revised() ? "修订" : "批注";
      problems.add(Kind.PUBLISH_REVISIONS.at(place, "里面有" + what));
    }
    for (DocumentDifference difference : compared.differences()) {
      Kind kind = difference.figure() ? Kind.PUBLISH_DOCUMENT : Kind.PUBLISH_WORDING;
      problems.add(kind.at(place, difference.document(), difference.text()));
    }
  }

  /** Where formulas fail, their cells were told already. */
  private void uncertain(String name) {
    if (problems.stream().anyMatch(p -> p.kind() == Kind.FORMULA_FAILS)) {
      return;
    }
    faults.stream()
        .flatMap(f -> f.get().stream())
        .distinct()
        .forEach(why -> problems.add(Kind.FORMULA_FAILS.at(new Place.InFile(name), why)));
  }

  /** What a document says of cells was told of the cells already. */
  private void unfinished(String name, byte[] document) {
    Set<String> told =
        problems.stream()
            .filter(p -> p.kind() == Kind.PUBLISH_UNFINISHED)
            .map(Problem::value)
            .collect(toSet());
    for (String paragraph : PublicDocument.unfinished(document)) {
      Problem problem =
          Kind.PUBLISH_UNFINISHED.at(new Place.InFile(name), paragraph, "还没有写好：" + paragraph);
      if (!told.contains(problem.value())) {
        problems.add(problem);
      }
    }
  }

  /** A file is called by what it is; its title says whose it is as well. */
  private String title(String name) {
    String stem = name.substring(0, name.lastIndexOf('.'));
    return stem.contains(unit.name()) ? stem : unit.name() + unit.year() + "年度" + stem;
  }

  private String place(String name) {
    return folder.getFileName() + "/" + name;
  }
}
