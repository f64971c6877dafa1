package cn.juesuan.sheet;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.ExcelLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Reads the rows of a sheet from its XML (ECMA-376 Part 1, 18.3.1.80). */
final class XlsxSheetRows implements SheetRows {

  private static final int LONGEST_NUMBER = 64;

  private final XmlCursor xml;
  private final SharedTexts texts;
  private final List<CellFormat> formats;
  private final RowBuilder row;
  private int column = -1;

  XlsxSheetRows(XmlCursor xml, SharedTexts texts, List<CellFormat> formats, RowBuilder row) {
    this.xml = xml;
    this.texts = texts;
    this.formats = formats;
    this.row = row;
  }

  @Override
  public Optional<SheetRow> next() throws IOException, UnreadableWorkbook {
    while (xml.next()) {
      if (xml.isStart("row")) {
        readRow();
        Optional<SheetRow> read = row.row();
        if (read.isPresent()) {
          return read;
        }
      }
    }
    return Optional.empty();
  }

  private void readRow() throws IOException, UnreadableWorkbook {
    Optional<String> written = xml.attribute("r");
    int number = written.map(r -> CellRef.number(r, 0)).orElse(row.number() + 1);
    if (number <= row.number() || number > ExcelLimits.ROWS) {
      throw new UnreadableWorkbook(
          "文件已损坏：第 " + row.number() + " 行之后是第 " + written.orElse("?") + " 行");
    }
    row.begin(number, xml.isTrue("hidden"));
    column = -1;
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart("c")) {
        readCell();
      }
    }
  }

  private void readCell() throws IOException, UnreadableWorkbook {
    OpenCell cell = new OpenCell();
    String ref = "";
    for (int i = 0; i < xml.attributeCount(); i++) {
      switch (xml.attributeName(i)) {
        case "r" -> ref = xml.attributeValue(i);
        case "s" -> cell.style = CellRef.number(xml.attributeValue(i), 0);
        case "t" -> cell.type = xml.attributeValue(i);
        default -> {}
      }
    }
    column = ref.isEmpty() ? column + 1 : CellRef.column(ref);
    if (column < 0 || column >= ExcelLimits.COLUMNS) {
      throw new UnreadableWorkbook("文件已损坏：第 " + row.number() + " 行有写法不对的单元格 " + ref);
    }
    readContent(cell);
    take(cell);
  }

  /** A cell as written. */
  private static final class OpenCell {
    private String type = "n";
    private int style = 0;
    private Optional<String> formula = Optional.empty();
    private Optional<String> value = Optional.empty();
    private String inline = "";
  }

  private void readContent(OpenCell cell) throws IOException, UnreadableWorkbook {
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart("v")) {
        cell.value = Optional.of(xml.text());
      } else if (xml.isStart("f")) {
        cell.formula = Optional.of(xml.text());
      } else if (xml.isStart("is")) {
        cell.inline = RichText.read(xml);
      } else if (xml.isStart()) {
        xml.skip();
      }
    }
  }

  private void take(OpenCell cell) throws UnreadableWorkbook {
    String value = cell.value.orElse("");
    boolean text = cell.type.equals("str");
    if (cell.formula.isPresent() && (text ? cell.value.isEmpty() : value.isBlank())) {
      row.missingResult(column, cell.formula.get());
      return;
    }
    switch (cell.type) {
      case "s" -> shared(value);
      case "str" -> row.text(column, RichText.unescaped(value));
      case "inlineStr" -> row.text(column, cell.inline.isEmpty() ? value : cell.inline);
      case "b" ->
          row.text(column, value.strip().equals("1") ? "TRUE" : value.isBlank() ? "" : "FALSE");
      case "e" -> row.error(column, value.strip());
      case "d" -> day(value.strip());
      default -> number(value.strip(), cell.style);
    }
  }

  private void shared(String index) throws UnreadableWorkbook {
    if (!index.isBlank()) {
      row.text(column, texts.text(CellRef.number(index.strip(), 0)));
    }
  }

  private void number(String value, int style) throws UnreadableWorkbook {
    if (value.isEmpty()) {
      return;
    }
    CellFormat format =
        style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.NUMBER;
    if (format.kind() == CellFormat.Kind.NUMBER && isShort(value)) {
      row.text(column, value);
    } else {
      row.number(column, decimal(value), format);
    }
  }

  /** Whether it is a number that is written already as it is shown, as most are. */
  private static boolean isShort(String value) {
    int point = -1;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '.' && point < 0 && i > 0) {
        point = i;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    int whole = point < 0 ? value.length() : point;
    boolean zeroFirst = value.charAt(0) == '0' && whole > 1;
    boolean zeroLast = point > 0 && value.charAt(value.length() - 1) == '0';
    return value.length() <= 15 && !zeroFirst && !zeroLast && point != value.length() - 1;
  }

  private BigDecimal decimal(String value) throws UnreadableWorkbook {
    if (value.length() <= LONGEST_NUMBER) {
      try {
        BigDecimal number = new BigDecimal(value);
        if (Math.abs((long) number.scale()) <= 400) {
          return number;
        }
      } catch (NumberFormatException e) {
        throw notANumber(value);
      }
    }
    throw notANumber(value);
  }

  private UnreadableWorkbook notANumber(String value) {
    String shown = value.substring(0, Math.min(LONGEST_NUMBER, value.length()));
    return new UnreadableWorkbook(
        "文件已损坏：单元格 " + Area.columnName(column) + row.number() + " 的数是“" + shown + "”");
  }

  /** Strict files may write days as ISO 8601 does. */
  private void day(String value) throws UnreadableWorkbook {
    if (value.isEmpty()) {
      return;
    }
    try {
      String stamp = value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
      LocalDateTime day = LocalDateTime.parse(stamp.contains("T") ? stamp : stamp + "T00:00:00");
      boolean midnight = day.toLocalTime().toSecondOfDay() == 0;
      row.text(
          column,
          DateTimeFormatter.ofPattern(
                  midnight ? "uuuu-MM-dd" : "uuuu-MM-dd HH:mm:ss", java.util.Locale.ROOT)
              .format(day));
    } catch (DateTimeException e) {
      row.text(column, value);
    }
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
