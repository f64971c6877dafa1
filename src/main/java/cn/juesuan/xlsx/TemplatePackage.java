package cn.juesuan.xlsx;

import cn.juesuan.attached.OwnedPart;
import cn.juesuan.ooxml.DeflatedPart;
import cn.juesuan.ooxml.FixedPart;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlTemplate;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.template.TemplateSheet.Content;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A template's package, ready to be written for any unit (ECMA-376 Part 1, 12.3): what changes as
 * patterns, everything else compressed once.
 *
 * @param workbook its main part
 * @param names opening tags of the defined names without name and sheet, by their number
 * @param activeTab the template's active sheet
 * @param fixed parts that are the same for every unit
 * @param shared where shared strings are kept
 * @param faces how cells look, by the cell style's index
 */
public record TemplatePackage(
    List<SheetPart> sheets,
    WorkbookPart workbook,
    List<String> names,
    int activeTab,
    List<FixedPart> fixed,
    List<OpcPackage.Relationship> rootLinks,
    String shared,
    TextsPart texts,
    List<CellLook> faces) {

  public TemplatePackage {
    sheets = List.copyOf(sheets);
    names = List.copyOf(names);
    fixed = List.copyOf(fixed);
    rootLinks = List.copyOf(rootLinks);
    faces = List.copyOf(faces);
  }

  /**
   * A worksheet part.
   *
   * @param tag its opening tag in the workbook's list, without name, number and relationship
   * @param visible whether people see it
   * @param onePage whether it is printed one page high
   * @param rowTags what rows say besides number and automatic height, by the template's row
   * @param owned parts that belong to it alone
   */
  public record SheetPart(
      String name,
      String contentType,
      String relationship,
      String tag,
      boolean visible,
      boolean onePage,
      XmlTemplate pattern,
      Map<Integer, String> rowTags,
      List<OpcPackage.Relationship> links,
      List<OwnedPart> owned) {
    /** Of a sheet that was read, its tag in the workbook's list. */
    static SheetPart of(
        OpcPackage.Part part,
        Element root,
        Element tag,
        XmlTemplate pattern,
        Map<Integer, String> rowTags,
        List<OwnedPart> owned)
        throws UnreadableTemplate {
      return new SheetPart(
          part.name(),
          part.contentType(),
          tag.getAttributeNS(Relationships.NAMESPACE, "id"),
          XmlTemplateBuilder.openTag(tag, List.of("name", "sheetId", qualified(tag), "xmlns:r")),
          !tag.getAttribute("state").toLowerCase(Locale.ROOT).endsWith("hidden"),
          isOnePage(root),
          pattern,
          rowTags,
          part.links(),
          owned);
    }

    /**
     * Whether print set-up shrinks all rows to one page (ECMA-376 Part 1, 18.3.1.63 and 18.3.1.65).
     */
    private static boolean isOnePage(Element root) throws UnreadableTemplate {
      Optional<Element> properties =
          Xml.child(root, "sheetPr").flatMap(p -> Xml.child(p, "pageSetUpPr"));
      boolean fits = properties.isPresent() && Xml.isTrue(properties.get(), "fitToPage");
      Optional<Element> setup = Xml.child(root, "pageSetup");
      return fits && (setup.isEmpty() || Xml.integer(setup.get(), "fitToHeight", 1) == 1);
    }

    private static String qualified(Element tag) {
      return tag.getAttributeNodeNS(Relationships.NAMESPACE, "id").getName();
    }
  }

  /** The workbook part, with holes for its sheets and names. */
  record WorkbookPart(
      String name, String contentType, XmlTemplate pattern, List<OpcPackage.Relationship> links) {}

  /**
   * The texts of cells that never change, written once at the head of every workbook's table of
   * texts.
   *
   * @param head the table up to the last of them
   * @param index where each stands
   */
  public record TextsPart(DeflatedPart.Head head, Map<Content, Integer> index) {}
}
