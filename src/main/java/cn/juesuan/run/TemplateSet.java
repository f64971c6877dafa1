package cn.juesuan.run;

import cn.juesuan.data.UnitData;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.SubjectListSet;
import cn.juesuan.docx.DocumentTemplate;
import cn.juesuan.plan.UnitFileName;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.workbook.WorkbookTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A template set, read and compiled: its dictionary, subject lists and templates.
 *
 * @param warnings what was found that does not stop a run
 */
public record TemplateSet(
    Dictionary dictionary,
    SubjectListSet lists,
    List<WorkbookTemplate> workbooks,
    List<DocumentTemplate> documents,
    List<Problem> warnings) {

  public TemplateSet {
    workbooks = List.copyOf(workbooks);
    documents = List.copyOf(documents);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a template set and finds all its faults; with errors it must not be used.
   *
   * @param folder an existing folder
   * @throws IOException if the disk cannot be read
   */
  public static Found<TemplateSet> open(Path folder) throws IOException {
    try (SecondThread second = new SecondThread()) {
      return new TemplateSetReader(folder, second).read();
    }
  }

  /** The names of the files that a unit gets. */
  List<String> fileNames(UnitData data) {
    return fileNames().map(n -> n.of(data)).toList();
  }

  /**
   * The same of a unit whose data nobody has read yet.
   *
   * @param data reads it, if that is needed
   */
  List<String> fileNames(Supplier<UnitData> data) {
    return fileNames().allMatch(UnitFileName::isFixed)
        ? fileNames().map(UnitFileName::written).toList()
        : fileNames(data.get());
  }

  private Stream<UnitFileName> fileNames() {
    return Stream.concat(
        workbooks.stream().map(WorkbookTemplate::fileName),
        documents.stream().map(DocumentTemplate::fileName));
  }

  /** What is wrong with the names of a unit's files: some are the same, or their columns are. */
  List<Problem> nameFaults(UnitData data) {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> taken = new HashMap<>();
    fileNames()
        .forEach(
            name -> {
              String own = name.of(data, problems::add);
              Optional.ofNullable(taken.putIfAbsent(own.toLowerCase(Locale.ROOT), name.written()))
                  .map(other -> "与 " + other + " 一样生成 " + own)
                  .map(why -> Kind.DOCUMENT_NAME.at(new Place.InFile(name.written()), why))
                  .ifPresent(p -> problems.add(p.ofUnit(data.unit().code())));
            });
    return problems;
  }

  /** Workbooks by name; lock files of Excel are none. */
  static List<Path> templatesIn(Path folder) throws IOException {
    return filesIn(folder, ".xlsx");
  }

  /** Document templates by name. */
  static List<Path> documentsIn(Path folder) throws IOException {
    return filesIn(folder, ".docx");
  }

  private static List<Path> filesIn(Path folder, String extension) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> isNamed(f, extension)).sorted().toList();
    }
  }

  static boolean isWorkbook(Path file) {
    return isNamed(file, ".xlsx") && !Files.isDirectory(file);
  }

  static boolean isDocument(Path file) {
    return isNamed(file, ".docx") && !Files.isDirectory(file);
  }

  /** Whether it is called so; what it is shows when it is opened. */
  private static boolean isNamed(Path file, String extension) {
    String name = file.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).endsWith(extension) && !name.startsWith("~$");
  }
}
