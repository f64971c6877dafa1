package cn.juesuan.cli;

import cn.juesuan.commandline.CallException;
import cn.juesuan.commandline.ParseResult;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that a call names. */
final class CommandFolders {

  private CommandFolders() {}

  /**
   * @param what the folder's part in the call, in Chinese
   */
  static Path existing(Path folder, String what) throws CallException {
    if (!Files.exists(folder)) {
      throw new CallException(what + " " + folder + " 不存在");
    }
    if (!Files.isDirectory(folder)) {
      throw new CallException(what + " " + folder + " 不是文件夹");
    }
    return folder;
  }

  /** What is to be done with a folder of new data: one clause with its full stop. */
  static String nextStep(Path folder, ParseResult call) {
    String usual = "用 check -i " + folder + " 检查，generate -i " + folder + " 生成";
    return call.has(TemplateOption.TEMPLATES)
        ? usual + "，模板照样用 -t 写明。"
        : usual + "；不打命令的，把这个文件夹拖到“决算公开”上。";
  }
}
