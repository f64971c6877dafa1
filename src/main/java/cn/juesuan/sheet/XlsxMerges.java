package cn.juesuan.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds a sheet's merged cells, which stand after its rows (ECMA-376 Part 1, 18.3.1.55). Few sheets
 * have any, so the bytes are searched for the word before the XML is read twice.
 */
final class XlsxMerges {

  private static final byte[] WORD = "mergeCell".getBytes(StandardCharsets.US_ASCII);
  private static final int BUFFER = 1 << 16;

  private XlsxMerges() {}

  static List<Merges.MergedArea> in(XlsxPackage parts, String part)
      throws IOException, UnreadableWorkbook {
    return mayHave(parts, part) ? read(parts.xml(part)) : List.of();
  }

  /** Bytes of UTF-16 are not searched: such sheets are read twice. */
  private static boolean mayHave(XlsxPackage parts, String part)
      throws IOException, UnreadableWorkbook {
    try (InputStream in = parts.stream(part)) {
      byte[] bytes = new byte[BUFFER];
      int known = 0;
      boolean first = true;
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        if (first && isWide(bytes)) {
          return true;
        }
        first = false;
        known = matched(bytes, n, known);
        if (known == WORD.length) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw XlsxPackage.unreadable(part, e);
    }
  }

  private static boolean isWide(byte[] head) {
    return head[0] == 0 || head[1] == 0 || (head[0] & 0xFF) >= 0xFE;
  }

  /** How much of the word the bytes end with; all of it where they hold it. */
  private static int matched(byte[] bytes, int length, int before) {
    int known = before;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == WORD[known]) {
        known++;
        if (known == WORD.length) {
          return known;
        }
      } else {
        known = bytes[i] == WORD[0] ? 1 : 0;
      }
    }
    return known;
  }

  private static List<Merges.MergedArea> read(XmlCursor xml)
      throws IOException, UnreadableWorkbook {
    List<Merges.MergedArea> areas = new ArrayList<>();
    try (xml) {
      while (xml.next()) {
        if (xml.isStart("mergeCell")) {
          areas.add(area(xml.attribute("ref").orElse("")));
        }
      }
    }
    return areas;
  }

  private static Merges.MergedArea area(String ref) throws UnreadableWorkbook {
    int colon = ref.indexOf(':');
    String first = colon < 0 ? ref : ref.substring(0, colon);
    String last = ref.substring(colon + 1);
    Merges.MergedArea area =
        new Merges.MergedArea(
            CellRef.row(first), CellRef.row(last), CellRef.column(first), CellRef.column(last));
    if (area.firstRow() < 1
        || area.firstColumn() < 0
        || area.lastRow() < area.firstRow()
        || area.lastColumn() < area.firstColumn()) {
      throw new UnreadableWorkbook("文件已损坏：合并区域 " + ref + " 写法不对");
    }
    return area;
  }
}
