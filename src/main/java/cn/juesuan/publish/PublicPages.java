package cn.juesuan.publish;

import cn.juesuan.ooxml.FileKind;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.PackageReader;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import java.util.Optional;
import java.util.OptionalInt;
import org.w3c.dom.Element;

/**
 * How many pages a public workbook is printed on, where that does not depend on who prints it:
 * where each of its sheets is fitted to pages in both directions (ECMA-376 Part 1, 18.3.1.63 and
 * 65).
 */
public final class PublicPages {

  private PublicPages() {}

  /** The number of pages; empty where printers and programs decide. */
  public static OptionalInt of(byte[] workbook) {
    try {
      OpcPackage pack = PackageReader.read(workbook, FileKind.WORKBOOK);
      int pages = 0;
      for (Part part : pack.parts()) {
        if (part.contentType().endsWith("spreadsheetml.worksheet+xml")) {
          Element root = Xml.parse(part.bytes()).getDocumentElement();
          if (!isOnePage(root)) {
            return OptionalInt.empty();
          }
          pages++;
        }
      }
      return OptionalInt.of(pages);
    } catch (UnreadableTemplate e) {
      throw new IllegalStateException("a workbook that was written a moment ago", e);
    }
  }

  private static boolean isOnePage(Element root) throws UnreadableTemplate {
    Optional<Element> fitted = Xml.child(root, "sheetPr").flatMap(p -> Xml.child(p, "pageSetUpPr"));
    Optional<Element> page = Xml.child(root, "pageSetup");
    boolean wide = page.isEmpty() || Xml.integer(page.get(), "fitToWidth", 1) == 1;
    boolean high = page.isEmpty() || Xml.integer(page.get(), "fitToHeight", 1) == 1;
    return fitted.isPresent() && Xml.isTrue(fitted.get(), "fitToPage") && wide && high;
  }
}
