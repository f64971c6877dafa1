package cn.juesuan.acceptance;

import cn.juesuan.docx.Word;
import cn.juesuan.workbook.Filled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Units of one table and one page, a picture on it: there is little to calculate and much to write,
 * so that a run that is killed is mostly killed while it writes.
 */
final class SmallBatch {

  static final int UNITS = 24;

  private static final String DICTIONARY =
      """
      数据集,列,类型,键,必填,汇总,说明
      单位,单位代码,代码,是,是,,
      单位,单位名称,文本,,是,,
      单位,上级单位代码,代码,,,,
      单位,汇总,文本,,,,
      单位,年度,文本,,是,,
      单位,金额单位,文本,,是,,
      支出,单位代码,代码,,是,,
      支出,用途,文本,是,是,,
      支出,金额,金额,,,是,
      """;

  /** Those below the first unit, which adds them. */
  private static final Set<Integer> DEPARTMENT = Set.of(1, 2, 3);

  private static final int FAULTY = 5;
  private static final int PICTURE_BYTES = 60_000;

  private SmallBatch() {}

  static Path templates(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("数据字典.csv"), DICTIONARY);
    Files.write(folder.resolve("决算公开.xlsx"), Filled.template(SmallBatch::draw));
    Files.write(folder.resolve("情况说明模板.docx"), Word.template("${单位.单位名称}的支出", "${表格=支出}"));
    return folder;
  }

  private static void draw(XSSFWorkbook book) {
    Filled.sheet(book, "支出", "${单位.单位名称}", "|${金额单位=元}", "${支出#.用途}|${支出#.金额}", "合计|=SUM(B3)");
    Filled.sheet(
        book,
        "校验",
        "编号|内容|左|右|差|结论",
        "01|合计不为负|=支出!B4|=MAX(0,支出!B4)|=C2-D2|=IF(E2=0,\"通过\",\"不符\")");
    book.createName().setNameName("校验");
    book.getName("校验").setRefersToFormula("校验!$A$2:$F$2");
    byte[] noise = new byte[PICTURE_BYTES];
    new Random(1).nextBytes(noise);
    int picture = book.addPicture(noise, Workbook.PICTURE_TYPE_PNG);
    var anchor = book.getCreationHelper().createClientAnchor();
    anchor.setCol1(4);
    book.getSheetAt(0).createDrawingPatriarch().createPicture(anchor, picture);
  }

  /**
   * One of two states of the batch: other amounts of each unit, and in the second a unit with an
   * error.
   */
  static Path write(Path folder, int state) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("单位.csv"),
        lines(
            "单位代码,单位名称,上级单位代码,汇总,年度,金额单位",
            u ->
                "%s,单位%d,%s,%s,2024,元"
                    .formatted(
                        code(u), u, DEPARTMENT.contains(u) ? code(0) : "", u == 0 ? "是" : "")));
    Files.writeString(
        folder.resolve("支出.csv"),
        lines(
            "单位代码,用途,金额",
            u ->
                "%s,工资,%d.50\n%s,采购,%d%s"
                    .formatted(
                        code(u),
                        100 * u + state,
                        code(u),
                        u + 7,
                        state == 1 && u == FAULTY ? "元" : "")));
    return folder;
  }

  private static String lines(String header, IntFunction<String> line) {
    return header
        + "\n"
        + IntStream.range(0, UNITS).mapToObj(line).collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String code(int unit) {
    return String.valueOf(1001 + unit);
  }
}
