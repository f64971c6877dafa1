package cn.juesuan.form;

import cn.juesuan.ooxml.Prefixes;
import cn.juesuan.ooxml.XmlText;
import java.util.List;

/** The styles of a form (ECMA-376 Part 1, 18.8), in the looks of the published tables. */
final class FormStyles {

  private static final String AMOUNTS = "#,##0.00####";
  private static final String DAYS = "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;";
  private static final int GENERAL = 0;
  private static final int AS_TEXT = 49;
  private static final int AMOUNT = 164;
  private static final int DAY = 165;

  private FormStyles() {}

  static String xml() {
    return """
        %s<styleSheet xmlns="%s">\
        <numFmts count="2"><numFmt numFmtId="164" formatCode="%s"/><numFmt numFmtId="165" formatCode="%s"/></numFmts>\
        <fonts count="4">%s%s%s%s</fonts>\
        <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>%s%s</fills>\
        <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>%s</borders>\
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
        <cellXfs count="%d">%s</cellXfs>\
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"""
        .formatted(
            XmlText.DECLARATION,
            Prefixes.SPREADSHEET,
            AMOUNTS,
            DAYS,
            font("", 10.5, "FF000000", "宋体"),
            font("", 18, "FF000000", "黑体"),
            font("<b/>", 10.5, "FF000000", "宋体"),
            font("<u/>", 10.5, "FF0563C1", "宋体"),
            fill("FFF2F2F2"),
            fill("FFFCE4D6"),
            border(),
            FormStyle.values().length,
            String.join("", List.of(FormStyle.values()).stream().map(FormStyles::style).toList()));
  }

  private static String font(String marks, double size, String color, String name) {
    return "<font>%s<sz val=\"%s\"/><color rgb=\"%s\"/><name val=\"%s\"/><charset val=\"134\"/></font>"
        .formatted(marks, size, color, name);
  }

  private static String fill(String color) {
    return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"%s\"/><bgColor indexed=\"64\"/></patternFill></fill>"
        .formatted(color);
  }

  private static String border() {
    StringBuilder border = new StringBuilder("<border>");
    for (String side : List.of("left", "right", "top", "bottom")) {
      border.append("<%s style=\"thin\"><color rgb=\"FFBFBFBF\"/></%s>".formatted(side, side));
    }
    return border.append("<diagonal/></border>").toString();
  }

  private static String style(FormStyle style) {
    return switch (style) {
      case PLAIN -> xf(GENERAL, 0, 0, 0, "left", true);
      case TITLE -> xf(GENERAL, 1, 0, 0, "center", false);
      case NOTE -> xf(GENERAL, 0, 0, 0, "left", true);
      case HEAD -> xf(AS_TEXT, 2, 2, 1, "center", true);
      case HEAD_REQUIRED -> xf(AS_TEXT, 2, 3, 1, "center", true);
      case TEXT -> xf(AS_TEXT, 0, 0, 1, "left", true);
      case CODE -> xf(AS_TEXT, 0, 0, 1, "left", false);
      case AMOUNT -> xf(AMOUNT, 0, 0, 1, "right", false);
      case NUMBER -> xf(GENERAL, 0, 0, 1, "right", false);
      case DATE -> xf(DAY, 0, 0, 1, "center", false);
      case BODY -> xf(AS_TEXT, 0, 0, 1, "left", true);
      case LINK -> xf(AS_TEXT, 3, 0, 1, "left", false);
    };
  }

  private static String xf(int format, int font, int fill, int border, String side, boolean wraps) {
    return """
        <xf numFmtId="%d" fontId="%d" fillId="%d" borderId="%d" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">\
        <alignment horizontal="%s" vertical="center"%s/></xf>"""
        .formatted(format, font, fill, border, side, wraps ? " wrapText=\"1\"" : "");
  }
}
