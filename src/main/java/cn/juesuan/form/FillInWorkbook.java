package cn.juesuan.form;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.sheet.ListFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The workbook in which people fill in a batch: a sheet that explains, and one for each dataset
 * that is read back as it stands.
 */
public final class FillInWorkbook {

  /** The file's name in the batch's folder. */
  public static final String FILE = FormRules.FILE;

  private final Dictionary dictionary;
  private final Options options;
  private final Lines lines;

  /** The lines that a dataset has already. */
  @FunctionalInterface
  public interface Lines {
    /** A text for each of the dataset's columns that are read, as a list would have them. */
    Iterable<List<String>> of(Dataset dataset);
  }

  private FillInWorkbook(Dictionary dictionary, SubjectLists lists, Lines lines) {
    this.dictionary = dictionary;
    this.options = new Options(dictionary, lists);
    this.lines = lines;
  }

  /**
   * Writes the workbook.
   *
   * @throws IOException if the disk refuses
   */
  public static void write(Dictionary dictionary, SubjectLists lists, Lines lines, OutputStream out)
      throws IOException {
    FormWriter.write(new FillInWorkbook(dictionary, lists, lines).sheets(), out);
  }

  private List<FormSheet> sheets() {
    List<FormSheet> sheets = new ArrayList<>();
    sheets.add(Guide.sheet(ListFiles.GUIDE, dictionary));
    dictionary.datasets().forEach(d -> sheets.add(sheet(d)));
    sheets.add(options.sheet());
    return sheets;
  }

  private FormSheet sheet(Dataset dataset) {
    List<Column> columns = dataset.columnsRead();
    List<FormColumn> shown = columns.stream().map(FillInWorkbook::shown).toList();
    List<FormChoice> choices = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      choices.add(choice(dataset, columns.get(i), i));
    }
    List<FormCell> header =
        columns.stream()
            .map(
                c ->
                    FormCell.text(
                        c.name(),
                        FormRules.isRequired(c) ? FormStyle.HEAD_REQUIRED : FormStyle.HEAD))
            .toList();
    return new FormSheet(
        FormRules.nameOf(dataset),
        true,
        shown,
        1,
        List.of(),
        choices,
        new FilledRows(header, columns, lines.of(dataset)));
  }

  private static FormColumn shown(Column column) {
    int name = 2 * column.name().length() + 4;
    int width =
        switch (column.type()) {
          case MONEY -> 16;
          case NUMBER -> 10;
          case DATE -> 18;
          case CODE -> 14;
          case FUNCTIONAL_SUBJECT, ECONOMIC_SUBJECT -> 30;
          default -> 26;
        };
    return new FormColumn(Math.min(40, Math.max(width, name)), FormRules.styleOf(column.type()));
  }

  private FormChoice choice(Dataset dataset, Column column, int index) {
    boolean units = column.name().equals(Dataset.UNIT_CODE);
    boolean ownUnit = units && dataset.name().equals(Dictionary.UNITS);
    String list = units && !ownUnit ? options.unitCodes() : options.of(column);
    boolean warns = !units && !column.type().isSubject() && column.allowed().isStrict();
    String title = column.name() + (FormRules.isRequired(column) ? "（必填）" : "");
    return new FormChoice(index, title, Guide.hint(column), list, warns);
  }
}
