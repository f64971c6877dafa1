package cn.juesuan.output;

import cn.juesuan.data.UnitData;
import cn.juesuan.docx.DocumentTemplate;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import cn.juesuan.view.BookView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes a unit's documents from its workbooks as they will lie beside them. From a workbook that a
 * person changed so that it does not say everything any more, none is made.
 */
public final class UnitDocuments {

  private static final int MOST_TOLD = 3;

  private final UnitData data;
  private final List<UnitBook> books;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, String> behind = new LinkedHashMap<>();

  /**
   * None yet.
   *
   * @param books the unit's, as they will lie in its folder
   */
  public UnitDocuments(UnitData data, List<UnitBook> books) {
    this.data = data;
    this.books = books;
  }

  /** Makes a document of each template, where that can be done. */
  public void make(List<DocumentTemplate> templates, Consumer<Problem> problems) {
    for (DocumentTemplate template : templates) {
      String name = template.fileName().of(data);
      Optional<String> unsaid = unreadable().or(() -> lost(template));
      if (unsaid.isEmpty()) {
        Found<byte[]> filled = template.fill(data, views());
        filled.problems().forEach(problems);
        files.put(name, filled.value());
      } else {
        behind.put(name, unsaid.get());
      }
    }
    books.stream().flatMap(b -> uncertain(b).stream()).findFirst().ifPresent(this::drop);
  }

  private List<BookView> views() {
    return books.stream().flatMap(b -> b.view().stream()).toList();
  }

  private Optional<String> unreadable() {
    return books.stream()
        .filter(b -> b.view().isEmpty())
        .map(b -> "改过的 " + b.name() + " 读不出来")
        .findFirst();
  }

  private Optional<String> lost(DocumentTemplate template) {
    if (books.stream().allMatch(b -> b.changed().isEmpty())) {
      return Optional.empty();
    }
    List<BookView> made = books.stream().map(b -> b.made().view()).toList();
    List<String> lost = template.lost(made, views());
    return lost.isEmpty() ? Optional.empty() : Optional.of("改过的工作簿里没有" + String.join("、", lost));
  }

  private static Optional<String> uncertain(UnitBook book) {
    List<String> faults = new ArrayList<>(book.faults());
    String more = faults.size() > MOST_TOLD ? " 等 " + faults.size() + " 处" : "";
    String told = String.join("；", faults.subList(0, Math.min(MOST_TOLD, faults.size())));
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of("改过的 " + book.name() + " 里，" + told + more);
  }

  private void drop(String reason) {
    files.keySet().forEach(name -> behind.put(name, reason));
    files.clear();
  }

  /** The bytes of the documents, by their names. */
  Map<String, byte[]> files() {
    return files;
  }

  /** The documents that are not made anew, and why, in Chinese. */
  Map<String, String> behind() {
    return behind;
  }
}
