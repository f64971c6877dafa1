package cn.juesuan.benchmark;

import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedContent;
import cn.juesuan.plan.BookPlan.PlannedRow;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.template.Band;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.TemplateSheet.Run;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jxls.transform.poi.JxlsPoiTemplateFillerBuilder;

/**
 * jxls 3 with a template of the same content: every repeated row group is a {@code jx:each}, nested
 * as in the template set; repeated sheets are there already as often as the unit needs them. The
 * values of a unit it gets for nothing, as maps and lists. Formulas are as the template has them:
 * jxls moves them by its own rules.
 */
final class Jxls implements Way {

  private final List<byte[]> templates = new ArrayList<>();
  private final List<Map<String, Object>> data = new ArrayList<>();

  Jxls(Workload work) throws IOException {
    byte[] source = Files.readAllBytes(work.templateFile);
    for (BookPlan plan : work.plans) {
      templates.add(template(source, plan));
      Map<String, Object> context = new HashMap<>();
      for (int i = 0; i < plan.sheets().size(); i++) {
        new Sheet(plan.sheets().get(i), i).values(context);
      }
      data.add(context);
    }
  }

  @Override
  public byte[] make(int unit) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 << 10);
    JxlsPoiTemplateFillerBuilder.newInstance()
        .withLogger(new Quiet())
        .withTemplate(new ByteArrayInputStream(templates.get(unit)))
        .buildAndFill(new HashMap<>(data.get(unit)), () -> out);
    return out.toByteArray();
  }

  private static byte[] template(byte[] source, BookPlan plan) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(source));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      List<XSSFSheet> sheets = NaivePoi.sheets(book, plan);
      for (int i = 0; i < sheets.size(); i++) {
        new Sheet(plan.sheets().get(i), i).mark(sheets.get(i));
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  /** One sheet's template and data. */
  private static final class Sheet {
    private final PlannedSheet planned;
    private final int number;
    private final List<Band> bands = new ArrayList<>();
    private int row;

    Sheet(PlannedSheet planned, int number) {
      this.planned = planned;
      this.number = number;
      for (Band band : planned.template().bands()) {
        boolean same =
            bands.stream()
                .anyMatch(b -> b.firstRow() == band.firstRow() && b.lastRow() == band.lastRow());
        if (!same) {
          bands.add(band);
        }
      }
    }

    private Optional<Band> innermost(int templateRow) {
      return bands.stream().filter(b -> b.contains(templateRow)).reduce((outer, inner) -> inner);
    }

    private String variable(Band band) {
      return "b" + number + "x" + band.id();
    }

    private static String place(int templateRow, int column) {
      return "c" + templateRow + "x" + column;
    }

    void mark(XSSFSheet sheet) {
      int lastColumn = 0;
      for (Row row : sheet) {
        lastColumn = Math.max(lastColumn, row.getLastCellNum() - 1);
      }
      for (CompiledRow compiled : planned.template().rows()) {
        Optional<Band> band = innermost(compiled.source().index());
        for (CompiledCell cell : compiled.cells()) {
          if (cell instanceof CompiledCell.Filled) {
            String place = place(compiled.source().index(), cell.source().column());
            String value = band.map(b -> variable(b) + "." + place).orElse("s" + number + place);
            sheet
                .getRow(compiled.source().index())
                .getCell(cell.source().column())
                .setCellValue("${" + value + "}");
          }
        }
      }
      Map<Integer, String> commands = new HashMap<>();
      int lastRow = sheet.getLastRowNum();
      commands.put(0, "jx:area(lastCell=\"" + cell(lastRow, lastColumn) + "\")");
      for (Band band : bands) {
        Optional<Band> outer =
            bands.stream()
                .filter(b -> b != band && b.contains(band.firstRow()) && b.depth() < band.depth())
                .reduce((o, i) -> i);
        String items = outer.map(o -> variable(o) + ".").orElse("") + "l" + variable(band);
        String command =
            "jx:each(items=\""
                + items
                + "\" var=\""
                + variable(band)
                + "\" lastCell=\""
                + cell(band.lastRow(), lastColumn)
                + "\")";
        commands.merge(band.firstRow(), command, (a, b) -> a + "\n" + b);
      }
      commands.forEach((row, text) -> comment(sheet, row, text));
    }

    private static String cell(int row, int column) {
      return new CellReference(row, column).formatAsString();
    }

    private static void comment(XSSFSheet sheet, int row, String text) {
      Row target = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
      Cell cell = target.getCell(0) == null ? target.createCell(0) : target.getCell(0);
      ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
      anchor.setRow1(row);
      anchor.setRow2(row + 2);
      anchor.setCol2(2);
      Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
      comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
      cell.setCellComment(comment);
    }

    void values(Map<String, Object> context) {
      while (row < planned.rows().size()) {
        PlannedRow here = planned.rows().get(row);
        Optional<Band> band =
            bands.stream().filter(b -> b.depth() == 0 && b.contains(here.template())).findFirst();
        if (band.isPresent()) {
          context.put("l" + variable(band.get()), lines(band.get()));
        } else {
          put(here, "s" + number, context);
          row++;
        }
      }
    }

    private List<Map<String, Object>> lines(Band band) {
      List<Map<String, Object>> lines = new ArrayList<>();
      int before = Integer.MAX_VALUE;
      Map<String, Object> line = new HashMap<>();
      while (row < planned.rows().size() && band.contains(planned.rows().get(row).template())) {
        PlannedRow here = planned.rows().get(row);
        Band deepest = innermost(here.template()).orElseThrow();
        if (here.template() == band.firstRow() && deepest == band && here.template() <= before) {
          line = new HashMap<>();
          lines.add(line);
        }
        before = here.template();
        if (deepest == band) {
          put(here, "", line);
          row++;
        } else {
          Band next =
              bands.stream()
                  .filter(b -> b.contains(here.template()) && inside(b, band))
                  .findFirst()
                  .orElseThrow();
          line.put("l" + variable(next), lines(next));
        }
      }
      return lines;
    }

    private static boolean inside(Band inner, Band outer) {
      return inner != outer
          && inner.firstRow() >= outer.firstRow()
          && inner.lastRow() <= outer.lastRow();
    }

    private static void put(PlannedRow row, String prefix, Map<String, Object> into) {
      for (PlannedCell cell : row.cells()) {
        PlannedContent content = cell.content();
        String place = prefix + place(row.template(), cell.column());
        if (content instanceof PlannedContent.Decimal decimal) {
          into.put(place, Double.valueOf(decimal.digits()));
        } else if (content instanceof PlannedContent.Text text) {
          into.put(place, text.runs().stream().map(Run::text).collect(Collectors.joining()));
        } else {
          into.put(place, "");
        }
      }
    }
  }
}
