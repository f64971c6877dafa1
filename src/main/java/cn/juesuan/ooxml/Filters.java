package cn.juesuan.ooxml;

import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import java.util.Optional;
import org.w3c.dom.Element;

/** Filters of a sheet and of its tables. */
public final class Filters {

  private Filters() {}

  /**
   * Whether one of them may hide rows.
   *
   * @param sheet the sheet's root
   */
  public static boolean areActive(OpcPackage pack, Part part, Element sheet)
      throws UnreadableTemplate {
    Optional<Element> properties = Xml.child(sheet, "sheetPr");
    if (isActive(sheet) || (properties.isPresent() && Xml.isTrue(properties.get(), "filterMode"))) {
      return true;
    }
    for (Relationship link : part.links()) {
      Optional<Part> table = link.is("table") ? pack.part(link.target()) : Optional.empty();
      if (table.isPresent() && isActive(Xml.parse(table.get().bytes()).getDocumentElement())) {
        return true;
      }
    }
    return false;
  }

  /** A column of a filter without a condition only has no button. */
  private static boolean isActive(Element root) {
    return Xml.child(root, "autoFilter").stream()
        .flatMap(f -> Xml.children(f, "filterColumn").stream())
        .anyMatch(c -> !Xml.children(c).isEmpty());
  }
}
