package cn.juesuan.workbook;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.AreaReader;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.FormulaWriter;
import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Row;
import cn.juesuan.template.TemplateSheet.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads a sheet's rows and cells. */
final class CellsReader {

  /** A template is laid out by hand; a larger one is a mistake or an attack. */
  private static final int MOST_CELLS = 500_000;

  private static final int MOST_ROW = 100_000;

  private final List<Content.Text> shared;
  private final Map<String, Master> masters = new HashMap<>();
  private final Map<Integer, String> rowTags = new HashMap<>();
  private int cells;

  /** The first cell of a dragged formula. */
  private record Master(int row, int column, String formula) {}

  CellsReader(List<Content.Text> shared) {
    this.shared = shared;
  }

  /** The opening tags of rows without number, span and automatic height, by the row's index. */
  Map<Integer, String> rowTags() {
    return rowTags;
  }

  List<Row> read(Element sheetData) throws UnreadableTemplate {
    List<Row> rows = new ArrayList<>();
    int next = 0;
    for (Element row : Xml.children(sheetData, "row")) {
      int index = Xml.integer(row, "r", next + 1) - 1;
      if (index < next || index > MOST_ROW) {
        throw new UnreadableTemplate("第 " + (index + 1) + " 行的位置不对（模板最多 " + MOST_ROW + " 行）");
      }
      rows.add(row(row, index));
      next = index + 1;
    }
    return rows;
  }

  private Row row(Element row, int index) throws UnreadableTemplate {
    List<Cell> read = new ArrayList<>();
    int next = 0;
    for (Element cell : Xml.children(row, "c")) {
      int column = column(cell, index, next);
      read.add(new Cell(index, column, Xml.integer(cell, "s", 0), content(cell, index, column)));
      next = column + 1;
      if (++cells > MOST_CELLS) {
        throw new UnreadableTemplate("单元格超过 " + MOST_CELLS + " 个");
      }
    }
    boolean automatic = !Xml.isTrue(row, "customHeight");
    List<String> without = new ArrayList<>(List.of("r", "spans"));
    if (automatic) {
      without.addAll(List.of("ht", "customHeight"));
    }
    rowTags.put(index, PatternBuilder.openTag(row, without).substring("<row".length()));
    Optional<Double> height = automatic ? Optional.empty() : Xml.decimal(row, "ht");
    return new Row(index, automatic, height, Xml.isTrue(row, "hidden"), read);
  }

  private static int column(Element cell, int row, int next) throws UnreadableTemplate {
    Optional<String> ref = Xml.attribute(cell, "r");
    if (ref.isEmpty()) {
      return next;
    }
    Area area =
        AreaReader.read(ref.get())
            .filter(a -> a.firstRow() == row && a.isOneCell() && a.firstColumn() >= next)
            .orElseThrow(() -> new UnreadableTemplate("单元格“" + ref.get() + "”的位置不对"));
    return area.firstColumn();
  }

  private Content content(Element cell, int row, int column) throws UnreadableTemplate {
    Optional<Element> formula = Xml.child(cell, "f");
    if (formula.isPresent()) {
      return formula(formula.get(), row, column);
    }
    if (cell.getAttribute("t").equals("inlineStr")) {
      return Xml.child(cell, "is").<Content>map(TextsReader::text).orElse(new Content.Blank());
    }
    Optional<String> value = Xml.child(cell, "v").map(Element::getTextContent);
    return value.isEmpty() ? new Content.Blank() : value(cell.getAttribute("t"), value.get());
  }

  private Content value(String type, String value) throws UnreadableTemplate {
    return switch (type) {
      case "s" -> shared(value);
      case "str" -> new Content.Text(List.of(new Run("", value)));
      case "b", "e" -> new Content.Fixed(type, value);
      case "d" -> new Content.Refused("日期以文本形式保存，请用 Excel 或 WPS 重新保存模板");
      default -> number(value);
    };
  }

  private static Content number(String value) throws UnreadableTemplate {
    try {
      Double.parseDouble(value);
      return new Content.Fixed("n", value.strip());
    } catch (NumberFormatException e) {
      throw new UnreadableTemplate("数字“" + value + "”读不出来");
    }
  }

  private Content shared(String index) throws UnreadableTemplate {
    try {
      Content.Text text = shared.get(Integer.parseInt(index));
      return text.plain().isEmpty() ? new Content.Blank() : text;
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new UnreadableTemplate("共享文本没有第 " + index + " 项");
    }
  }

  private Content formula(Element formula, int row, int column) throws UnreadableTemplate {
    String text = formula.getTextContent();
    return switch (formula.getAttribute("t")) {
      case "array" -> new Content.Refused("用了数组公式");
      case "dataTable" -> new Content.Refused("用了模拟运算表");
      case "shared" -> sharedFormula(formula, text, row, column);
      default -> new Content.Calculated(text);
    };
  }

  /**
   * Dragged formulas are written once and meant relative to their own cell: each gets its own text.
   */
  private Content sharedFormula(Element formula, String text, int row, int column)
      throws UnreadableTemplate {
    String id = formula.getAttribute("si");
    if (!text.isEmpty()) {
      masters.put(id, new Master(row, column, text));
      return new Content.Calculated(text);
    }
    Master master = masters.get(id);
    if (master == null) {
      throw new UnreadableTemplate("共享公式 " + id + " 没有原文");
    }
    try {
      return new Content.Calculated(
          FormulaWriter.moved(
              Formula.parse(master.formula()), row - master.row(), column - master.column()));
    } catch (FormulaException e) {
      return new Content.Refused("共享公式无法展开：" + e.getMessage());
    }
  }
}
