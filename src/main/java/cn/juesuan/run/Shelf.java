package cn.juesuan.run;

import cn.juesuan.data.Unit;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import cn.juesuan.workbook.Verdict;
import java.util.List;
import java.util.Map;

/** Where finished workbooks go. */
interface Shelf {

  /** Puts a unit's files there, as far as they may and can be. */
  Outcome put(Unit unit, Made made, List<Problem> problems);

  /**
   * What was made for a unit.
   *
   * @param files the bytes of each file, by its name
   * @param verdicts the checks of each workbook, by the file's name, and which of them are broken
   */
  record Made(Map<String, byte[]> files, Map<String, Found<List<Verdict>>> verdicts) {}

  /**
   * The workbooks that an earlier run left for a unit that now gets none; notes that they are old.
   */
  List<String> present(Unit unit, List<Problem> problems);
}
