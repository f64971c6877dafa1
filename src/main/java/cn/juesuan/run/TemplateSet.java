package cn.juesuan.run;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.DictionaryReader;
import cn.juesuan.dictionary.SubjectListReader;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.workbook.WorkbookTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A template set, read and compiled: its dictionary, subject lists and workbook templates. */
public record TemplateSet(
    Dictionary dictionary, SubjectLists lists, List<WorkbookTemplate> workbooks) {

  public TemplateSet {
    workbooks = List.copyOf(workbooks);
  }

  /**
   * Reads a template set and finds all its faults; with errors it must not be used.
   *
   * @param folder an existing folder
   * @throws IOException if the disk cannot be read
   */
  public static Found<TemplateSet> open(Path folder) throws IOException {
    List<Problem> problems = new ArrayList<>();
    Found<Dictionary> dictionary = DictionaryReader.read(folder);
    Found<SubjectLists> lists = SubjectListReader.read(folder, dictionary.value());
    problems.addAll(dictionary.problems());
    problems.addAll(lists.problems());
    List<WorkbookTemplate> workbooks = new ArrayList<>();
    List<Path> files = templatesIn(folder);
    if (files.isEmpty()) {
      problems.add(
          Kind.TEMPLATE_FILE_MISSING.at(new Place.InFile(folder.toString()), "模板文件夹里没有 .xlsx 工作簿"));
    }
    for (Path file : files) {
      var opened = WorkbookTemplate.open(file, dictionary.value());
      problems.addAll(opened.problems());
      opened.value().ifPresent(workbooks::add);
    }
    return new Found<>(new TemplateSet(dictionary.value(), lists.value(), workbooks), problems);
  }

  /** Workbooks by name; lock files of Excel are none. */
  static List<Path> templatesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(TemplateSet::isWorkbook).sorted().toList();
    }
  }

  static boolean isWorkbook(Path file) {
    String name = file.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).endsWith(".xlsx")
        && !name.startsWith("~$")
        && Files.isRegularFile(file);
  }
}
