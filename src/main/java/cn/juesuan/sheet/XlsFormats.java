package cn.juesuan.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;

/** Which format each cell style of an .xls file has (MS-XLS). */
final class XlsFormats {

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> ids = new ArrayList<>();
  private final Map<Integer, CellFormat> formats = new HashMap<>();

  void add(FormatRecord format) {
    codes.put(format.getIndexCode(), format.getFormatString());
  }

  void add(ExtendedFormatRecord style) {
    ids.add((int) style.getFormatIndex());
  }

  /** The format of a style; the plain one where the file has no such style. */
  CellFormat of(int style) {
    return style < 0 || style >= ids.size()
        ? CellFormat.NUMBER
        : formats.computeIfAbsent(ids.get(style), i -> CellFormat.of(i, codes.getOrDefault(i, "")));
  }
}
