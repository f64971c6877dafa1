package cn.juesuan.acceptance;

import java.nio.file.Path;

/** A department of two units, in the test resources: one reports in 元, the other in 万元. */
final class Department {

  static final Path INPUT = Path.of("src/test/resources/acceptance/department");

  private Department() {}

  static Generated generated(Path output) {
    return Generated.batch(Generated.TEMPLATES, INPUT, output);
  }
}
