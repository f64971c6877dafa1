package cn.juesuan.xlsx;

import cn.juesuan.formula.ExcelLimits;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.template.TemplateSheet.Widths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads the widths of a sheet's columns and its standard sizes. */
public final class WidthsReader {

  private static final int MOST_COLUMNS = ExcelLimits.COLUMNS;
  private static final double STANDARD_WIDTH = 8.43;
  private static final double STANDARD_HEIGHT = 15;

  private WidthsReader() {}

  /** Of a sheet that says nothing of columns. */
  public static Widths none() {
    return new Widths(List.of(), STANDARD_WIDTH, STANDARD_HEIGHT);
  }

  /**
   * The widths of columns and the standard height of rows (ECMA-376 Part 1, 18.3.1.13 and
   * 18.3.1.81).
   *
   * @throws UnreadableTemplate if they are no numbers
   */
  public static Widths read(Element root) throws UnreadableTemplate {
    Optional<Element> format = Xml.child(root, "sheetFormatPr");
    double standard = STANDARD_WIDTH;
    double height = STANDARD_HEIGHT;
    if (format.isPresent()) {
      standard = Xml.decimal(format.get(), "defaultColWidth").orElse(STANDARD_WIDTH);
      height = Xml.decimal(format.get(), "defaultRowHeight").orElse(STANDARD_HEIGHT);
    }
    List<Double> byColumn = new ArrayList<>();
    for (Element column : Xml.child(root, "cols").map(Xml::children).orElse(List.of())) {
      int from = Xml.integer(column, "min", 1) - 1;
      int to = Math.min(Xml.integer(column, "max", from + 1), MOST_COLUMNS);
      double width =
          Xml.isTrue(column, "hidden") ? 0 : Xml.decimal(column, "width").orElse(standard);
      while (byColumn.size() < from) {
        byColumn.add(standard);
      }
      // the last entry often runs to the end of the sheet: that far no text is measured
      while (byColumn.size() < Math.min(to, 1_000)) {
        byColumn.add(width);
      }
    }
    return new Widths(byColumn, standard, height);
  }
}
