package cn.juesuan.advice;

import cn.juesuan.docx.DocumentTemplate;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.workbook.WorkbookTemplate;
import java.util.ArrayList;
import java.util.List;

/** Public sheets of a workbook that goes into documents, which none of them takes. */
final class UntakenSheets {

  private UntakenSheets() {}

  static List<Problem> of(List<WorkbookTemplate> workbooks, List<DocumentTemplate> documents) {
    List<Problem> hints = new ArrayList<>();
    for (WorkbookTemplate workbook : workbooks) {
      AdvisedBook book = new AdvisedBook(workbook);
      List<CompiledSheet> untaken =
          book.sheets().stream()
              .filter(
                  s -> documents.stream().noneMatch(d -> d.takesFrom(workbook, s.source().index())))
              .toList();
      if (untaken.size() < book.sheets().size()) {
        untaken.stream()
            .filter(s -> !s.isInternal())
            .map(s -> Kind.SHEET_UNTAKEN.at(book.place(s, "A1"), "文档模板里没有一处用到这张工作表"))
            .forEach(hints::add);
      }
    }
    return hints;
  }
}
