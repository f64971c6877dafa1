package cn.juesuan.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The sample unit's workbook, made once for a class of tests that only look at it. */
final class SampleBook implements BeforeAllCallback, AfterAllCallback {

  private Path folder;
  private XSSFWorkbook book;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("juesuan-sample");
    book = Generated.sample(folder).opened("101001", "决算公开.xlsx");
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    book.close();
    Trees.delete(folder);
  }

  XSSFWorkbook book() {
    return book;
  }

  Grid grid(String sheet) {
    return new Grid(book.getSheet(sheet));
  }
}
