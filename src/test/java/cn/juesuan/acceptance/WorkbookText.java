package cn.juesuan.acceptance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook as lines of text, one for each row: {@code C7 1115.54836 «1» ='公开04'!C7} is a cell
 * with its value, its number format (listed at the end) and its formula.
 */
final class WorkbookText {

  private final List<String> lines = new ArrayList<>();
  private final Map<String, Integer> formats = new LinkedHashMap<>();

  private WorkbookText() {}

  static List<String> of(XSSFWorkbook book) {
    WorkbookText text = new WorkbookText();
    for (Name name : book.getAllNames()) {
      String sheet =
          name.getSheetIndex() < 0 ? "" : " 在 " + book.getSheetName(name.getSheetIndex());
      text.lines.add("名称 " + name.getNameName() + sheet + " = " + name.getRefersToFormula());
    }
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      text.lines.add("");
      text.lines.add("=== " + book.getSheetName(i) + (book.getActiveSheetIndex() == i ? " *" : ""));
      text.sheet(book.getSheetAt(i));
    }
    text.lines.add("");
    text.formats.forEach((format, number) -> text.lines.add("«" + number + "» " + format));
    return text.lines;
  }

  /** The lines of one sheet's cells. */
  static List<String> cells(XSSFSheet sheet) {
    WorkbookText text = new WorkbookText();
    sheet.forEach(text::row);
    return text.lines;
  }

  private void sheet(XSSFSheet sheet) {
    page(sheet);
    List<String> columns = new ArrayList<>();
    int last = new CellRangeAddress(0, 0, 0, sheet.getDimension().getLastColumn()).getLastColumn();
    for (int column = 0; column <= last; column++) {
      String letters = CellReference.convertNumToColString(column);
      columns.add(letters + " " + number(sheet.getColumnWidth(column) / 256.0));
    }
    lines.add("列宽 " + String.join(" ", columns));
    if (sheet.getNumMergedRegions() > 0) {
      lines.add(
          sheet.getMergedRegions().stream()
              .map(CellRangeAddress::formatAsString)
              .collect(Collectors.joining(" ", "合并 ", "")));
    }
    rules(sheet);
    sheet.forEach(this::row);
  }

  private void page(XSSFSheet sheet) {
    var setup = sheet.getPrintSetup();
    String fit =
        sheet.getFitToPage() ? setup.getFitWidth() + "×" + setup.getFitHeight() + " 页" : "不缩放";
    lines.add(
        "页面 纸张%d %s %s，重复行 %s，页脚 %s"
            .formatted(
                (int) setup.getPaperSize(),
                setup.getLandscape() ? "横向" : "纵向",
                fit,
                sheet.getRepeatingRows() == null ? "无" : sheet.getRepeatingRows().formatAsString(),
                sheet.getFooter().getCenter()));
    var pane = sheet.getPaneInformation();
    if (pane != null) {
      lines.add(
          "冻结 %d 行 %d 列"
              .formatted(
                  (int) pane.getHorizontalSplitPosition(), (int) pane.getVerticalSplitPosition()));
    }
  }

  private void rules(XSSFSheet sheet) {
    var formatting = sheet.getSheetConditionalFormatting();
    for (int i = 0; i < formatting.getNumConditionalFormattings(); i++) {
      var rules = formatting.getConditionalFormattingAt(i);
      for (int j = 0; j < rules.getNumberOfRules(); j++) {
        lines.add(
            "条件格式 " + areas(rules.getFormattingRanges()) + " " + rules.getRule(j).getFormula1());
      }
    }
    for (DataValidation validation : sheet.getDataValidations()) {
      lines.add(
          "数据有效性 "
              + areas(validation.getRegions().getCellRangeAddresses())
              + " "
              + validation.getValidationConstraint().getFormula1());
    }
  }

  private static String areas(CellRangeAddress... areas) {
    return List.of(areas).stream()
        .map(CellRangeAddress::formatAsString)
        .collect(Collectors.joining(" "));
  }

  private void row(Row row) {
    List<String> cells = new ArrayList<>();
    row.forEach(c -> cells.add(cell(c)));
    cells.removeIf(String::isEmpty);
    boolean high = row.getHeight() != row.getSheet().getDefaultRowHeight();
    String height = high ? "(" + number(row.getHeightInPoints()) + ") " : "";
    if (!cells.isEmpty() || high) {
      lines.add(height + String.join(" | ", cells));
    }
  }

  private String cell(Cell cell) {
    if (cell.getCellType() == CellType.BLANK) {
      return "";
    }
    String formula = cell.getCellType() == CellType.FORMULA ? " =" + cell.getCellFormula() : "";
    String text = new CellReference(cell).formatAsString(false) + " " + value(cell);
    return (text + format(cell) + formula).replace("\n", "⏎");
  }

  private static String value(Cell cell) {
    return switch (Grid.typeOf(cell)) {
      case NUMERIC -> number(cell.getNumericCellValue());
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue()).toUpperCase(Locale.ROOT);
      case STRING -> cell.getStringCellValue();
      default -> cell.toString();
    };
  }

  /** Twelve digits: what lies beyond is how a processor adds up. */
  private static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(12));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private String format(Cell cell) {
    String format = cell.getCellStyle().getDataFormatString();
    if (Grid.typeOf(cell) != CellType.NUMERIC || format.equals("General")) {
      return "";
    }
    return " «" + formats.computeIfAbsent(format, f -> formats.size() + 1) + "»";
  }
}
