package cn.juesuan.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads from styles.xml which format each cell style has (ECMA-376 Part 1, 18.8.30). */
final class XlsxFormats {

  private XlsxFormats() {}

  /** The formats by the cell style's index. */
  static List<CellFormat> read(XmlCursor styles) throws IOException, UnreadableWorkbook {
    Map<Integer, String> codes = new HashMap<>();
    List<Integer> ids = new ArrayList<>();
    try (styles) {
      boolean cells = false;
      while (styles.next()) {
        if (styles.isStart("numFmt")) {
          codes.put(id(styles), styles.attribute("formatCode").orElse(""));
        } else if (styles.isStart("cellXfs")) {
          cells = true;
        } else if (styles.isEnd("cellXfs")) {
          cells = false;
        } else if (cells && styles.isStart("xf")) {
          ids.add(id(styles));
        }
      }
    }
    Map<Integer, CellFormat> formats = new HashMap<>();
    for (int id : ids) {
      formats.computeIfAbsent(id, i -> CellFormat.of(i, codes.getOrDefault(i, "")));
    }
    return ids.stream().map(formats::get).toList();
  }

  private static int id(XmlCursor xml) {
    return Math.max(0, CellRef.number(xml.attribute("numFmtId").orElse("0"), 0));
  }
}
