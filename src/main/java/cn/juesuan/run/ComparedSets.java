package cn.juesuan.run;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.DictionaryReader;
import cn.juesuan.dictionary.SubjectListReader;
import cn.juesuan.dictionary.SubjectListSet;
import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.RegularFile;
import cn.juesuan.docx.DocumentWords;
import cn.juesuan.ooxml.FileKind;
import cn.juesuan.ooxml.PackageReader;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.report.Causes;
import cn.juesuan.setdiff.ComparedSet;
import cn.juesuan.setdiff.ComparedSet.Words;
import cn.juesuan.setdiff.Difference;
import cn.juesuan.setdiff.SetDifferences;
import cn.juesuan.template.TemplateBook;
import cn.juesuan.xlsx.BookReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads two template sets and says in what they differ. */
public final class ComparedSets {

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();

  private ComparedSets(Path folder) {
    this.folder = folder;
  }

  /**
   * What was found: the differences, or what keeps a set from being read.
   *
   * @param before errors of the first set
   * @param after errors of the second set
   */
  public record Report(List<Difference> differences, List<Problem> before, List<Problem> after) {
    public Report {
      differences = List.copyOf(differences);
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    /** Whether both could be read. */
    public boolean isWhole() {
      return before.isEmpty() && after.isEmpty();
    }
  }

  /**
   * Compares two existing folders. Faults of placeholders and formulas do not matter here.
   *
   * @throws IOException if a folder cannot be read from the disk
   */
  public static Report compare(Path before, Path after) throws IOException {
    Found<ComparedSet> old = read(before);
    Found<ComparedSet> now = read(after);
    List<Problem> ofOld = errors(old);
    List<Problem> ofNow = errors(now);
    return new Report(
        ofOld.isEmpty() && ofNow.isEmpty()
            ? SetDifferences.of(old.value(), now.value())
            : List.of(),
        ofOld,
        ofNow);
  }

  private static List<Problem> errors(Found<ComparedSet> found) {
    return Causes.of(found.problems().stream().filter(Problem::isError).toList());
  }

  private static Found<ComparedSet> read(Path folder) throws IOException {
    ComparedSets reader = new ComparedSets(folder);
    return new Found<>(reader.set(), reader.problems);
  }

  private ComparedSet set() throws IOException {
    Dictionary dictionary = taken(DictionaryReader.read(folder));
    List<TemplateBook> books = new ArrayList<>();
    for (Path file : TemplateSet.templatesIn(folder)) {
      book(file, books);
    }
    List<Words> documents = new ArrayList<>();
    for (Path file : TemplateSet.documentsIn(folder)) {
      words(file, documents);
    }
    SubjectListSet lists = taken(SubjectListReader.read(folder, dictionary));
    return new ComparedSet(dictionary, lists.all(), books, documents);
  }

  private <T> T taken(Found<T> found) {
    problems.addAll(found.problems());
    return found.value();
  }

  private void book(Path file, List<TemplateBook> books) {
    String name = file.getFileName().toString();
    try {
      RegularFile.require(file);
      books.add(
          new BookReader(name, PackageReader.read(file, FileKind.WORKBOOK), problems::add)
              .read()
              .book());
    } catch (UnreadableTemplate e) {
      problems.add(e.kind(Kind.TEMPLATE_UNREADABLE).at(new Place.InFile(name), e.getMessage()));
    } catch (IOException e) {
      problems.add(Kind.TEMPLATE_UNREADABLE.at(new Place.InFile(name), DiskFault.reading(e)));
    }
  }

  private void words(Path file, List<Words> documents) {
    String name = file.getFileName().toString();
    try {
      RegularFile.require(file);
      documents.add(new Words(name, taken(DocumentWords.of(file))));
    } catch (IOException e) {
      problems.add(Kind.DOCUMENT_UNREADABLE.at(new Place.InFile(name), DiskFault.reading(e)));
    }
  }
}
