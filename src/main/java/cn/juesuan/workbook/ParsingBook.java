package cn.juesuan.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.ptg.Area3DPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPtg;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;

/**
 * What POI's formula parser must know of a template: its sheets and names. Sheets are numbered as
 * in the template.
 */
final class ParsingBook implements FormulaParsingWorkbook {

  private final Map<String, Integer> sheets = new HashMap<>();
  private final List<TemplateName> names;

  ParsingBook(List<String> sheets, List<TemplateName> names) {
    for (int i = 0; i < sheets.size(); i++) {
      this.sheets.put(fold(sheets.get(i)), i);
    }
    this.names = names;
  }

  /** A name of the workbook ({@code sheet} -1) or of one sheet. */
  record TemplateName(String name, int sheet) {}

  @Override
  public EvaluationName getName(String name, int sheetIndex) {
    int found = -1;
    for (int i = 0; i < names.size(); i++) {
      TemplateName candidate = names.get(i);
      if (fold(candidate.name()).equals(fold(name))) {
        if (candidate.sheet() == sheetIndex) {
          return new ParsedName(name, i);
        }
        found = candidate.sheet() < 0 ? i : found;
      }
    }
    // POI's interface says null for a name that is not there
    return found < 0 ? null : new ParsedName(name, found);
  }

  @Override
  public Ptg get3DReferencePtg(CellReference cell, SheetIdentifier sheet) {
    return new Ref3DPtg(cell, index(sheet));
  }

  @Override
  public Ptg get3DReferencePtg(AreaReference area, SheetIdentifier sheet) {
    return new Area3DPtg(area, index(sheet));
  }

  private int index(SheetIdentifier sheet) {
    return getExternalSheetIndex(sheet.getSheetIdentifier().getName());
  }

  @Override
  public int getExternalSheetIndex(String sheetName) {
    return sheets.getOrDefault(fold(sheetName), -1);
  }

  @Override
  public int getExternalSheetIndex(String workbookName, String sheetName) {
    throw new IllegalArgumentException("其他工作簿：" + workbookName);
  }

  /** Functions that POI does not build in come as names. */
  @Override
  public Ptg getNameXPtg(String name, SheetIdentifier sheet) {
    return new NameXPxg(name);
  }

  @Override
  public Name createName() {
    throw new IllegalArgumentException("没有这个名称");
  }

  @Override
  public Table getTable(String name) {
    throw new IllegalArgumentException("表格 " + name);
  }

  @Override
  public SpreadsheetVersion getSpreadsheetVersion() {
    return SpreadsheetVersion.EXCEL2007;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
