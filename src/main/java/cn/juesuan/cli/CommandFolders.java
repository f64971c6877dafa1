package cn.juesuan.cli;

import cn.juesuan.commandline.CallException;
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
}
