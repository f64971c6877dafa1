package cn.juesuan.sheet;

import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Wording;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A workbook that holds several lists, each on the sheet of its name. */
final class CollectingWorkbook implements Closeable {

  /** The name without extension. */
  static final String NAME = "数据";

  private final String file;
  private final Optional<ListWorkbook> book;
  private final Optional<Problem> fault;

  CollectingWorkbook(Path path) {
    this.file = String.valueOf(path.getFileName());
    Optional<ListWorkbook> opened = Optional.empty();
    Optional<Problem> refused = Optional.empty();
    try {
      opened = Optional.of(ListWorkbook.open(path));
    } catch (UnreadableWorkbook e) {
      refused = Optional.of(Refusals.unreadable(new Place.InFile(file), e));
    } catch (IOException e) {
      refused = Optional.of(Refusals.disk(new Place.InFile(file), e));
    }
    this.book = opened;
    this.fault = refused;
  }

  String file() {
    return file;
  }

  /** Why it cannot be read. */
  Optional<Problem> fault() {
    return fault;
  }

  List<ListSheet> sheets() {
    return book.map(ListWorkbook::sheets).orElse(List.of());
  }

  /** The sheet of a list. */
  Optional<ListSheet> sheet(String list) {
    return sheets().stream().filter(s -> isNamed(s, list)).findFirst();
  }

  boolean isFilled(ListSheet sheet) throws IOException, UnreadableWorkbook {
    return filled(book.orElseThrow(), sheet) > 0;
  }

  /** Whether a sheet has lines below its header. */
  boolean hasLines(ListSheet sheet) throws IOException, UnreadableWorkbook {
    return filled(book.orElseThrow(), sheet) > 1;
  }

  SheetSource source(ListSheet sheet) throws IOException, UnreadableWorkbook {
    return new SheetSource(file, sheet.name(), book.orElseThrow().rows(sheet), () -> {});
  }

  static boolean isNamed(ListSheet sheet, String list) {
    return Wording.comparable(sheet.name()).equals(Wording.comparable(list));
  }

  /** How many rows have something to see, counted up to two. */
  static int filled(ListWorkbook book, ListSheet sheet) throws IOException, UnreadableWorkbook {
    try (SheetRows rows = book.rows(sheet)) {
      int filled = 0;
      Optional<SheetRow> row = rows.next();
      while (row.isPresent() && filled < 2) {
        filled += row.get().texts().stream().allMatch(Wording::isBlank) ? 0 : 1;
        row = rows.next();
      }
      return filled;
    }
  }

  @Override
  public void close() throws IOException {
    if (book.isPresent()) {
      book.get().close();
    }
  }
}
