package cn.juesuan.sheet;

import cn.juesuan.csv.CsvFile;
import cn.juesuan.csv.CsvFolder;
import cn.juesuan.list.Columns;
import cn.juesuan.list.ListFolder;
import cn.juesuan.list.Nearest;
import cn.juesuan.list.RecordSource;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of lists in any form: 支出.csv, 支出.xlsx, 支出.xls, or the sheet 支出 of 数据.xlsx or 数据.xls. */
public final class ListFiles implements ListFolder {

  /** The sheet of the fill-in workbook that explains the others. */
  public static final String GUIDE = "填写说明";

  private static final List<String> EXTENSIONS = List.of(".xlsx", ".xls");

  private final Path folder;
  private final CsvFolder csv;
  private final List<CollectingWorkbook> collecting;

  /**
   * @param encoding of all text files; empty where each file's is found out
   */
  public ListFiles(Path folder, Optional<Charset> encoding) {
    this.folder = folder;
    this.csv = new CsvFolder(folder, encoding);
    this.collecting =
        workbooks(CollectingWorkbook.NAME).stream().map(CollectingWorkbook::new).toList();
  }

  /** Opens the file of one list, whatever its form. */
  public static Found<Optional<RecordSource>> open(Path file, String list, Columns columns) {
    String name = baseAndLowerExtension(String.valueOf(file.getFileName()));
    if (EXTENSIONS.stream().noneMatch(name::endsWith)) {
      return CsvFile.open(file, Optional.empty(), columns);
    }
    Place place = new Place.InFile(String.valueOf(file.getFileName()));
    try {
      return SingleWorkbook.open(file, list);
    } catch (UnreadableWorkbook e) {
      return refused(Refusals.unreadable(place, e));
    } catch (IOException e) {
      return refused(Refusals.disk(place, e));
    }
  }

  @Override
  public String fileName(String list) {
    return csv.fileName(list);
  }

  @Override
  public boolean holdsAny(List<String> lists) {
    return csv.holdsAny(lists)
        || !collecting.isEmpty()
        || lists.stream().anyMatch(l -> !workbooks(l).isEmpty());
  }

  @Override
  public String missing(String list) {
    String sheets =
        collecting.stream()
            .map(c -> "，" + c.file() + " 里也没有工作表“" + list + "”")
            .collect(Collectors.joining());
    return csv.missing(list) + sheets;
  }

  /** One of the places where a list may be. */
  private sealed interface Source {
    String text();

    Place place();

    /** A file of the list's own name: a workbook, or text. */
    record OwnFile(Path path, boolean workbook) implements Source {
      @Override
      public String text() {
        return String.valueOf(path.getFileName());
      }

      @Override
      public Place place() {
        return new Place.InList(text(), 0, "");
      }
    }

    record Sheet(CollectingWorkbook book, ListSheet sheet) implements Source {
      @Override
      public String text() {
        return book.file() + " 的工作表“" + sheet.name() + "”";
      }

      @Override
      public Place place() {
        return new Place.InList(book.file(), sheet.name(), 0, "", "");
      }
    }
  }

  @Override
  public Found<Optional<RecordSource>> open(String list, Columns columns) {
    List<Source> sources = new ArrayList<>();
    csv.file(list).ifPresent(text -> sources.add(new Source.OwnFile(text, false)));
    workbooks(list).forEach(w -> sources.add(new Source.OwnFile(w, true)));
    for (CollectingWorkbook book : collecting) {
      try {
        Optional<ListSheet> sheet = book.sheet(list);
        if (sheet.isPresent() && (sources.isEmpty() || book.hasLines(sheet.get()))) {
          sources.add(new Source.Sheet(book, sheet.get()));
        }
      } catch (UnreadableWorkbook e) {
        return refused(Refusals.unreadable(new Place.InFile(book.file()), e));
      } catch (IOException e) {
        return refused(Refusals.disk(new Place.InFile(book.file()), e));
      }
    }
    return sources.size() == 1
        ? opened(sources.get(0), list, columns)
        : noneOrSeveral(sources, list);
  }

  private Found<Optional<RecordSource>> noneOrSeveral(List<Source> sources, String list) {
    if (sources.isEmpty()) {
      // a workbook that cannot be read may hold it
      return new Found<>(
          Optional.empty(), collecting.stream().flatMap(c -> c.fault().stream()).toList());
    }
    String all = sources.stream().map(Source::text).collect(Collectors.joining("，又在 "));
    return refused(Kind.LIST_TWICE.at(sources.get(0).place(), "数据集“" + list + "”既在 " + all));
  }

  private Found<Optional<RecordSource>> opened(Source source, String list, Columns columns) {
    try {
      if (source instanceof Source.OwnFile file && file.workbook()) {
        return SingleWorkbook.open(file.path(), list);
      } else if (source instanceof Source.Sheet sheet) {
        return new Found<>(Optional.of(sheet.book().source(sheet.sheet())), List.of());
      }
      return csv.open(list, columns);
    } catch (UnreadableWorkbook e) {
      return refused(Refusals.unreadable(source.place(), e));
    } catch (IOException e) {
      return refused(Refusals.disk(source.place(), e));
    }
  }

  private static Found<Optional<RecordSource>> refused(Problem problem) {
    return new Found<>(Optional.empty(), List.of(problem));
  }

  /** The workbooks of that name, in a fixed order. */
  private List<Path> workbooks(String name) {
    List<String> names = EXTENSIONS.stream().map(e -> name + e).toList();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> names.contains(baseAndLowerExtension(String.valueOf(f.getFileName()))))
          .sorted()
          .toList();
    } catch (IOException unlisted) {
      return List.of(); // said by unread
    }
  }

  private static String baseAndLowerExtension(String file) {
    int dot = Math.max(0, file.lastIndexOf('.'));
    return file.substring(0, dot) + file.substring(dot).toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Problem> unread(List<String> lists) {
    List<String> known =
        Stream.concat(lists.stream(), Stream.of(CollectingWorkbook.NAME))
            .flatMap(l -> EXTENSIONS.stream().map(e -> l + e))
            .toList();
    List<Problem> problems = new ArrayList<>(csv.unread(lists, known));
    for (CollectingWorkbook book : collecting) {
      book.fault().ifPresent(problems::add);
      for (ListSheet sheet : book.sheets()) {
        unread(book, sheet, lists).ifPresent(problems::add);
      }
    }
    return problems;
  }

  /** Hidden sheets serve the visible ones; the first sheet of a form explains. */
  private static Optional<Problem> unread(
      CollectingWorkbook book, ListSheet sheet, List<String> lists) {
    boolean known = lists.stream().anyMatch(l -> CollectingWorkbook.isNamed(sheet, l));
    if (known || !sheet.visible() || sheet.name().equals(GUIDE) || isBlank(book, sheet)) {
      return Optional.empty();
    }
    String likely =
        Nearest.of(sheet.name(), lists).map(l -> "；它多半是数据集“" + l + "”，请改名为“" + l + "”").orElse("");
    Place place = new Place.InList(book.file(), sheet.name(), 0, "", "");
    return Optional.of(Kind.SHEET_UNKNOWN.at(place, "没有数据集从它读取" + likely));
  }

  private static boolean isBlank(CollectingWorkbook book, ListSheet sheet) {
    try {
      return !book.isFilled(sheet);
    } catch (IOException | UnreadableWorkbook damaged) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    for (CollectingWorkbook book : collecting) {
      book.close();
    }
  }
}
