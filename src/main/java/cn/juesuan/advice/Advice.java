package cn.juesuan.advice;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.docx.DocumentTemplate;
import cn.juesuan.problem.Problem;
import cn.juesuan.workbook.WorkbookTemplate;
import java.util.ArrayList;
import java.util.List;

/** What is right in a template set and probably not meant. */
public final class Advice {

  private Advice() {}

  /**
   * The hints of single workbooks: what they print, check and name.
   *
   * @param lists the subject lists, whose classes a table of classes should have
   */
  public static List<Problem> on(WorkbookTemplate workbook, SubjectLists lists) {
    AdvisedBook book = new AdvisedBook(workbook);
    List<Problem> hints = new ArrayList<>(PrintHints.of(book));
    hints.addAll(UnseenCells.of(book));
    hints.addAll(FormatHints.of(book));
    hints.addAll(NameHints.of(book));
    hints.addAll(ClassHints.of(book, lists));
    hints.addAll(CheckHints.of(book));
    return hints;
  }

  /** The hints of the set as a whole; every template of it must be there. */
  public static List<Problem> on(
      Dictionary dictionary, List<WorkbookTemplate> workbooks, List<DocumentTemplate> documents) {
    List<Problem> hints = new ArrayList<>(UntakenSheets.of(workbooks, documents));
    hints.addAll(UnusedColumns.of(dictionary, workbooks, documents));
    return hints;
  }
}
