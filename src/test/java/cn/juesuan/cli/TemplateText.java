package cn.juesuan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/**
 * A workbook written as text: {@code 表!A1: text} or {@code 表!A1: =formula} or an array formula in
 * braces, {@code 表!A1: {=formula} A1:A2} with its cells if it has many, or {@code 表!A1: {#REF!}},
 * {@code 表!A1:B2 合并}, {@code 表!3 隐藏}, {@code 打印区域 表: A1:C5}, {@code 打印标题 表: 1:2}, {@code 格式 表!C3:
 * 0.00} and {@code 名称 校验: 校验!$A$2:$F$3}.
 */
final class TemplateText {

  private static final Pattern CELL = Pattern.compile("(.+)!([A-Z]+[0-9]+): (.*)");
  private static final Pattern MERGE = Pattern.compile("(.+)!([A-Z]+[0-9]+:[A-Z]+[0-9]+) 合并");
  private static final Pattern HIDDEN = Pattern.compile("(.+)!([0-9]+) 隐藏");
  private static final Pattern ERROR = Pattern.compile("\\{(#.+)}");
  private static final Pattern PRINT = Pattern.compile("打印区域 ([^:]+): (.*)");
  private static final Pattern TITLES = Pattern.compile("打印标题 ([^:]+): (.*)");
  private static final Pattern FORMAT = Pattern.compile("格式 (.+)!([A-Z]+[0-9]+): (.*)");
  private static final Pattern NAME = Pattern.compile("名称 ([^:]+): (.*)");

  private TemplateText() {}

  static void write(Path file, List<String> lines) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      lines.forEach(line -> add(workbook, line));
      workbook.write(out);
    }
  }

  private static void add(XSSFWorkbook workbook, String line) {
    Matcher name = NAME.matcher(line);
    Matcher merge = MERGE.matcher(line);
    Matcher hidden = HIDDEN.matcher(line);
    Matcher cell = CELL.matcher(line);
    Matcher print = PRINT.matcher(line);
    Matcher titles = TITLES.matcher(line);
    Matcher format = FORMAT.matcher(line);
    if (format.matches()) {
      format(cell(sheet(workbook, format.group(1)), format.group(2)), format.group(3));
    } else if (titles.matches()) {
      sheet(workbook, titles.group(1)).setRepeatingRows(CellRangeAddress.valueOf(titles.group(2)));
    } else if (name.matches()) {
      XSSFName made =
          Optional.ofNullable(workbook.getName(name.group(1))).orElseGet(workbook::createName);
      made.setNameName(name.group(1));
      made.setRefersToFormula(name.group(2));
    } else if (print.matches()) {
      workbook.setPrintArea(
          workbook.getSheetIndex(sheet(workbook, print.group(1))), print.group(2));
    } else if (merge.matches()) {
      sheet(workbook, merge.group(1)).addMergedRegion(CellRangeAddress.valueOf(merge.group(2)));
    } else if (hidden.matches()) {
      sheet(workbook, hidden.group(1))
          .getRow(Integer.parseInt(hidden.group(2)) - 1)
          .setZeroHeight(true);
    } else if (cell.matches()) {
      fill(cell(sheet(workbook, cell.group(1)), cell.group(2)), cell.group(3));
    } else {
      throw new IllegalArgumentException(line);
    }
  }

  private static void format(XSSFCell cell, String code) {
    XSSFCellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(code));
    cell.setCellStyle(style);
  }

  private static XSSFSheet sheet(XSSFWorkbook workbook, String name) {
    return Optional.ofNullable(workbook.getSheet(name)).orElseGet(() -> workbook.createSheet(name));
  }

  private static XSSFCell cell(XSSFSheet sheet, String ref) {
    CellReference at = new CellReference(ref);
    XSSFRow row =
        Optional.ofNullable(sheet.getRow(at.getRow()))
            .orElseGet(() -> sheet.createRow(at.getRow()));
    return Optional.ofNullable(row.getCell(at.getCol()))
        .orElseGet(() -> row.createCell(at.getCol()));
  }

  /** Formulas are written past POI, which would refuse the faulty ones. */
  private static void fill(XSSFCell cell, String content) {
    if (cell.getCTCell().isSetF()) {
      cell.getCTCell().unsetF();
    }
    Matcher error = ERROR.matcher(content);
    if (error.matches()) {
      cell.setCellErrorValue(FormulaError.forString(error.group(1)));
    } else if (content.startsWith("{=")) {
      int end = content.lastIndexOf('}');
      String cells = content.substring(end + 1).strip();
      CTCellFormula array = cell.getCTCell().addNewF();
      array.setStringValue(content.substring(2, end));
      array.setT(STCellFormulaType.ARRAY);
      array.setRef(cells.isEmpty() ? cell.getReference() : cells);
    } else if (content.startsWith("=")) {
      cell.getCTCell().addNewF().setStringValue(content.substring(1));
    } else {
      cell.setCellValue(content);
    }
  }
}
