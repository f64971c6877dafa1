package cn.juesuan.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens a workbook with POI and saves it: what a program that uses POI needs at the least. */
public final class OpenAndSave {

  private OpenAndSave() {}

  /** Arguments: the workbook, and where it is saved. */
  public static void main(String[] arguments) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(arguments[0]));
        XSSFWorkbook book = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
      book.write(out);
    }
  }
}
