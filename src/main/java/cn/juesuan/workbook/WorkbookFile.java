package cn.juesuan.workbook;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.evaluation.Formulas;
import cn.juesuan.ooxml.FileKind;
import cn.juesuan.ooxml.PackageReader;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.plan.UnitFileName;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledBook;
import cn.juesuan.template.TemplateCompiler;
import cn.juesuan.xlsx.BookReader;
import cn.juesuan.xlsx.BookReader.ReadBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A workbook template's file, read. What it means takes a dictionary, which others may read at the
 * same time.
 */
public final class WorkbookFile {

  private final String name;
  private final Optional<ReadBook> content;
  private final List<Problem> problems;

  private WorkbookFile(String name, Optional<ReadBook> content, List<Problem> problems) {
    this.name = name;
    this.content = content;
    this.problems = problems;
  }

  /**
   * Reads a file, and finds out what is wrong with it as such.
   *
   * @throws IOException if it cannot be read from the disk
   */
  public static WorkbookFile read(Path file) throws IOException {
    String name = file.getFileName().toString();
    List<Problem> problems = new ArrayList<>();
    try {
      ReadBook read =
          new BookReader(name, PackageReader.read(file, FileKind.WORKBOOK), problems::add).read();
      return new WorkbookFile(name, Optional.of(read), problems);
    } catch (UnreadableTemplate e) {
      problems.add(e.kind(Kind.TEMPLATE_UNREADABLE).at(new Place.InFile(name), e.getMessage()));
      return new WorkbookFile(name, Optional.empty(), problems);
    }
  }

  /** The template; empty if it has errors. */
  public Found<Optional<WorkbookTemplate>> compile(Dictionary dictionary) {
    return content.isEmpty()
        ? new Found<>(Optional.empty(), problems)
        : compile(content.get(), dictionary);
  }

  private Found<Optional<WorkbookTemplate>> compile(ReadBook read, Dictionary dictionary) {
    List<Problem> found = new ArrayList<>(problems);
    Found<CompiledBook> compiled = TemplateCompiler.compile(read.book(), dictionary);
    found.addAll(compiled.problems());
    Formulas formulas = Formulas.of(compiled.value(), found::add);
    refuseLinks(read.outside(), found);
    UnitFileName called = UnitFileName.of(name, name, dictionary, found::add);
    boolean good = found.stream().noneMatch(Problem::isError);
    return new Found<>(
        good
            ? Optional.of(new WorkbookTemplate(compiled.value(), read.parts(), formulas, called))
            : Optional.empty(),
        found);
  }

  /** Links to other workbooks that no formula uses are asked for all the same. */
  private void refuseLinks(List<String> outside, List<Problem> found) {
    boolean located = found.stream().anyMatch(p -> p.kind() == Kind.BOOK_OUTSIDE);
    if (!outside.isEmpty() && !located) {
      found.add(
          Kind.BOOK_OUTSIDE.at(
              new Place.InFile(name), "链接了其他工作簿（" + String.join("、", outside) + "），没有公式用到"));
    }
  }
}
