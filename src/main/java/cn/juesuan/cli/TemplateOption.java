package cn.juesuan.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the template set is. */
final class TemplateOption {

  @Option(
      names = {"-t", "--templates"},
      paramLabel = "文件夹",
      description = "模板文件夹（默认 templates-xlsx）")
  private Path templates = Path.of("templates-xlsx");

  Path folder() throws CallException {
    return CommandFolders.existing(templates, "模板文件夹");
  }
}
