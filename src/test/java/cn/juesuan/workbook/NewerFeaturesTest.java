package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Features that newer programs write, as text of the sheet's part before and after. */
class NewerFeaturesTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String EXCEL_2009 =
      "xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
          + " xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"";

  @TempDir private Path folder;

  private record Case(String name, String before, String after, List<String> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Row 2 of three rows becomes rows 2 to 4; 合计 moves from 3 to 5. */
  private static Stream<Case> cases() {
    return Stream.of(
        new Case(
            "newer conditional format",
            "",
            extension(
                "78C0D931-6437-407d-A8EE-F0AAD7539E65",
                """
                <x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression"\
                 priority="9" id="{1}"><xm:f>'03'!$B$3&gt;B2</xm:f></x14:cfRule>\
                <xm:sqref>B2:B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>"""),
            List.of("<xm:f>'03'!$B$5&gt;B2</xm:f>", "<xm:sqref>B2:B5</xm:sqref>")),
        new Case(
            "newer validation",
            "",
            extension(
                "CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF",
                """
                <x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1>\
                <xm:f>'03'!$A$3:$B$3</xm:f></x14:formula1><xm:sqref>B2</xm:sqref>\
                </x14:dataValidation></x14:dataValidations>"""),
            List.of("<xm:f>'03'!$A$5:$B$5</xm:f>", "<xm:sqref>B2:B4</xm:sqref>")),
        new Case(
            "list taken from the repeated rows",
            """
            <dataValidations count="1"><dataValidation type="list" sqref="D1"><formula1>\
            '03'!$A$2:$A$2</formula1></dataValidation></dataValidations>""",
            "",
            List.of("sqref=\"D1\"", "<formula1>'03'!$A$2:$A$4</formula1>")),
        new Case(
            "sparkline below the list",
            "",
            extension(
                "05C60535-1F16-4fd2-B633-F4F36F0B64E0",
                """
                <x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline>\
                <xm:f>'03'!B2:B2</xm:f><xm:sqref>C3</xm:sqref></x14:sparkline></x14:sparklines>\
                </x14:sparklineGroup></x14:sparklineGroups>"""),
            List.of("<xm:f>'03'!B2:B4</xm:f>", "<xm:sqref>C5</xm:sqref>")),
        new Case(
            "colour scale up to a cell",
            """
            <conditionalFormatting sqref="B2"><cfRule type="colorScale" priority="7"><colorScale>\
            <cfvo type="num" val="0"/><cfvo type="formula" val="$B$3"/><color rgb="FFFFFFFF"/>\
            <color rgb="FFFF0000"/></colorScale></cfRule></conditionalFormatting>""",
            "",
            List.of("sqref=\"B2:B4\"", "val=\"$B$5\"")),
        new Case(
            "ranges that may be edited",
            "<protectedRanges><protectedRange name=\"金额\" sqref=\"B2\"/></protectedRanges>",
            "",
            List.of("sqref=\"B2:B4\"")),
        new Case(
            "errors not to show",
            "",
            "<ignoredErrors><ignoredError sqref=\"A2:B3\" formula=\"1\"/></ignoredErrors>",
            List.of("sqref=\"A2:B5\"")));
  }

  private static String extension(String id, String content) {
    return "<extLst><ext " + EXCEL_2009 + " uri=\"{" + id + "}\">" + content + "</ext></extLst>";
  }

  private static byte[] template(Case given) {
    byte[] plain =
        Filled.template(
            book ->
                Filled.sheet(
                    book, "03", "科目 | 金额", "${支出#项.科目代码} | ${支出#项.基本支出}", "合计 | =SUM(B2)"));
    byte[] before = Filled.edited(plain, SHEET, "</sheetData>", "</sheetData>" + given.before());
    return Filled.edited(before, SHEET, "</worksheet>", given.after() + "</worksheet>");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void follows(Case given) {
    Engine data = new Engine().given("支出", "科目代码,基本支出", "2010101,1", "2010102,2", "2010103,3");
    String part = Filled.fill(folder, template(given), data).part(SHEET);
    List<String> found =
        Pattern.compile(
                "<formula1>[^<]*</formula1>|<xm:f>[^<]*</xm:f>|<xm:sqref>[^<]*</xm:sqref>|(?:sqref|val)=\"[^\"]*[A-Z][^\"]*\"")
            .matcher(part.substring(part.indexOf("</sheetData>")))
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(found).containsExactlyElementsOf(given.expected());
  }

  @Test
  void anUnknownExtensionWithCellsIsRefused() {
    Case unknown =
        new Case("", "", extension("0", "<x14:other><xm:f>B2</xm:f></x14:other>"), List.of());
    assertThat(Filled.faults(folder, template(unknown)))
        .singleElement()
        .asString()
        .contains("工作表用了不支持的扩展功能 x14:other");
  }
}
