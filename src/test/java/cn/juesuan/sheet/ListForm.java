package cn.juesuan.sheet;

import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The forms in which a batch's lists may come. */
public enum ListForm {
  CSV(".csv", false),
  XLSX(".xlsx", false),
  XLS(".xls", false),
  COLLECTED_XLSX(".xlsx", true),
  COLLECTED_XLS(".xls", true);

  private final String extension;
  private final boolean collected;

  ListForm(String extension, boolean collected) {
    this.extension = extension;
    this.collected = collected;
  }

  /** Writes lists, whose records are fields, into a folder. */
  public void write(Path folder, Map<String, List<List<String>>> lists) {
    try {
      if (this == CSV) {
        for (var list : lists.entrySet()) {
          Files.writeString(folder.resolve(list.getKey() + extension), csv(list.getValue()));
        }
      } else if (collected) {
        workbook(folder.resolve("数据" + extension), lists);
      } else {
        for (var list : lists.entrySet()) {
          workbook(
              folder.resolve(list.getKey() + extension), Map.of(list.getKey(), list.getValue()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String csv(List<List<String>> records) {
    return records.stream()
        .map(r -> r.stream().map(ListForm::quoted).collect(Collectors.joining(",", "", "\n")))
        .collect(Collectors.joining());
  }

  private static String quoted(String field) {
    return field.matches("[^,\n\"]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
  }

  private void workbook(Path file, Map<String, List<List<String>>> lists) throws IOException {
    try (Workbook book = extension.equals(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      for (var list : lists.entrySet()) {
        Sheet sheet = book.createSheet(list.getKey());
        for (List<String> record : list.getValue()) {
          Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
          for (String field : record) {
            put(row, field);
          }
        }
      }
      book.write(out);
    }
  }

  /** Amounts as numbers, as people type them; all else as texts. */
  private static void put(Row row, String field) {
    int column = Math.max(0, row.getLastCellNum());
    if (field.matches("-?(0|[1-9][0-9]{0,12})\\.[0-9]?[1-9]")) {
      row.createCell(column).setCellValue(Double.parseDouble(field));
    } else {
      row.createCell(column).setCellValue(field);
    }
  }

  /** The problem with its place as it is in CSV files. */
  public static String text(Problem problem, Map<String, List<List<String>>> lists) {
    String text =
        problem.unit()
            + " "
            + problem.kind()
            + " "
            + place(problem.place())
            + " "
            + problem.detail();
    for (String list : lists.keySet()) {
      text =
          text.replaceAll(
              "(数据\\.xlsx?|" + list + "\\.(csv|xlsx?)) ?" + list + "(?!\\.)", list + ".csv");
      text = text.replaceAll(list + "\\.xlsx?", list + ".csv");
    }
    return text;
  }

  private static String place(Place place) {
    if (place instanceof Place.InList in) {
      String list = in.sheet().isEmpty() ? in.file().replaceFirst("\\..*", "") : in.sheet();
      return list + ":" + in.line() + ":" + in.column();
    }
    return place.text();
  }
}
