package cn.juesuan.workbook;

import cn.juesuan.formula.Area;
import cn.juesuan.template.Holder;
import cn.juesuan.template.TemplateSheet.OuterText;
import java.util.ArrayList;
import java.util.List;

/** Collects what one sheet's parts hold besides cells: numbers holders and outer texts. */
final class Registry {

  private final List<Holder> holders = new ArrayList<>();
  private final List<OuterText> texts = new ArrayList<>();

  /** Enters a holder and returns its number. */
  int holder(Holder.Behaviour behaviour, String what, List<Area> areas, List<String> formulas) {
    int id = holders.size();
    holders.add(new Holder(id, behaviour, what, areas, formulas));
    return id;
  }

  /** Enters a text and returns the piece that prints it. */
  Piece text(String where, String text) {
    return text(where, text, false);
  }

  /** Enters a header's or footer's text, in which ampersands begin codes. */
  Piece header(String text) {
    return text("页眉页脚", text, true);
  }

  private Piece text(String where, String text, boolean codes) {
    texts.add(new OuterText(texts.size(), where, text, codes));
    return new Piece.OuterText(texts.size() - 1);
  }

  List<Holder> holders() {
    return List.copyOf(holders);
  }

  List<OuterText> texts() {
    return List.copyOf(texts);
  }
}
