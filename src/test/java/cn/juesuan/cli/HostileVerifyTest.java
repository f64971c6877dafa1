package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.cli.HostileStage.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/** Finished workbooks that would be work without end: each is refused by itself, with the place. */
class HostileVerifyTest {

  private static final String TOO_MUCH = "公式要算的太多，到这里合计超过两亿步，请把区域缩小到用得着的行和列。打开该文件核对这个公式。";

  @TempDir private Path folder;

  private HostileStage stage;
  private final List<String> files = new ArrayList<>(List.of("verify"));

  @BeforeEach
  void stage() throws IOException {
    stage = new HostileStage(folder.toRealPath());
  }

  /** A workbook whose one check holds if 表!A1 is 1. */
  private void book(String name, Consumer<XSSFWorkbook> attack) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet checks = book.createSheet("校验");
      var row = checks.createRow(1);
      List.of("01", "甲", "1", "1", "0").forEach(t -> row.createCell(cells(row)).setCellValue(t));
      var name1 = book.createName();
      name1.setNameName("校验");
      name1.setRefersToFormula("校验!$A$2:$F$2");
      book.createSheet("表").createRow(0).createCell(0).setCellValue(1);
      row.createCell(5).setCellFormula("IF(表!A1=1,\"通过\",\"不符\")");
      attack.accept(book);
      book.write(bytes);
    }
    Files.write(stage.path(name), bytes.toByteArray());
    files.add("@" + name);
  }

  private static int cells(org.apache.poi.ss.usermodel.Row row) {
    return Math.max(0, row.getLastCellNum());
  }

  private static void formula(XSSFWorkbook book, String formula) {
    book.getSheet("表").getRow(0).getCell(0).setCellFormula(formula);
  }

  private static void name(XSSFWorkbook book, String name, String formula) {
    var defined = book.createName();
    defined.setNameName(name);
    defined.setRefersToFormula(formula);
  }

  private String verified() throws IOException {
    book("好.xlsx", book -> {});
    Answer answer = stage.run(files.toArray(String[]::new));
    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.text()).contains("好.xlsx：校验 通过 1、不符 0、提示 0");
    return answer.text();
  }

  @Test
  void formulasOverWholeSheets() throws IOException {
    book("乘.xlsx", b -> formula(b, "SUMPRODUCT(MMULT(B1:XFD1048576,B1:XFD16383))"));
    book("转.xlsx", b -> formula(b, "SUMPRODUCT(TRANSPOSE(B1:XFD1048576))"));
    book("连.xlsx", b -> formula(b, "LEN(REPT(REPT(\"x\",32767),32767))"));
    assertThat(verified())
        .contains(
            "错误 乘.xlsx 表!A1：" + TOO_MUCH,
            "错误 转.xlsx 表!A1：数组太大，请把区域缩小到用得着的行和列。",
            "错误 连.xlsx 校验!F2：校验“01”的结论是“#VALUE!”。");
  }

  @Test
  void namesThatStandForOneAnother() throws IOException {
    book(
        "倍.xlsx",
        b -> {
          name(b, "数0", "1");
          for (int i = 1; i <= 60; i++) {
            name(b, "数" + i, "数" + (i - 1) + "+数" + (i - 1));
          }
          formula(b, "数60");
        });
    book(
        "长.xlsx",
        b -> {
          name(b, "数0", "1");
          for (int i = 1; i <= 3_000; i++) {
            name(b, "数" + i, "数" + (i - 1));
          }
          formula(b, "数3000");
        });
    book(
        "圈.xlsx",
        b -> {
          name(b, "乙", "1");
          name(b, "甲", "乙+1");
          b.getName("乙").setRefersToFormula("甲+1");
          formula(b, "甲");
        });
    assertThat(verified())
        .contains(
            "错误 倍.xlsx 表!A1：" + TOO_MUCH,
            "错误 长.xlsx 表!A1：名称一个套一个，合计超过 200 层。",
            "错误 圈.xlsx 表!A1：名称“乙”不是公式里能用的。");
  }

  @Test
  void oneLongFormulaDraggedOverManyCells() throws IOException {
    String formula = "1+".repeat(4_000) + "1";
    book(
        "拖.xlsx",
        b -> {
          XSSFSheet sheet = b.getSheet("表");
          for (int i = 0; i < 5_000; i++) {
            var row = i == 0 ? sheet.getRow(0) : sheet.createRow(i);
            var cell = i == 0 ? row.getCell(0) : row.createCell(0);
            CTCellFormula written = cell.getCTCell().addNewF();
            written.setT(STCellFormulaType.SHARED);
            written.setSi(0);
            written.setStringValue(i == 0 ? formula : "");
          }
        });
    assertThat(verified()).contains("错误 拖.xlsx：向下拖动的公式太长又太多，合计超过 3,200 万字。");
  }

  @Test
  void checksThatAreListedAgainAndAgain() throws IOException {
    book(
        "重.xlsx",
        b -> {
          b.getSheet("校验").createRow(99_999).createCell(7).setCellValue("底");
          String all = "校验!$A$3:$F$100000,".repeat(300);
          b.getName("校验").setRefersToFormula(all + "校验!$A$2:$F$2");
        });
    assertThat(verified()).contains("错误 重.xlsx：名称“校验”里的行合计超过 200000 行。");
  }

  @Test
  void manySheetsOfOnePart() throws IOException {
    book("同.xlsx", b -> {});
    Path file = stage.path("同.xlsx");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        // the last sheet once more
        String more =
            text.replaceFirst("(<sheet [^>]*)(name=\"表\")([^>]*/>)", "$1$2$3$1name=\"又\"$3");
        boolean main = entry.getName().equals("xl/workbook.xml");
        out.write((main ? more : text).getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.write(file, bytes.toByteArray());
    assertThat(verified()).contains("错误 同.xlsx：工作表“又”和另一张工作表是文件里的同一个部件。");
  }
}
