package cn.juesuan.publish;

import cn.juesuan.evaluation.CellValues;
import cn.juesuan.finished.FinishedCells;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.AreaReader;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Truth;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Row;
import cn.juesuan.template.TemplateSheet.Run;
import cn.juesuan.xlsx.SharedStrings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.w3c.dom.Element;

/** Writes the cells of a public sheet: what they show, and no formula. */
final class PublicCells {

  /** What a row says besides its number; what follows from its cells is left out. */
  private static final Set<String> OF_ROWS =
      Set.of(
          "s",
          "customFormat",
          "ht",
          "hidden",
          "customHeight",
          "outlineLevel",
          "collapsed",
          "thickTop",
          "thickBot");

  private final PublicSheet sheet;
  private final FinishedCells cells;
  private final SharedStrings texts;
  private final BiConsumer<String, CellValue> seen;
  private final Map<Integer, Map<Integer, Content>> contents = new HashMap<>();

  /**
   * @param rows the sheet's, as they were read
   * @param seen hears of every value that is shown, with its cell
   */
  PublicCells(
      PublicSheet sheet,
      List<Row> rows,
      FinishedCells cells,
      SharedStrings texts,
      BiConsumer<String, CellValue> seen) {
    this.sheet = sheet;
    this.cells = cells;
    this.texts = texts;
    this.seen = seen;
    for (Row row : rows) {
      Map<Integer, Content> byColumn = new HashMap<>();
      row.cells().forEach(c -> byColumn.put(c.column(), c.content()));
      contents.put(row.index(), byColumn);
    }
  }

  /** Writes the rows; returns the area in which there are cells, if there are any. */
  Optional<Area> write(Element sheetData, XmlBytes out) throws UnreadableTemplate {
    Optional<Area> used = Optional.empty();
    int next = 0;
    for (Element row : Xml.children(sheetData, "row")) {
      int index = Xml.integer(row, "r", next + 1) - 1;
      next = index + 1;
      if (sheet.area().hasRow(index)) {
        used = joined(used, row(row, index, out));
      }
    }
    return used;
  }

  private Optional<Area> row(Element row, int index, XmlBytes out) {
    out.raw("<row r=\"").raw(index + 1).raw("\"");
    for (String name : OF_ROWS.stream().sorted().toList()) {
      Xml.attribute(row, name)
          .ifPresent(v -> out.raw(" ").raw(name).raw("=\"").escaped(v).raw("\""));
    }
    out.raw(">");
    Optional<Area> used = Optional.empty();
    int next = 0;
    for (Element cell : Xml.children(row, "c")) {
      Optional<Area> place = AreaReader.read(cell.getAttribute("r"));
      int column = place.isPresent() ? place.get().firstColumn() : next;
      next = column + 1;
      if (sheet.area().reaches(index, column)) {
        cell(cell, index, column, out);
        used = joined(used, Optional.of(Area.cell(index, column)));
      }
    }
    out.raw("</row>");
    return used;
  }

  private static Optional<Area> joined(Optional<Area> one, Optional<Area> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isPresent() ? one : other;
    }
    Area a = one.get();
    Area b = other.get();
    return Optional.of(
        Area.of(
            Math.min(a.firstRow(), b.firstRow()),
            Math.min(a.firstColumn(), b.firstColumn()),
            Math.max(a.lastRow(), b.lastRow()),
            Math.max(a.lastColumn(), b.lastColumn())));
  }

  /** A hidden cell keeps its look: what it holds is not for the public. */
  private void cell(Element cell, int row, int column, XmlBytes out) {
    String ref = Area.cell(row, column).text();
    out.raw("<c r=\"").raw(ref).raw("\"");
    Xml.attribute(cell, "s").ifPresent(s -> out.raw(" s=\"").escaped(s.strip()).raw("\""));
    CellValue value =
        sheet.area().shows(row, column)
            ? cells.value(sheet.index(), row, column).orElse(CellValue.Blank.BLANK)
            : CellValue.Blank.BLANK;
    if (value == CellValue.Blank.BLANK) {
      out.raw("/>");
      return;
    }
    seen.accept(ref, value);
    value(value, row, column, out);
    out.raw("</v></c>");
  }

  private void value(CellValue value, int row, int column, XmlBytes out) {
    if (value instanceof Numeric number) {
      out.raw("><v>").number(number.value());
    } else if (value instanceof Truth truth) {
      out.raw(" t=\"b\"><v>").raw(truth.isTrue() ? 1 : 0);
    } else if (value instanceof ErrorCode error) {
      out.raw(" t=\"e\"><v>").raw(error.shown());
    } else {
      out.raw(" t=\"s\"><v>").raw(texts.indexOf(runs(value, row, column)));
    }
  }

  /** A text that was typed keeps the formatting of its letters. */
  private List<Run> runs(CellValue value, int row, int column) {
    Content content = contents.getOrDefault(row, Map.of()).get(column);
    return content instanceof Content.Text typed
        ? typed.runs()
        : List.of(new Run("", CellValues.shown(value)));
  }
}
