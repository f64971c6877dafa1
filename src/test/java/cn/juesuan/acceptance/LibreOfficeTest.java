package cn.juesuan.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Formulas drawn at random have the values that LibreOffice calculates. It is started once for all:
 * that costs more than the calculation.
 */
class LibreOfficeTest {

  private static final RandomBook FUNCTIONS = new RandomFunctionsBook();
  private static final RandomBook FORMULAS = new RandomFormulasBook();
  private static final RandomBook FORMATS = new RandomFormatsBook();

  @TempDir static Path folder;
  private static Path work;

  @BeforeAll
  static void calculatesThem() throws IOException {
    LibreOffice.assumeInstalled();
    work = Files.createDirectory(folder.resolve("libreoffice"));
    List<Path> files =
        List.of(FUNCTIONS.write(folder), FORMULAS.write(folder), FORMATS.write(folder));
    LibreOffice.recalculate(files, work);
  }

  @Test
  void functions() throws IOException {
    FUNCTIONS.compare(work.resolve("functions.xlsx"));
  }

  @Test
  void formulas() throws IOException {
    FORMULAS.compare(work.resolve("计算.xlsx"));
  }

  @Test
  void formats() throws IOException {
    FORMATS.compare(work.resolve("formats.xlsx"));
  }
}
