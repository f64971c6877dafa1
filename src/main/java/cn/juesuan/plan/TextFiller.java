package cn.juesuan.plan;

import cn.juesuan.template.CompiledSheet.Money;
import cn.juesuan.template.Segment;
import cn.juesuan.template.TemplateSheet.Run;
import cn.juesuan.template.TextTemplate;
import java.util.ArrayList;
import java.util.List;

/** Puts values into texts. What it puts in is never read again for placeholders. */
final class TextFiller {

  private final Values values;

  TextFiller(Values values) {
    this.values = values;
  }

  String plain(TextTemplate text, Scope scope, Money money) {
    StringBuilder out = new StringBuilder();
    runs(text, scope, money).forEach(r -> out.append(r.text()));
    return out.toString();
  }

  List<Run> runs(TextTemplate text, Scope scope, Money money) {
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
        current.append(Texts.in(values.of(hole.placeholder(), scope), money.unit()));
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
