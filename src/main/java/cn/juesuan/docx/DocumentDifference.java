package cn.juesuan.docx;

import cn.juesuan.comparison.Deviation;

/**
 * One place in which a document says something else than its workbook.
 *
 * @param figure whether a figure differs, or only words
 * @param place in Chinese
 * @param document what the document says there; empty if it says nothing
 * @param workbook what the workbook says; empty if it says nothing
 */
public record DocumentDifference(boolean figure, String place, String document, String workbook)
    implements Deviation {

  /** The place and both texts in one Chinese phrase. */
  @Override
  public String text() {
    if (document.isEmpty()) {
      return place + "：文档里没有“" + workbook + "”";
    }
    return workbook.isEmpty()
        ? place + "：工作簿里没有“" + document + "”"
        : place + "：文档是“" + document + "”，工作簿是“" + workbook + "”";
  }
}
