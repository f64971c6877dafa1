package cn.juesuan.sheet;

import cn.juesuan.disk.RegularFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.FileMagic;

/**
 * A workbook from which lists are read, .xlsx or .xls, whatever program wrote it. What the file is
 * shows in its first bytes, not in its name.
 *
 * <p>Numbers are given as Excel shows them with 15 digits, percentages with their sign; days as
 * 2025-02-10; formulas as the results that the file keeps.
 */
public interface ListWorkbook extends Closeable {

  /** The sheets of cells in the order of their tabs. */
  List<ListSheet> sheets();

  /**
   * The rows of one of {@link #sheets()}.
   *
   * @throws UnreadableWorkbook if the sheet is damaged
   * @throws IOException if the disk refuses
   */
  SheetRows rows(ListSheet sheet) throws IOException, UnreadableWorkbook;

  /**
   * Opens a file. Its sheets are not read yet.
   *
   * @throws UnreadableWorkbook if it is no workbook, damaged, encrypted, with macros, or swollen
   * @throws IOException if the disk refuses
   */
  static ListWorkbook open(Path file) throws IOException, UnreadableWorkbook {
    byte[] head;
    try (InputStream in = RegularFile.open(file)) {
      head = in.readNBytes(512);
    }
    ListWorkbook book =
        switch (FileMagic.valueOf(head)) {
          case OOXML -> XlsxWorkbook.open(file);
          case OLE2 -> XlsWorkbook.open(file);
          case BIFF2, BIFF3, BIFF4 -> throw new UnreadableWorkbook("是 Excel 4.0 或更早的格式");
          default -> throw new UnreadableWorkbook(otherThing(head));
        };
    if (book.sheets().isEmpty()) {
      book.close();
      throw new UnreadableWorkbook("里面没有工作表");
    }
    return book;
  }

  private static String otherThing(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
    if (head.length == 0) {
      return "文件是空的";
    } else if (text.startsWith("<?xml") && text.contains("spreadsheet")) {
      return "是 XML 表格，只是扩展名写成了工作簿";
    }
    return text.startsWith("<") || text.startsWith("\uFEFF<")
        ? "是网页，只是扩展名写成了工作簿"
        : "不是工作簿；若是文本，把扩展名改成 .csv";
  }
}
