package cn.juesuan.xlsx;

import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Evaluation;
import cn.juesuan.xlsx.TemplatePackage.TextsPart;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a template sheet's rows and cells look like in the file, made once for all units (ECMA-376
 * Part 1, 18.3.1.73 and 18.3.1.4).
 */
public final class PrecompiledSheet {

  private static final byte[] END_OF_ROW = bytes("</row>");

  private final RowBytes[] rows;

  /**
   * A row.
   *
   * @param tag what follows its number
   * @param cells in the order of columns
   * @param inPlace its cells where it stands as in the template
   */
  record RowBytes(byte[] tag, CellBytes[] cells, InPlace inPlace) {}

  /**
   * A cell.
   *
   * @param head before its row's number
   * @param rest all after it, or only its style if the unit decides what it holds
   * @param open whether the unit does
   * @param formula its formula, if it has one: between its type and its value
   */
  record CellBytes(byte[] head, byte[] rest, boolean open, Optional<FormulaBytes> formula) {}

  /**
   * A row's cells with its number.
   *
   * @param open the numbers of the cells that the unit fills
   * @param bytes what stands before the content of each of these, one after the other; then the
   *     row's end
   * @param ends where each of these ends
   */
  record InPlace(int[] open, byte[] bytes, int[] ends) {
    static InPlace of(int row, CellBytes[] cells) {
      XmlBytes out = new XmlBytes(64);
      int[] open = IntStream.range(0, cells.length).filter(i -> cells[i].open()).toArray();
      int[] ends = new int[open.length];
      int next = 0;
      for (int i = 0; i < cells.length; i++) {
        out.raw(cells[i].head()).raw(row + 1).raw(cells[i].rest());
        if (cells[i].open()) {
          ends[next++] = out.size();
        }
      }
      return new InPlace(open, out.raw(END_OF_ROW).copy(), ends);
    }
  }

  private PrecompiledSheet(RowBytes[] rows) {
    this.rows = rows;
  }

  /**
   * What is known of a sheet's rows before any unit, as bytes.
   *
   * @param rowTags what rows say besides their number, by the template's row
   */
  public static PrecompiledSheet of(
      CompiledSheet sheet, Map<Integer, String> rowTags, TextsPart texts) {
    int last = rowTags.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    RowBytes[] rows = new RowBytes[last + 1];
    rowTags.forEach((row, tag) -> rows[row] = row(row, bytes("\"" + tag), new CellBytes[0]));
    for (CompiledRow row : sheet.rows()) {
      CellBytes[] cells = row.cells().stream().map(c -> cell(c, texts)).toArray(CellBytes[]::new);
      int index = row.source().index();
      rows[index] = row(index, rows[index].tag(), cells);
    }
    return new PrecompiledSheet(rows);
  }

  private static RowBytes row(int index, byte[] tag, CellBytes[] cells) {
    return new RowBytes(tag, cells, InPlace.of(index, cells));
  }

  /** Whether the file has that row of the template. */
  boolean has(int templateRow) {
    return templateRow < rows.length && rows[templateRow] != null;
  }

  RowBytes row(int templateRow) {
    return rows[templateRow];
  }

  private static CellBytes cell(CompiledCell cell, TextsPart texts) {
    int style = cell.source().style();
    int column = cell.source().column();
    boolean open = !(cell instanceof CompiledCell.Fixed);
    XmlBytes rest = new XmlBytes(32).raw(style == 0 ? "\"" : "\" s=\"" + style + "\"");
    if (evaluation(cell).spills()) {
      rest.raw(" cm=\"").escaped(evaluation(cell).metadata()).raw("\"");
    }
    if (!open) {
      kept(cell.source().content(), texts, rest);
    }
    return new CellBytes(
        bytes("<c r=\"" + Area.columnName(column)),
        rest.copy(),
        open,
        cell instanceof CompiledCell.Calculated formula
            ? Optional.of(FormulaBytes.of(formula.formula(), evaluation(cell).array(), column))
            : Optional.empty());
  }

  private static Evaluation evaluation(CompiledCell cell) {
    return cell.source().content() instanceof Content.Calculated calculated
        ? calculated.evaluation()
        : Evaluation.ORDINARY;
  }

  private static void kept(Content content, TextsPart texts, XmlBytes out) {
    if (content instanceof Content.Fixed fixed) {
      out.raw(fixed.type().equals("n") ? "" : " t=\"" + fixed.type() + "\"");
      out.raw("><v>").escaped(fixed.value()).raw("</v></c>");
    } else if (content instanceof Content.Text text) {
      out.raw(text.phonetic().shown() ? " ph=\"1\"" : "");
      out.raw(" t=\"s\"><v>").raw(texts.index().get(content)).raw("</v></c>");
    } else {
      out.raw("/>");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
