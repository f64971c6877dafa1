package cn.juesuan.attached;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * The pieces of one paragraph's text, which an editor has cut wherever it liked: a placeholder
 * belongs to the piece in which it begins.
 */
public final class JoinedTexts {

  private JoinedTexts() {}

  /** What the pieces say together. */
  static String text(List<Element> pieces) {
    StringBuilder all = new StringBuilder();
    pieces.forEach(p -> all.append(p.getTextContent()));
    return all.toString();
  }

  /** The pieces that hold a placeholder or lose part of one, with their new texts. */
  public static Map<Element, String> of(List<Element> pieces) {
    String text = text(pieces);
    Map<Element, String> joined = new LinkedHashMap<>();
    int at = 0;
    int hole = 0;
    for (Element piece : pieces) {
      String own = piece.getTextContent();
      int end = at + own.length();
      int from = Math.max(at, Math.min(hole, end));
      StringBuilder now = new StringBuilder(text.substring(from, end));
      int open = text.indexOf("${", Math.max(from, hole));
      while (open >= 0 && open < end) {
        int close = text.indexOf('}', open);
        hole = close < 0 ? end : close + 1;
        if (hole > end) {
          now.append(text, end, hole);
        }
        open = text.indexOf("${", hole);
      }
      if (!now.toString().equals(own) || now.indexOf("${") >= 0) {
        joined.put(piece, now.toString());
      }
      at = end;
    }
    return joined;
  }
}
