package cn.juesuan.run;

import cn.juesuan.data.Unit;
import cn.juesuan.problem.Problem;
import java.util.List;
import java.util.Map;

/** Where finished workbooks go. */
interface Shelf {

  /** Puts a unit's workbooks there, as far as they may and can be. */
  Outcome put(Unit unit, Map<String, byte[]> files, List<Problem> problems, Checks checks);

  /**
   * The workbooks that an earlier run left for a unit that now gets none; notes that they are old.
   */
  List<String> present(Unit unit, List<Problem> problems);
}
