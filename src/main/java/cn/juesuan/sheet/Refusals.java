package cn.juesuan.sheet;

import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.RefusedFile;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.io.IOException;

/** Says why a workbook of lists is not read. */
final class Refusals {

  private Refusals() {}

  static Problem unreadable(Place place, UnreadableWorkbook why) {
    return Kind.WORKBOOK_UNREADABLE.at(place, why.reason());
  }

  static Problem disk(Place place, IOException why) {
    String reason = DiskFault.reading(why);
    return Kind.FILE_UNREADABLE.at(place, why instanceof RefusedFile ? reason : "读文件时出错：" + reason);
  }
}
