package cn.juesuan.setdiff;

import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Content;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** By what rows, columns and sheets are known again: words more than formulas. */
final class Pieces {

  /** A word counts as much as so many formulas. */
  private static final int OF_WORDS = 4;

  private static final Pattern REFERENCE =
      Pattern.compile("('[^']*'|[\\p{L}_][\\p{L}\\p{N}_.]*)?!?\\$?[A-Z]{1,3}\\$?[0-9]+");

  private Pieces() {}

  static List<String> of(Cell cell) {
    Content content = cell.content();
    if (content instanceof Content.Text text) {
      return text.plain().isBlank()
          ? List.of()
          : Collections.nCopies(OF_WORDS, text.plain().strip());
    }
    if (content instanceof Content.Calculated calculated) {
      return List.of("=" + REFERENCE.matcher(calculated.formula()).replaceAll("#"));
    }
    return content instanceof Content.Fixed fixed ? List.of(fixed.value()) : List.of();
  }
}
