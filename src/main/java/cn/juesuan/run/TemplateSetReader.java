package cn.juesuan.run;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.DictionaryReader;
import cn.juesuan.dictionary.SubjectListReader;
import cn.juesuan.dictionary.SubjectListSet;
import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.Guard;
import cn.juesuan.disk.RefusedFile;
import cn.juesuan.disk.RegularFile;
import cn.juesuan.docx.DocumentTemplate;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.HarmlessText;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.run.SecondThread.Work;
import cn.juesuan.workbook.WorkbookFile;
import cn.juesuan.workbook.WorkbookTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a template set. Its files are read by a second thread while this one reads the dictionary
 * and the subject lists, then compiles the workbooks: half of a small run is spent here.
 */
final class TemplateSetReader {

  private final Path folder;
  private final SecondThread second;
  private final List<Problem> problems = new ArrayList<>();

  TemplateSetReader(Path folder, SecondThread second) {
    this.folder = folder;
    this.second = second;
  }

  Found<TemplateSet> read() throws IOException {
    List<Path> files = TemplateSet.templatesIn(folder);
    List<Work<WorkbookFile>> contents = started(files, WorkbookFile::read);
    Found<Dictionary> read = DictionaryReader.read(folder);
    Dictionary dictionary = read.value();
    List<Path> documentFiles = TemplateSet.documentsIn(folder);
    List<Work<Found<Optional<DocumentTemplate>>>> opened =
        started(documentFiles, file -> DocumentTemplate.open(file, dictionary));
    Found<SubjectListSet> lists = SubjectListReader.read(folder, dictionary);
    problems.addAll(read.problems());
    problems.addAll(lists.problems());
    if (files.isEmpty()) {
      problems.add(
          Kind.TEMPLATE_FILE_MISSING.at(new Place.InFile(folder.toString()), "模板文件夹里没有 .xlsx 工作簿"));
    }
    List<WorkbookTemplate> workbooks =
        templates(
            files,
            Kind.TEMPLATE_UNREADABLE,
            contents.stream().map(c -> compiled(c, dictionary)).toList());
    List<DocumentTemplate> documents = templates(documentFiles, Kind.DOCUMENT_UNREADABLE, opened);
    problems.addAll(DocumentTemplate.clashes(documents));
    if (workbooks.size() == files.size()) {
      documents.forEach(d -> problems.addAll(d.faults(workbooks)));
    }
    List<Problem> warnings = problems.stream().filter(p -> !p.isError()).toList();
    return new Found<>(
        new TemplateSet(dictionary, lists.value(), workbooks, documents, warnings), problems);
  }

  /** Reads a file that may be read. */
  private interface Reading<T> {
    T of(Path file) throws IOException;
  }

  private <T> List<Work<T>> started(List<Path> files, Reading<T> reading) {
    List<Work<T>> started = new ArrayList<>();
    for (Path file : files) {
      started.add(
          second.start(
              () -> {
                requireName(file);
                RegularFile.require(file);
                return reading.of(file);
              }));
    }
    return started;
  }

  private static Work<Found<Optional<WorkbookTemplate>>> compiled(
      Work<WorkbookFile> content, Dictionary dictionary) {
    return () -> content.done().compile(dictionary);
  }

  /** Units' files are called as their templates. */
  private static void requireName(Path file) throws RefusedFile {
    String name = file.getFileName().toString();
    if (!HarmlessText.line(name).equals(name)) {
      throw new RefusedFile("文件名里有看不见的字符，请改名");
    }
  }

  private <T> List<T> templates(
      List<Path> files, Kind unreadable, List<Work<Found<Optional<T>>>> works) {
    List<T> templates = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Place place = new Place.InFile(files.get(i).getFileName().toString());
      template(place, unreadable, works.get(i)).ifPresent(templates::add);
    }
    return templates;
  }

  /** Whatever a template brings about costs this template: the others are checked all the same. */
  private <T> Optional<T> template(Place place, Kind unreadable, Work<Found<Optional<T>>> work) {
    try {
      Found<Optional<T>> found = work.done();
      problems.addAll(found.problems());
      return found.value();
    } catch (IOException e) {
      problems.add(unreadable.at(place, DiskFault.reading(e)));
    } catch (RuntimeException | Error e) {
      problems.add(Guard.problem(e, place));
    }
    return Optional.empty();
  }
}
