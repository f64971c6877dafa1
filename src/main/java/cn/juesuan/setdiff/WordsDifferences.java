package cn.juesuan.setdiff;

import cn.juesuan.comparison.Alignment;
import cn.juesuan.setdiff.ComparedSet.Words;
import java.util.ArrayList;
import java.util.List;

/** Paragraphs of a document template that came, went or changed. */
final class WordsDifferences {

  private WordsDifferences() {}

  static List<Difference> of(Words before, Words after) {
    List<Difference> found = new ArrayList<>();
    for (Alignment.Pair<String> pair :
        Alignment.of(before.paragraphs(), after.paragraphs(), Likeness::ofTexts)) {
      if (pair.left().isEmpty()) {
        found.add(new Difference(after.file(), "新增段落 " + Changed.cut(pair.right().orElse(""))));
      } else if (pair.right().isEmpty()) {
        found.add(new Difference(after.file(), "去掉段落 " + Changed.cut(pair.left().get())));
      } else if (!pair.left().equals(pair.right())) {
        found.add(
            new Difference(
                after.file(), "段落 " + Changed.text(pair.left().get(), pair.right().get())));
      }
    }
    return found;
  }
}
