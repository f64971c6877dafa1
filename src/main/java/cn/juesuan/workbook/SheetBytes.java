package cn.juesuan.workbook;

import cn.juesuan.formula.Area;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.workbook.TemplateParts.SharedTexts;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What a template sheet's rows and cells look like in the file, made once for all units. */
final class SheetBytes {

  static final byte[] NOTHING = {};

  private final RowBytes[] rows;

  /**
   * A row.
   *
   * @param tag what follows its number
   * @param cells in the order of columns
   */
  record RowBytes(byte[] tag, CellBytes[] cells) {}

  /**
   * A cell.
   *
   * @param head before its row's number
   * @param style after it
   * @param kept its content, if that is the template's: all after the style
   * @param formula the same for a formula: between its type and its value
   */
  record CellBytes(byte[] head, byte[] style, byte[] kept, Optional<FormulaBytes> formula) {}

  private SheetBytes(RowBytes[] rows) {
    this.rows = rows;
  }

  /**
   * @param rowTags what rows say besides their number, by the template's row
   */
  static SheetBytes of(CompiledSheet sheet, Map<Integer, String> rowTags, SharedTexts texts) {
    int last = rowTags.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    RowBytes[] rows = new RowBytes[last + 1];
    rowTags.forEach((row, tag) -> rows[row] = new RowBytes(bytes("\"" + tag), new CellBytes[0]));
    for (CompiledRow row : sheet.rows()) {
      CellBytes[] cells = row.cells().stream().map(c -> cell(c, texts)).toArray(CellBytes[]::new);
      int index = row.source().index();
      rows[index] = new RowBytes(rows[index].tag(), cells);
    }
    return new SheetBytes(rows);
  }

  /** Whether the file has that row of the template. */
  boolean has(int templateRow) {
    return templateRow < rows.length && rows[templateRow] != null;
  }

  RowBytes row(int templateRow) {
    return rows[templateRow];
  }

  private static CellBytes cell(CompiledCell cell, SharedTexts texts) {
    int style = cell.source().style();
    return new CellBytes(
        bytes("<c r=\"" + Area.columnName(cell.source().column())),
        bytes(style == 0 ? "\"" : "\" s=\"" + style + "\""),
        kept(cell.source().content(), texts),
        cell instanceof CompiledCell.Calculated calculated
            ? Optional.of(FormulaBytes.of(calculated.formula()))
            : Optional.empty());
  }

  private static byte[] kept(Content content, SharedTexts texts) {
    ByteSink out = new ByteSink(32);
    if (content instanceof Content.Fixed fixed) {
      out.raw(fixed.type().equals("n") ? "" : " t=\"" + fixed.type() + "\"");
      out.raw("><v>").escaped(fixed.value()).raw("</v></c>");
    } else if (texts.index().containsKey(content)) {
      out.raw(" t=\"s\"><v>").raw(texts.index().get(content)).raw("</v></c>");
    }
    return out.copy();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
