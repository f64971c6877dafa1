package cn.juesuan.disk;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a unit or a file of strangers may bring about costs this unit or file, not the run. */
public final class Guard {

  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  private Guard() {}

  /** Says what happened at a place. */
  public static Problem problem(Throwable failure, Place place) {
    LOG.debug("{}", place, failure);
    if (failure instanceof OutOfMemoryError) {
      return Kind.MEMORY_SHORT.at(place, "处理它时内存用完了");
    } else if (failure instanceof TemporaryFault temporary) {
      return Kind.TEMPORARY_UNUSABLE.at(place, temporary.text());
    } else if (failure instanceof StackOverflowError) {
      return Kind.PROGRAM_FAILED.at(place, "内容嵌套得太深，处理不了；" + FaultReport.keep(failure));
    }
    return Kind.PROGRAM_FAILED.at(place, "处理它时程序出错；" + FaultReport.keep(failure));
  }
}
