package cn.juesuan.plan;

import cn.juesuan.template.CompiledSheet.Money;
import cn.juesuan.template.Segment;
import cn.juesuan.template.TemplateSheet.Run;
import cn.juesuan.template.TextTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts values into texts. What it puts in is never read again for placeholders. */
final class TextFiller {

  private final PlaceholderValues values;
  private final UnaryOperator<String> spelling;

  TextFiller(PlaceholderValues values) {
    this(values, UnaryOperator.identity());
  }

  /**
   * @param spelling how what is put in must be spelled there
   */
  private TextFiller(PlaceholderValues values, UnaryOperator<String> spelling) {
    this.values = values;
    this.spelling = spelling;
  }

  /** For headers and footers: an ampersand in a name must not begin a code. */
  TextFiller amongCodes() {
    return new TextFiller(values, text -> text.replace("&", "&&"));
  }

  String plain(TextTemplate text, LineScope scope, Money money) {
    StringBuilder out = new StringBuilder();
    runs(text, scope, money).forEach(r -> out.append(r.text()));
    return out.toString();
  }

  List<Run> runs(TextTemplate text, LineScope scope, Money money) {
    List<Run> runs = new ArrayList<>();
    String markup = "";
    StringBuilder current = new StringBuilder();
    for (Segment segment : text.segments()) {
      if (segment instanceof Segment.Markup next) {
        addRun(runs, markup, current);
        markup = next.markup();
      } else if (segment instanceof Segment.Plain plain) {
        current.append(plain.text());
      } else if (segment instanceof Segment.Hole hole) {
        String value = values.of(hole.placeholder(), scope).in(money.unit());
        current.append(spelling.apply(value));
      }
    }
    addRun(runs, markup, current);
    return runs;
  }

  private static void addRun(List<Run> runs, String markup, StringBuilder text) {
    if (!text.isEmpty()) {
      runs.add(new Run(markup, text.toString()));
      text.setLength(0);
    }
  }
}
