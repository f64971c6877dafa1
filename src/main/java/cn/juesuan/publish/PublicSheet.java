package cn.juesuan.publish;

import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * A sheet of a finished workbook that is published.
 *
 * @param index its place in the finished workbook, from 0
 * @param root its part, read
 */
record PublicSheet(int index, String name, Part part, Element root, PublicArea area) {

  /** Columns beyond are nobody's table: a last entry of widths often runs to the sheet's end. */
  private static final int MOST_COLUMNS = 1_000;

  /**
   * @param printed its print areas as the workbook names them; none: all of it is printed
   */
  static PublicSheet of(int index, String name, Part part, List<Area> printed)
      throws UnreadableTemplate {
    Element root = Xml.parse(part.bytes()).getDocumentElement();
    List<Area> areas =
        printed.isEmpty() ? List.of(Area.of(0, 0, Area.LAST_ROW, Area.LAST_COLUMN)) : printed;
    return new PublicSheet(
        index, name, part, root, new PublicArea(areas, hiddenRows(root), hiddenColumns(root)));
  }

  private static Set<Integer> hiddenRows(Element root) throws UnreadableTemplate {
    Set<Integer> hidden = new HashSet<>();
    int next = 1;
    for (Element row : Xml.child(root, "sheetData").map(Xml::children).orElse(List.of())) {
      int number = Xml.integer(row, "r", next);
      if (Xml.isTrue(row, "hidden") || isZero(row, "ht")) {
        hidden.add(number - 1);
      }
      next = number + 1;
    }
    return hidden;
  }

  private static Set<Integer> hiddenColumns(Element root) throws UnreadableTemplate {
    Set<Integer> hidden = new HashSet<>();
    for (Element column : Xml.child(root, "cols").map(Xml::children).orElse(List.of())) {
      if (Xml.isTrue(column, "hidden") || isZero(column, "width")) {
        int first = Xml.integer(column, "min", 1) - 1;
        int last = Xml.integer(column, "max", first + 1) - 1;
        for (int c = first; c <= Math.min(last, first + MOST_COLUMNS); c++) {
          hidden.add(c);
        }
      }
    }
    return hidden;
  }

  private static boolean isZero(Element element, String size) throws UnreadableTemplate {
    Optional<Double> written = Xml.decimal(element, size);
    return written.isPresent() && written.get() == 0;
  }
}
