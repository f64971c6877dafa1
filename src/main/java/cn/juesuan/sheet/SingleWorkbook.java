package cn.juesuan.sheet;

import cn.juesuan.list.RecordSource;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A workbook that holds one list: on the sheet of its name, else on the only one that shows
 * anything.
 */
final class SingleWorkbook {

  private SingleWorkbook() {}

  static Found<Optional<RecordSource>> open(Path path, String list)
      throws IOException, UnreadableWorkbook {
    String file = String.valueOf(path.getFileName());
    ListWorkbook book = ListWorkbook.open(path);
    try {
      List<ListSheet> candidates = candidates(book, list);
      if (candidates.size() == 1) {
        SheetRows rows = book.rows(candidates.get(0));
        return new Found<>(
            Optional.of(new SheetSource(file, candidates.get(0).name(), rows, book)), List.of());
      }
      book.close();
      return new Found<>(Optional.empty(), List.of(unclear(file, list, candidates)));
    } catch (IOException | UnreadableWorkbook | RuntimeException e) {
      book.close();
      throw e;
    }
  }

  private static List<ListSheet> candidates(ListWorkbook book, String list)
      throws IOException, UnreadableWorkbook {
    List<ListSheet> filled = new ArrayList<>();
    for (ListSheet sheet : book.sheets()) {
      boolean named = CollectingWorkbook.isNamed(sheet, list);
      if ((named || sheet.visible()) && CollectingWorkbook.filled(book, sheet) > 0) {
        if (named) {
          return List.of(sheet);
        }
        filled.add(sheet);
      }
    }
    return filled;
  }

  private static Problem unclear(String file, String list, List<ListSheet> sheets) {
    Place place = new Place.InList(file, 0, "");
    String names = sheets.stream().map(ListSheet::name).collect(Collectors.joining("、"));
    return sheets.isEmpty()
        ? Kind.HEADER_MISSING.at(place, "文件是空的，连表头也没有")
        : Kind.SHEET_UNCLEAR.at(place, "没有工作表“" + list + "”，有内容的工作表有 " + names);
  }
}
