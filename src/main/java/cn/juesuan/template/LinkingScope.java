package cn.juesuan.template;

import cn.juesuan.dictionary.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What formulas of a template may refer to, for all that link them; several threads may.
 *
 * @param sheetsByName their indexes by folded name
 */
record LinkingScope(
    TemplateBook book,
    List<CompiledSheet> sheets,
    Dictionary dictionary,
    Map<String, Integer> sheetsByName,
    NameRules names) {

  LinkingScope(TemplateBook book, List<CompiledSheet> sheets, Dictionary dictionary) {
    this(book, sheets, dictionary, sheetsByName(book));
  }

  private LinkingScope(
      TemplateBook book,
      List<CompiledSheet> sheets,
      Dictionary dictionary,
      Map<String, Integer> sheetsByName) {
    this(book, sheets, dictionary, sheetsByName, new NameRules(book, sheets, sheetsByName));
  }

  private static Map<String, Integer> sheetsByName(TemplateBook book) {
    Map<String, Integer> byName = new HashMap<>();
    book.sheets().forEach(s -> byName.put(NameRules.fold(s.name()), s.index()));
    return byName;
  }
}
