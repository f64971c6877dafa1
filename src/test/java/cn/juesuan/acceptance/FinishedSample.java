package cn.juesuan.acceptance;

import java.nio.file.Path;

/** The sample unit's finished files, for tests of other packages. */
public final class FinishedSample {

  private FinishedSample() {}

  /** Makes them; the folder in which they lie. */
  public static Path in(Path output) {
    Generated made = Generated.sample(output);
    return made.workbook("101001", "决算公开.xlsx").getParent();
  }
}
