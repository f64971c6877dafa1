package cn.juesuan.cli;

import cn.juesuan.disk.DiskFault;
import cn.juesuan.problem.Found;
import cn.juesuan.run.TemplateSet;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the template set is. */
final class TemplateOption {

  @Option(
      names = {"-t", "--templates"},
      paramLabel = "文件夹",
      description = "模板文件夹（默认 templates-xlsx）")
  private Path templates = Path.of("templates-xlsx");

  /** The folder as the call names it, there or not. */
  Path given() {
    return templates;
  }

  Path folder() throws CallException {
    return CommandFolders.existing(templates, "模板文件夹");
  }

  /**
   * Opens the set.
   *
   * @return with its faults
   * @throws CallException if there is no such folder, or it cannot be read
   */
  Found<TemplateSet> open() throws CallException {
    try {
      return TemplateSet.open(folder());
    } catch (IOException e) {
      throw new CallException("模板文件夹 " + templates + " 读不出来，" + DiskFault.reading(e));
    }
  }
}
