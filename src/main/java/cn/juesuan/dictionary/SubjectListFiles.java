package cn.juesuan.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a template set that are subject lists, by the years in their names. */
final class SubjectListFiles {

  private static final String EXTENSION = "(?i)[.]csv$";

  /** What people put between the words: 功能科目_2024、功能科目（2024年度）. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s_\\-（）()]|年度?");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{2}");

  private SubjectListFiles() {}

  /**
   * The files of a type; a year with more than one has its files in the order of their names. The
   * list of any year has the year {@code ""}.
   *
   * @throws IOException if the folder cannot be read from the disk
   */
  static Map<String, List<String>> of(Path folder, ColumnType type) throws IOException {
    Map<String, List<String>> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (String file : all.map(f -> f.getFileName().toString()).sorted().toList()) {
        year(file, type)
            .ifPresent(year -> files.computeIfAbsent(year, y -> new ArrayList<>()).add(file));
      }
    }
    return files;
  }

  /**
   * The files that have a type's name and a number in theirs and are no list of it, as
   * 功能科目2024(1).csv.
   *
   * @throws IOException if the folder cannot be read from the disk
   */
  static List<String> unread(Path folder, ColumnType type) throws IOException {
    Pattern alike = Pattern.compile(".*" + Pattern.quote(type.label()) + ".*");
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(f -> f.getFileName().toString())
          .filter(f -> Pattern.compile(EXTENSION).matcher(f).find())
          .filter(f -> alike.matcher(f).matches() && NUMBER.matcher(f).find())
          .filter(f -> year(f, type).isEmpty())
          .sorted()
          .toList();
    }
  }

  private static Optional<String> year(String file, ColumnType type) {
    if (!Pattern.compile(EXTENSION).matcher(file).find()) {
      return Optional.empty();
    }
    String stem = file.replaceFirst(EXTENSION, "");
    if (stem.equals(type.label())) {
      return Optional.of("");
    }
    String label = Pattern.quote(type.label());
    Matcher dated =
        Pattern.compile(label + "([0-9]{4})|([0-9]{4})" + label)
            .matcher(BETWEEN.matcher(stem).replaceAll(""));
    return dated.matches()
        ? Optional.ofNullable(dated.group(1)).or(() -> Optional.of(dated.group(2)))
        : Optional.empty();
  }
}
