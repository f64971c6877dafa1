package cn.juesuan.workbook;

import static cn.juesuan.workbook.Filled.all;
import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Form controls pass with all their parts and follow their cells. */
class FormControlsTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String PROPERTIES = "xl/ctrlProps/ctrlProp1.xml";
  private static final String VML = "xl/drawings/vmlDrawing1.vml";
  private static final String DRAWING = "xl/drawings/drawing1.xml";
  private static final String NS = "http://schemas.openxmlformats.org/";
  private static final String RELS = NS + "officeDocument/2006/relationships";

  @TempDir private Path folder;

  private static Engine data() {
    return new Engine()
        .given("支出", "科目代码,基本支出", "2010101,1", "2010102,2.5")
        .given("项目", "项目编号,项目简称", "01,甲", "02,乙");
  }

  /** As Excel writes a check box: in the sheet, in two drawings and in a part of its own. */
  private static byte[] checkBox(int row, String link, String... rows) {
    byte[] file = Filled.template(b -> Filled.sheet(b, "表", rows));
    String control =
        "<mc:AlternateContent xmlns:mc='"
            + NS
            + "markup-compatibility/2006'><mc:Choice"
            + " xmlns:x14='http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'"
            + " Requires='x14'><controls><mc:AlternateContent><mc:Choice Requires='x14'><control"
            + " shapeId='1025' r:id='rId3' name='复选框 1'><controlPr defaultSize='0' autoFill='0'"
            + " autoLine='0' autoPict='0'><anchor moveWithCells='1'>"
            + corner("from", row, 0)
            + corner("to", row + 1, 0)
            + "</anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>";
    file =
        Filled.edited(
            file,
            SHEET,
            "</worksheet>",
            "<drawing xmlns:r='"
                + RELS
                + "' r:id='rId1'/><legacyDrawing xmlns:r='"
                + RELS
                + "' r:id='rId2'/>"
                + control.replace("<control ", "<control xmlns:r='" + RELS + "' ")
                + "</worksheet>");
    file = with(file, "xl/worksheets/_rels/sheet1.xml.rels", rels());
    file =
        with(
            file,
            PROPERTIES,
            "<formControlPr xmlns='http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'"
                + " objectType='CheckBox' checked='Checked' fmlaLink='"
                + link
                + "' lockText='1'/>");
    file =
        with(
            file,
            VML,
            "<xml xmlns:v='urn:schemas-microsoft-com:vml'"
                + " xmlns:o='urn:schemas-microsoft-com:office:office'"
                + " xmlns:x='urn:schemas-microsoft-com:office:excel'><v:shape id='_x0000_s1025'"
                + " type='#_x0000_t201'><x:ClientData ObjectType='Checkbox'><x:Anchor> 3, 0, "
                + row
                + ", 0, 5, 0, "
                + (row + 1)
                + ", 0</x:Anchor><x:FmlaLink>"
                + link
                + "</x:FmlaLink></x:ClientData></v:shape></xml>");
    file =
        with(
            file,
            DRAWING,
            "<xdr:wsDr xmlns:xdr='"
                + NS
                + "drawingml/2006/spreadsheetDrawing' xmlns:a='"
                + NS
                + "drawingml/2006/main'><mc:AlternateContent xmlns:mc='"
                + NS
                + "markup-compatibility/2006'><mc:Choice"
                + " xmlns:a14='http://schemas.microsoft.com/office/drawing/2010/main'"
                + " Requires='a14'><xdr:twoCellAnchor editAs='oneCell'>"
                + corner("xdr:from", row, 0)
                    .replace(" xmlns:xdr='" + NS + "drawingml/2006/spreadsheetDrawing'", "")
                + corner("xdr:to", row + 1, 0)
                    .replace(" xmlns:xdr='" + NS + "drawingml/2006/spreadsheetDrawing'", "")
                + "<xdr:sp macro='' textlink=''><xdr:nvSpPr><xdr:cNvPr id='1025' name='复选框 1'"
                + " hidden='1'><a:extLst><a:ext"
                + " uri='{63B3BB69-23CF-44E3-9099-C40C66FF867C}'><a14:compatExt"
                + " spid='_x0000_s1025'/></a:ext></a:extLst></xdr:cNvPr><xdr:cNvSpPr/>"
                + "</xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></mc:Choice>"
                + "<mc:Fallback/></mc:AlternateContent></xdr:wsDr>");
    return Filled.edited(
        file,
        "[Content_Types].xml",
        "</Types>",
        "<Override PartName='/"
            + PROPERTIES
            + "'"
            + " ContentType='application/vnd.ms-excel.controlproperties+xml'/><Override PartName='/"
            + VML
            + "' ContentType='application/vnd.openxmlformats-officedocument.vmlDrawing'/><Override"
            + " PartName='/"
            + DRAWING
            + "' ContentType='application/vnd.openxmlformats-officedocument.drawing+xml'/></Types>");
  }

  private static byte[] with(byte[] file, String part, String text) {
    return Filled.with(file, part, text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static String rels() {
    return "<Relationships xmlns='"
        + NS
        + "package/2006/relationships'>"
        + "<Relationship Id='rId1' Type='"
        + RELS
        + "/drawing' Target='../drawings/drawing1.xml'/>"
        + "<Relationship Id='rId2' Type='"
        + RELS
        + "/vmlDrawing' Target='../drawings/vmlDrawing1.vml'/>"
        + "<Relationship Id='rId3' Type='"
        + RELS
        + "/ctrlProp' Target='../ctrlProps/ctrlProp1.xml'/>"
        + "</Relationships>";
  }

  private static String corner(String name, int row, int offset) {
    String xdr = " xmlns:xdr='" + NS + "drawingml/2006/spreadsheetDrawing'";
    return "<"
        + name
        + "><xdr:col"
        + xdr
        + ">3</xdr:col><xdr:colOff"
        + xdr
        + ">0</xdr:colOff><xdr:row"
        + xdr
        + ">"
        + row
        + "</xdr:row><xdr:rowOff"
        + xdr
        + ">"
        + offset
        + "</xdr:rowOff></"
        + name
        + ">";
  }

  @Test
  void aControlFollowsItsCellsAndKeepsAllItsParts() {
    Filled filled = Filled.fill(folder, checkBox(2, "$B$3", "头", "${支出#项.科目代码}", "末 | x"), data());
    assertThat(all(filled.part(PROPERTIES), "fmlaLink=\"([^\"]*)\"")).containsExactly("$B$4");
    assertThat(filled.part(PROPERTIES)).contains("checked=\"Checked\"", "lockText=\"1\"");
    assertThat(all(filled.part(VML), "<x:FmlaLink>([^<]*)<")).containsExactly("$B$4");
    assertThat(all(filled.part(VML), "<x:Anchor>([^<]*)<"))
        .containsExactly("3, 0, 3, 0, 5, 0, 4, 0");
    assertThat(all(filled.part(DRAWING), "<xdr:row>([0-9]+)<")).containsExactly("3", "4");
    assertThat(all(filled.part(SHEET), "<xdr:row [^>]*>([0-9]+)<")).containsExactly("3", "4");
    assertThat(filled.part("xl/worksheets/_rels/sheet1.xml.rels"))
        .contains("/xl/ctrlProps/ctrlProp1.xml", "/xl/drawings/vmlDrawing1.vml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "1 => $A$1 => FEATURE_UNSUPPORTED 决算.xlsx 表!D2：表单控件不能放在重复行里",
        "2 => $A$2 => REFERENCE_TO_MANY 决算.xlsx 表!D3：“$A$2”会变成多个单元格，这里只能用一个",
        "2 => 没有!$A$2 => REFERENCE_BROKEN 决算.xlsx 表!D3：没有工作表“没有”",
      })
  void inRepeatedRowsItIsRefused(int row, String link, String fault) {
    assertThat(Filled.faults(folder, checkBox(row, link, "头", "${支出#项.科目代码}", "末")))
        .contains(fault);
  }

  @Test
  void onARepeatedSheetItIsRefused() {
    byte[] template =
        Filled.edited(checkBox(1, "$A$1", "头"), "xl/workbook.xml", "\"表\"", "\"${项目#.项目简称}\"");
    assertThat(Filled.faults(folder, template))
        .contains("FEATURE_UNSUPPORTED 决算.xlsx ${项目#.项目简称}!D2：表单控件不能放在会重复的工作表里");
  }

  @Test
  void aMacroOfAControlIsRefused() {
    byte[] template =
        Filled.edited(
            checkBox(1, "$A$1", "头"),
            SHEET,
            "defaultSize='0'",
            "defaultSize='0' macro='[0]!按钮1_单击'");
    assertThat(Filled.faults(folder, template))
        .containsExactly("OUTSIDE_CONTENT 决算.xlsx：含有指定给图形的宏（/xl/worksheets/sheet1.xml）");
  }

  @Test
  void aMacroInTheOldDrawingIsRefused() {
    byte[] template =
        Filled.edited(
            checkBox(1, "$A$1", "头"),
            VML,
            "<x:FmlaLink>",
            "<x:FmlaMacro>[0]!按钮1_单击</x:FmlaMacro><x:FmlaLink>");
    assertThat(Filled.faults(folder, template))
        .containsExactly("FEATURE_UNSUPPORTED 决算.xlsx 表：表单控件指定了宏“[0]!按钮1_单击”，请右键点它，在“指定宏”里清空宏名");
  }

  @Test
  void thePublicCopyTellsThatItHasNone() {
    PublicCopies copies = new PublicCopies(folder);
    byte[] template = checkBox(1, "$A$1", "头");
    Filled filled = Filled.fill(folder, template, data());
    byte[] copy =
        copies.copy(copies.template(b -> Filled.sheet(b, "表", "头")), filled.bytes()).orElseThrow();
    assertThat(copies.problems()).containsExactly("PUBLISH_LEFT_OUT 做好的.xlsx 表：没有放进公开的工作簿：表单控件");
    assertThat(PublicCopies.parts(copy).keySet())
        .noneMatch(p -> p.contains("ctrlProp") || p.contains("drawing"));
  }
}
