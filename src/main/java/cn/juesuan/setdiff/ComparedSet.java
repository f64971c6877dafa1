package cn.juesuan.setdiff;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.template.TemplateBook;
import java.util.List;
import java.util.Map;

/** A template set in plain values, whether its templates could be used or not. */
public record ComparedSet(
    Dictionary dictionary,
    List<CodeList> lists,
    List<TemplateBook> workbooks,
    List<Words> documents) {

  public ComparedSet {
    lists = List.copyOf(lists);
    workbooks = List.copyOf(workbooks);
    documents = List.copyOf(documents);
  }

  /**
   * A subject list.
   *
   * @param type what its codes are, as the dictionary calls it
   * @param year whose list it is, empty for a list of any year
   * @param names the name of each code
   */
  public record CodeList(String file, String type, String year, Map<String, String> names) {
    public CodeList {
      names = Map.copyOf(names);
    }
  }

  /** The words of a document, paragraph by paragraph. */
  public record Words(String file, List<String> paragraphs) {
    public Words {
      paragraphs = List.copyOf(paragraphs);
    }
  }
}
