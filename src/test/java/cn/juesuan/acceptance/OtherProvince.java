package cn.juesuan.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A template set that shares nothing with the default one but the template language. */
final class OtherProvince {

  static final String SPENDING = "表三 支出 (元)";
  static final String VISITS = "三公'对照'表";
  static final String ASSETS = "资产 ${家底#.品名}";

  private static final String DICTIONARY =
      """
      数据集,列,类型,键,必填,汇总,说明
      单位,单位代码,代码,是,是,,
      单位,单位名称,文本,,是,,
      单位,上级单位代码,代码,,,,
      单位,汇总,文本,,,,
      单位,年度,文本,,是,,
      单位,金额单位,文本,,是,,
      开支,单位代码,代码,,是,,
      开支,功能分类,功能科目,是,是,,
      开支,科目名称,文本,,,,
      开支,人员,金额,,,是,
      开支,专项,金额,,,是,
      往来,单位代码,代码,,是,,
      往来,类别,文本,是,是,,
      往来,年初预算,金额,,,是,
      往来,全年决算,金额,,,是,
      家底,单位代码,代码,,是,,
      家底,品名,文本,,是,,
      家底,原值,金额,,,,
      家底,购置日,日期,,,,
      家底,件数,数值,,,,
      口径(可缺),说明,文本,,,,
      """;

  private static final String SUBJECTS =
      """
      代码,名称
      205,教育支出
      20502,普通教育
      2050202,小学教育
      2050203,初中教育
      221,住房保障支出
      22102,住房改革支出
      2210201,住房公积金
      """;

  private final XSSFWorkbook book;
  private final CellStyle money;
  private final CellStyle day;

  private OtherProvince(XSSFWorkbook book) {
    this.book = book;
    this.money = style("0.00");
    this.day = style("yyyy-mm-dd");
  }

  private CellStyle style(String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  static Path templates(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("数据字典.csv"), DICTIONARY);
    Files.writeString(folder.resolve("功能科目.csv"), SUBJECTS);
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("部门决算.xlsx"))) {
      OtherProvince province = new OtherProvince(book);
      province.visits();
      province.spending();
      province.assets();
      // a link to a sheet that stands after it
      book.getSheet(VISITS).getRow(4).getCell(1).setCellFormula("'" + SPENDING + "'!E8/10000");
      book.write(out);
    }
    return folder;
  }

  static Path input(Path folder) throws IOException {
    Files.createDirectories(folder);
    write(folder, "单位", "年度,汇总,金额单位,单位名称,单位代码,上级单位代码", "2025,,万元,实验学校,0571,");
    write(
        folder,
        "开支",
        "人员,功能分类,专项,单位代码,科目名称",
        "100.5,2050202,20.25,0571,",
        "50,2050203,,0571,初中教育",
        "30.123456,2210201,,0571,");
    write(folder, "往来", "类别,单位代码,全年决算,年初预算", "接待,0571,1.255,2", "出国,0571,0.5,3.005");
    write(folder, "家底", "品名,单位代码,原值,购置日,件数", "O'Brien 钢琴,0571,12.5,2020-01-05,2", "校车,0571,30,,1");
    write(folder, "口径", "说明", "按收付实现制");
    return folder;
  }

  private static void write(Path folder, String dataset, String... lines) throws IOException {
    Files.writeString(folder.resolve(dataset + ".csv"), String.join("\n", lines) + "\n");
  }

  /** A line of cells: what begins with = is a formula. */
  private void row(XSSFSheet sheet, String... texts) {
    int number = sheet.getPhysicalNumberOfRows();
    Row row = sheet.createRow(number);
    for (int column = 0; column < texts.length; column++) {
      var cell = row.createCell(column);
      if (texts[column].startsWith("=")) {
        cell.setCellFormula(texts[column].substring(1));
      } else {
        cell.setCellValue(texts[column]);
      }
      boolean amount = texts[column].startsWith("=") || texts[column].matches(".*(员|项|算|值)}");
      cell.setCellStyle(amount ? money : texts[column].endsWith("日}") ? day : null);
    }
  }

  /** 预算 and 决算 side by side; amounts are rounded before they are added up. */
  private void visits() {
    XSSFSheet sheet = book.createSheet(VISITS);
    row(sheet, "${单位.单位名称}（${金额单位=万元,2}）", "${口径.说明}");
    row(sheet, "出国", "", "接待", "", "合计", "");
    row(sheet, "预算", "决算", "预算", "决算", "预算", "决算");
    row(
        sheet,
        "${往来[出国].年初预算}",
        "${往来[出国].全年决算}",
        "${往来[接待].年初预算}",
        "${往来[接待].全年决算}",
        "=A4+C4",
        "=B4+D4");
    row(sheet, "支出合计", "");
    row(sheet, "资产合计", "=SUM('" + ASSETS + "'!$B$2)");
    for (int column = 0; column < 6; column += 2) {
      sheet.addMergedRegion(new CellRangeAddress(1, 1, column, column + 1));
    }
  }

  /** The code in three columns, the total below, a chart and a validation over the leaves. */
  private void spending() {
    XSSFSheet sheet = book.createSheet(SPENDING);
    row(sheet, "${单位.年度}年支出（${金额单位=元}）");
    row(sheet, "功能分类", "", "", "科目名称", "合计", "专项", "人员");
    row(sheet, "类", "款", "项");
    row(sheet, "${开支#类.功能分类.类}", "", "", "${开支#类.科目名称}", "=SUM(F4:G4)", "=SUM(F5)", "=SUM(G5)");
    row(
        sheet,
        "${开支#款.功能分类.类}",
        "${开支#款.功能分类.款}",
        "",
        "${开支#款.科目名称}",
        "=SUM(F5:G5)",
        "=SUM(F6)",
        "=SUM(G6)");
    row(
        sheet,
        "${开支#项.功能分类.类}",
        "${开支#项.功能分类.款}",
        "${开支#项.功能分类.项}",
        "${开支#项.科目名称}",
        "=SUM(F6:G6)",
        "${开支#项.专项}",
        "${开支#项.人员}");
    row(sheet, "最大一项", "", "", "", "=MAX(E6)");
    row(sheet, "合计", "", "", "", "=SUM(E4)", "=SUM(F4)", "=SUM(G4)");
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 2));
    sheet.createFreezePane(4, 3);
    book.setPrintArea(1, 0, 6, 0, 7);
    book.createName().setNameName("支出总额");
    book.getName("支出总额").setRefersToFormula("'" + SPENDING + "'!$E$8");
    var helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createCustomConstraint("F6<=$E$8"), new CellRangeAddressList(5, 5, 5, 6));
    sheet.addValidationData(validation);
    chart(sheet);
  }

  private static void chart(XSSFSheet sheet) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, 10, 6, 20));
    chart.setTitleText("${单位.单位名称}");
    XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
    left.setCrosses(AxisCrosses.AUTO_ZERO);
    XDDFChartData data = chart.createData(ChartTypes.LINE, bottom, left);
    CellRangeAddress names = new CellRangeAddress(5, 5, 3, 3);
    CellRangeAddress amounts = new CellRangeAddress(5, 5, 4, 4);
    data.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(sheet, names),
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, amounts));
    chart.plot(data);
  }

  private void assets() {
    XSSFSheet sheet = book.createSheet(ASSETS);
    row(sheet, "${家底#.品名}", "${金额单位=元}");
    row(sheet, "原值", "${家底#.原值}", "${家底#.购置日}");
    row(sheet, "单价", "=ROUND(B2/C3,2)", "${家底#.件数}");
  }

  /** The title, ranges and remembered points of a sheet's charts. */
  static List<String> charts(XSSFSheet sheet) {
    Pattern texts = Pattern.compile("<(c:f|c:v|a:t)>(.*?)</");
    return sheet.getDrawingPatriarch().getCharts().stream()
        .flatMap(c -> texts.matcher(c.getCTChart().xmlText()).results())
        .map(r -> r.group(1) + " " + r.group(2))
        .toList();
  }
}
