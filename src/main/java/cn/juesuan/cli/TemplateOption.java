package cn.juesuan.cli;

import cn.juesuan.commandline.CallException;
import cn.juesuan.commandline.OptionSpec;
import cn.juesuan.commandline.ParseResult;
import cn.juesuan.disk.DiskFault;
import cn.juesuan.problem.Found;
import cn.juesuan.run.TemplateSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where the template set is. */
final class TemplateOption {

  static final OptionSpec<Path> TEMPLATES =
      OptionSpec.of(Path.class, List.of("-t", "--templates"), "文件夹", "模板文件夹（默认 templates-xlsx）")
          .defaultsTo(Path.of("templates-xlsx"));

  private final Path templates;

  TemplateOption(ParseResult call) {
    this.templates = call.get(TEMPLATES);
  }

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
