package cn.juesuan.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of a sheet, one after the other; only one is held at a time. */
public interface SheetRows extends Closeable {

  /**
   * The next row in which something stands; nothing after the last.
   *
   * @throws UnreadableWorkbook if the sheet is damaged from here on
   * @throws IOException if the disk refuses
   */
  Optional<SheetRow> next() throws IOException, UnreadableWorkbook;
}
