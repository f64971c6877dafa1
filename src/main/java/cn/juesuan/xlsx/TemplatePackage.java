package cn.juesuan.xlsx;

import cn.juesuan.attached.OwnedPart;
import cn.juesuan.ooxml.DeflatedPart;
import cn.juesuan.ooxml.FixedPart;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.XmlTemplate;
import cn.juesuan.template.TemplateSheet.Content;
import java.util.List;
import java.util.Map;

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
      List<OwnedPart> owned) {}

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
