package cn.juesuan.workbook;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.udf.UDFFinder;

/**
 * A planned workbook as POI's evaluator reads it. Sheets are numbered as they are in the finished
 * workbook.
 */
final class LightBook implements EvaluationWorkbook {

  private final List<LightSheet> sheets;
  private final Map<String, Integer> byName;
  private final List<ParsedName> names;
  private final List<ExternalSheet> references;
  private final Function<FormulaCell, Ptg[]> tokens;

  /**
   * @param names by their number in the finished workbook
   * @param tokens links a cell's formula
   */
  LightBook(
      List<LightSheet> sheets,
      Map<String, Integer> byName,
      List<ParsedName> names,
      Function<FormulaCell, Ptg[]> tokens) {
    this.tokens = tokens;
    this.sheets = sheets;
    this.byName = byName;
    this.names = names;
    ExternalSheet[] bySheet = new ExternalSheet[sheets.size()];
    byName.forEach((name, index) -> bySheet[index] = new ExternalSheet(null, name));
    this.references = List.of(bySheet);
  }

  @Override
  public String getSheetName(int index) {
    return references.get(index).getSheetName();
  }

  @Override
  public int getSheetIndex(EvaluationSheet sheet) {
    return ((LightSheet) sheet).index();
  }

  @Override
  public int getSheetIndex(String name) {
    return byName.getOrDefault(name, -1);
  }

  @Override
  public EvaluationSheet getSheet(int index) {
    return sheets.get(index);
  }

  @Override
  public ExternalSheet getExternalSheet(int index) {
    return references.get(index);
  }

  @Override
  public ExternalSheet getExternalSheet(String first, String last, int workbook) {
    // asked for functions that come as names; null says that they are of no other workbook
    return null;
  }

  @Override
  public int convertFromExternSheetIndex(int index) {
    return index;
  }

  @Override
  public ExternalName getExternalName(int sheet, int name) {
    throw new IllegalStateException("external names are refused when a template is read");
  }

  @Override
  public ExternalName getExternalName(String name, String sheet, int workbook) {
    throw new IllegalStateException("external names are refused when a template is read");
  }

  @Override
  public EvaluationName getName(NamePtg token) {
    return names.get(token.getIndex());
  }

  @Override
  public EvaluationName getName(String name, int sheet) {
    // asked only for names that POI takes for functions of the user; there are none
    return null;
  }

  @Override
  public String resolveNameXText(NameXPtg token) {
    throw new IllegalStateException("external names are refused when a template is read");
  }

  @Override
  public Ptg[] getFormulaTokens(EvaluationCell cell) {
    return tokens.apply((FormulaCell) cell);
  }

  @Override
  public UDFFinder getUDFFinder() {
    return BoundedTexts.FINDER;
  }

  @Override
  public SpreadsheetVersion getSpreadsheetVersion() {
    return SpreadsheetVersion.EXCEL2007;
  }

  @Override
  public void clearAllCachedResultValues() {}
}
