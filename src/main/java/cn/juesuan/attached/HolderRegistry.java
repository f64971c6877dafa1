package cn.juesuan.attached;

import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.template.ReferenceHolder;
import cn.juesuan.template.TemplateSheet.OuterText;
import java.util.ArrayList;
import java.util.List;

/** Collects what one sheet's parts hold besides cells: numbers holders and outer texts. */
public final class HolderRegistry {

  private static final int MOST_HOLDERS = 20_000;

  private final List<ReferenceHolder> holders = new ArrayList<>();
  private final List<OuterText> texts = new ArrayList<>();

  /**
   * Enters a holder and returns its number.
   *
   * @throws UnreadableTemplate if there are more than anybody draws
   */
  public int holder(
      ReferenceHolder.Behaviour behaviour, String what, List<Area> areas, List<String> formulas)
      throws UnreadableTemplate {
    int id = holders.size();
    if (id >= MOST_HOLDERS) {
      throw new UnreadableTemplate("合并区域、规则、链接等超过 " + MOST_HOLDERS + " 个");
    }
    holders.add(new ReferenceHolder(id, behaviour, what, areas, formulas));
    return id;
  }

  /** Enters a text and returns the piece that prints it. */
  XmlSegment text(String where, String text) {
    return text(where, text, false);
  }

  /** Enters a header's or footer's text, in which ampersands begin codes. */
  public XmlSegment header(String text) {
    return text("页眉页脚", text, true);
  }

  private XmlSegment text(String where, String text, boolean codes) {
    texts.add(new OuterText(texts.size(), where, text, codes));
    return new XmlSegment.OuterText(texts.size() - 1);
  }

  /** All holders, by their numbers. */
  public List<ReferenceHolder> holders() {
    return List.copyOf(holders);
  }

  /** All outer texts, by their numbers. */
  public List<OuterText> texts() {
    return List.copyOf(texts);
  }
}
