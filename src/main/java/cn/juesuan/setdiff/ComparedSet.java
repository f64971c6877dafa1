package cn.juesuan.setdiff;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.SubjectListSet.YearList;
import cn.juesuan.template.TemplateBook;
import java.util.List;

/** A template set in plain values, whether its templates could be used or not. */
public record ComparedSet(
    Dictionary dictionary,
    List<YearList> lists,
    List<TemplateBook> workbooks,
    List<Words> documents) {

  public ComparedSet {
    lists = List.copyOf(lists);
    workbooks = List.copyOf(workbooks);
    documents = List.copyOf(documents);
  }

  /** The words of a document, paragraph by paragraph. */
  public record Words(String file, List<String> paragraphs) {
    public Words {
      paragraphs = List.copyOf(paragraphs);
    }
  }
}
