package cn.juesuan.acceptance;

import java.io.IOException;
import java.nio.file.Path;

/** A workbook of formulas drawn at random, and what they should give. */
interface RandomBook {

  /**
   * Writes the workbook.
   *
   * @param folder an empty folder
   */
  Path write(Path folder) throws IOException;

  /** Compares this program's values with those of the same workbook, calculated by LibreOffice. */
  void compare(Path theirs) throws IOException;
}
