package cn.juesuan.advice;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnReference;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.docx.DocumentTemplate;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CarriedNames;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.Level;
import cn.juesuan.template.Placeholder;
import cn.juesuan.template.TextTemplate;
import cn.juesuan.workbook.WorkbookTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Datasets and columns that people fill in and no template takes. */
final class UnusedColumns {

  private static final String DATASET = "数据集";
  private static final String COLUMN = "列";

  /** A column of a dataset. */
  private record Used(String dataset, String column) {}

  private final Dictionary dictionary;
  private final Set<String> datasets = new HashSet<>(Set.of(Dictionary.UNITS));
  private final Set<Used> columns = new HashSet<>();

  private UnusedColumns(Dictionary dictionary) {
    this.dictionary = dictionary;
    dictionary.datasets().forEach(this::ofDictionary);
  }

  static List<Problem> of(
      Dictionary dictionary, List<WorkbookTemplate> workbooks, List<DocumentTemplate> documents) {
    UnusedColumns unused = new UnusedColumns(dictionary);
    workbooks.forEach(w -> placeholders(w).forEach(unused::use));
    documents.forEach(d -> d.placeholders().forEach(unused::use));
    workbooks.stream()
        .flatMap(w -> CarriedNames.headings(w.book(), dictionary).stream())
        .forEach(c -> unused.use(c.dataset(), c.column()));
    return dictionary.datasets().stream().flatMap(d -> unused.hints(d).stream()).toList();
  }

  /** What the program itself uses of a dataset: what says whose a line is, and which. */
  private void ofDictionary(Dataset dataset) {
    for (Column column : dataset.columns()) {
      if (column.key() || isOfProgram(dataset, column)) {
        columns.add(new Used(dataset.name(), column.name()));
      }
      column.allowed().absences().stream()
          .filter(a -> !column.isRead())
          .flatMap(a -> Stream.concat(Stream.of(a.dataset()), a.beside().stream()))
          .forEach(datasets::add);
    }
    for (ColumnReference reference : dictionary.references(dataset)) {
      columns.add(new Used(dataset.name(), reference.column().name()));
      use(reference.target(), reference.key());
    }
  }

  private boolean isOfProgram(Dataset dataset, Column column) {
    boolean unit =
        dataset.name().equals(Dictionary.UNITS)
            && (Dictionary.UNIT_COLUMNS.contains(column.name())
                || column.name().equals(Dictionary.UPPER_UNIT)
                || column.name().equals(Dictionary.DEPARTMENT));
    return unit
        || column.name().equals(Dataset.UNIT_CODE)
        || dataset.subjectName().filter(column::equals).isPresent()
        || isKeyElsewhere(column);
  }

  /** Such a column says to which line of another dataset a line belongs. */
  private boolean isKeyElsewhere(Column column) {
    return dictionary.datasets().stream()
        .flatMap(d -> d.keys().stream())
        .anyMatch(k -> k.name().equals(column.name()));
  }

  private void use(Dataset dataset, Column column) {
    datasets.add(dataset.name());
    columns.add(new Used(dataset.name(), column.name()));
  }

  private void use(Placeholder placeholder) {
    if (placeholder instanceof Placeholder.OfUnit unit) {
      use(unit.dataset(), unit.pick().column());
    } else if (placeholder instanceof Placeholder.OfKey key) {
      use(key.dataset(), key.pick().column());
    } else if (placeholder instanceof Placeholder.OfBand band) {
      if (band.role() == Level.Role.SILENT) {
        datasets.add(band.dataset().name());
      } else {
        use(band.dataset(), band.pick().column());
      }
      band.level().identifying(List.of()).forEach(c -> use(band.dataset(), c));
    }
  }

  private static Stream<Placeholder> placeholders(WorkbookTemplate workbook) {
    return workbook.book().sheets().stream()
        .flatMap(UnusedColumns::texts)
        .flatMap(TextTemplate::placeholders);
  }

  private static Stream<TextTemplate> texts(CompiledSheet sheet) {
    return Stream.of(
            Stream.of(sheet.name()),
            sheet.texts().stream().map(CompiledSheet.CompiledText::text),
            AdvisedBook.held(sheet).flatMap(f -> f.literals().stream()),
            AdvisedBook.cells(sheet).flatMap(UnusedColumns::texts))
        .flatMap(s -> s);
  }

  private static Stream<TextTemplate> texts(CompiledCell cell) {
    if (cell instanceof CompiledCell.Filled filled) {
      return Stream.of(filled.text());
    }
    return cell instanceof CompiledCell.Calculated calculated
        ? calculated.formula().literals().stream()
        : Stream.empty();
  }

  private List<Problem> hints(Dataset dataset) {
    if (!datasets.contains(dataset.name())) {
      return List.of(
          Kind.DATASET_UNUSED.at(
              place(dataset.columns().get(0), DATASET),
              dataset.name(),
              "没有一个占位符取数据集“" + dataset.name() + "”的内容"));
    }
    List<Problem> hints = new ArrayList<>();
    for (Column column : dataset.columns()) {
      unused(dataset, column).ifPresent(hints::add);
    }
    return hints;
  }

  private Optional<Problem> unused(Dataset dataset, Column column) {
    return columns.contains(new Used(dataset.name(), column.name()))
        ? Optional.empty()
        : Optional.of(
            Kind.COLUMN_UNUSED.at(
                place(column, COLUMN),
                column.name(),
                "没有一个占位符取“" + dataset.name() + "”的列“" + column.name() + "”"));
  }

  private static Place place(Column column, String header) {
    return new Place.InList(Dictionary.FILE, column.line(), header);
  }
}
