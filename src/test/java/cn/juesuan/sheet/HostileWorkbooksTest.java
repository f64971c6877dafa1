package cn.juesuan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no lists, or not only lists, are refused with a word that leads to the mend. */
class HostileWorkbooksTest {

  private static final Pattern ENGLISH =
      Pattern.compile("null|Exception|java|\\b[A-Za-z]{2,} [a-z]{2,}\\b");

  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("表.xlsx"), bytes);
  }

  private static XlsxText sound() {
    return new XlsxText()
        .texts("<si><t>甲</t></si>")
        .formats("General", "yyyy-mm-dd")
        .rows(
            "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>45698</v></c><c r='C1'><f>B1</f><v>1.5</v></c></row>",
            "<mergeCells><mergeCell ref='A1:A2'/></mergeCells>");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 文件是空的",
    "'<html><table>', 是网页，只是扩展名写成了工作簿",
    "'\uFEFF<table>', 是网页，只是扩展名写成了工作簿",
    "'<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">', 是 XML 表格，只是扩展名写成了工作簿",
    "'单位代码,科目代码', 不是工作簿；若是文本，把扩展名改成 .csv",
    "PK\u0003\u0004abc, 文件已损坏",
  })
  void otherFiles(String text, String message) throws IOException {
    assertThat(SheetDump.of(file(text.getBytes(StandardCharsets.UTF_8))))
        .containsExactly("! " + message);
  }

  @Test
  void packagesThatAreNoWorkbooks() {
    Path document =
        new XlsxText()
            .part(
                "_rels/.rels",
                "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='word/document.xml'/></Relationships>")
            .write(folder.resolve("表.xlsx"));
    assertThat(SheetDump.of(document)).containsExactly("! 不是 .xlsx 工作簿，只是改名成了工作簿");
  }

  @Test
  void encryptedOnes() throws IOException, java.security.GeneralSecurityException {
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(folder.resolve("密.xlsx"))) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("密码");
      try (OutputStream inside = encryptor.getDataStream(files)) {
        inside.write(Files.readAllBytes(sound().write(folder.resolve("表.xlsx"))));
      }
      files.writeFilesystem(out);
    }
    assertThat(SheetDump.of(folder.resolve("密.xlsx"))).containsExactly("! 文件加了密码");
  }

  @Test
  void encryptedOldOnes() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("密码");
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("密.xls"))) {
      book.createSheet("表");
      book.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(SheetDump.of(folder.resolve("密.xls"))).containsExactly("! 文件加了密码");
  }

  @Test
  void macros() {
    assertThat(SheetDump.of(sound().part("xl/vbaProject.bin", "x").write(folder.resolve("表.xlsm"))))
        .containsExactly("! 含有宏，请另存为不含宏的 .xlsx 工作簿");
    String types =
        "<Types><Override PartName='/xl/workbook.xml' ContentType='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/></Types>";
    assertThat(
            SheetDump.of(
                sound().part("[Content_Types].xml", types).write(folder.resolve("表.xlsx"))))
        .containsExactly("! 含有宏，请另存为不含宏的 .xlsx 工作簿");
  }

  @Test
  void macrosOfOldOnes() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(folder.resolve("表.xls"))) {
      book.createSheet("表");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      try (POIFSFileSystem plain =
          new POIFSFileSystem(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
        files.createDocument(plain.createDocumentInputStream("Workbook"), "Workbook");
      }
      files.getRoot().createDirectory("_VBA_PROJECT_CUR");
      files.writeFilesystem(out);
    }
    assertThat(SheetDump.of(folder.resolve("表.xls"))).containsExactly("! 含有宏，请另存为不含宏的工作簿");
  }

  @Test
  void declaredTypesAndNamesThatLeadOut() {
    String rows =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaa'>]><worksheet><sheetData><row><c t='inlineStr'><is><t>&a;</t></is></c></row></sheetData></worksheet>";
    assertThat(
            SheetDump.of(
                sound().part("xl/worksheets/one.xml", rows).write(folder.resolve("表.xlsx"))))
        .last()
        .isEqualTo("! 含有 DOCTYPE 声明：xl/worksheets/one.xml");
    assertThat(SheetDump.of(sound().part("../../evil", "x").write(folder.resolve("表.xlsx"))))
        .containsExactly("! 包里有不合规的文件名 ../../evil");
  }

  @Test
  void bombs() {
    byte[] blanks = new byte[64 << 20];
    Arrays.fill(blanks, (byte) ' ');
    assertThat(
            SheetDump.of(
                sound().part("xl/worksheets/one.xml", blanks).write(folder.resolve("表.xlsx"))))
        .containsExactly("! 解压后过大：xl/worksheets/one.xml");
  }

  @RepeatedTest(100)
  void changedBytesNeverCrash(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    byte[] sound = Files.readAllBytes(sound().write(folder.resolve("表.xlsx")));
    assertToldInChinese(SheetDump.of(file(changed(sound, random))));
  }

  @RepeatedTest(100)
  void changedXmlNeverCrashes(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    XlsxText book = sound();
    String part = book.names().get(random.nextInt(book.names().size()));
    book.part(part, changed(book.bytes(part), random));
    assertToldInChinese(SheetDump.of(book.write(folder.resolve("表.xlsx"))));
  }

  @RepeatedTest(100)
  void changedBytesOfOldOnesNeverCrash(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      var row = book.createSheet("支出").createRow(0);
      row.createCell(0).setCellValue("甲");
      row.createCell(1).setCellValue(1.5);
      row.createCell(2).setCellFormula("\"一\"&\"二\"");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.write(bytes);
    }
    assertToldInChinese(SheetDump.of(file(changed(bytes.toByteArray(), random))));
  }

  /** What a library says of a broken file is nothing for users. */
  private static void assertToldInChinese(List<String> dump) {
    assertThat(dump).isNotEmpty();
    assertThat(dump).filteredOn(l -> l.startsWith("! ")).noneMatch(l -> ENGLISH.matcher(l).find());
  }

  private static byte[] changed(byte[] bytes, Random random) {
    byte[] changed = bytes.clone();
    for (int n = 1 + random.nextInt(6); n > 0; n--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(5) == 0
        ? Arrays.copyOf(changed, random.nextInt(changed.length))
        : changed;
  }
}
