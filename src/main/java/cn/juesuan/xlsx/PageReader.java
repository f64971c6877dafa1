package cn.juesuan.xlsx;

import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.template.PrintedPage;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads the pages of a sheet (ECMA-376 Part 1, 18.3.1.62 to 18.3.1.65). */
final class PageReader {

  private static final double POINTS_AN_INCH = 72;
  private static final double MARGIN_BESIDE = 0.7;
  private static final double MARGIN_AROUND = 0.75;

  /** Short and long side in points, by the number of the paper. */
  private static final Map<Integer, double[]> PAPERS =
      Map.of(
          1, new double[] {612, 792},
          8, new double[] {841.9, 1190.6},
          9, new double[] {595.3, 841.9},
          11, new double[] {419.5, 595.3});

  private PageReader() {}

  /**
   * The pages of a sheet that is as wide as one page and as long as it needs; empty for other
   * sheets, those with page breaks of their own, and other papers.
   */
  static Optional<PrintedPage> read(Element sheet) throws UnreadableTemplate {
    Optional<Element> setup = Xml.child(sheet, "pageSetup");
    Optional<Element> fitting =
        Xml.child(sheet, "sheetPr").flatMap(p -> Xml.child(p, "pageSetUpPr"));
    boolean fitted = fitting.isPresent() && Xml.isTrue(fitting.get(), "fitToPage");
    if (!fitted || setup.isEmpty() || Xml.child(sheet, "rowBreaks").isPresent()) {
      return Optional.empty();
    }
    double[] paper = PAPERS.get(Xml.integer(setup.get(), "paperSize", 1));
    boolean flows =
        Xml.integer(setup.get(), "fitToWidth", 1) == 1
            && Xml.integer(setup.get(), "fitToHeight", 1) == 0;
    return flows && paper != null ? Optional.of(page(sheet, setup.get(), paper)) : Optional.empty();
  }

  private static PrintedPage page(Element sheet, Element setup, double[] paper)
      throws UnreadableTemplate {
    int across = setup.getAttribute("orientation").equals("landscape") ? 1 : 0;
    Optional<Element> margins = Xml.child(sheet, "pageMargins");
    double beside = of(margins, "left", MARGIN_BESIDE) + of(margins, "right", MARGIN_BESIDE);
    double around = of(margins, "top", MARGIN_AROUND) + of(margins, "bottom", MARGIN_AROUND);
    return new PrintedPage(
        Math.max(POINTS_AN_INCH, paper[across] - beside * POINTS_AN_INCH),
        Math.max(POINTS_AN_INCH, paper[1 - across] - around * POINTS_AN_INCH));
  }

  private static double of(Optional<Element> margins, String side, double usual)
      throws UnreadableTemplate {
    return margins.isPresent() ? Xml.decimal(margins.get(), side).orElse(usual) : usual;
  }
}
