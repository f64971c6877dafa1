package cn.juesuan.view;

import cn.juesuan.formula.Area;
import cn.juesuan.operand.CellValue;
import cn.juesuan.template.TemplateSheet.Widths;
import cn.juesuan.xlsx.CellLook;
import cn.juesuan.xlsx.ChartXml;
import java.util.List;
import java.util.Optional;

/**
 * A calculated workbook as it is shown: one that was planned for a unit, or a finished one that
 * people may have edited. Sheets, rows and columns count from 0.
 */
public interface ShownBook {

  /** Its sheets, in their order. */
  List<ShownSheet> sheets();

  /** The cells of a row that have a style or a value, in the order of columns. */
  List<StyledCell> row(int sheet, int row);

  /** What the defined names of that name cover; nothing where they stand for anything else. */
  List<CoveredArea> areas(String name);

  /** What a cell holds, if it holds anything. */
  Optional<CellValue> cell(int sheet, int row, int column);

  /** What a cell shows by the number format of its style. */
  Preview.Shown shown(int sheet, int row, int column, int style);

  /** How a style looks. */
  CellLook face(int style);

  /** The charts on its sheets, with the values of this workbook. */
  List<ChartXml> charts();

  /**
   * What a sheet is besides its cells.
   *
   * @param template the name by which documents pick it: that of its template
   * @param rows how many it has
   * @param drawn whether charts stand on it
   */
  record ShownSheet(
      String name, String template, int rows, Widths widths, List<Area> merges, boolean drawn) {
    public ShownSheet {
      merges = List.copyOf(merges);
    }
  }

  /** A cell and the index of its style. */
  record StyledCell(int column, int style) {}

  /**
   * An area that a defined name covers.
   *
   * @param owner the sheet to which the name is local
   */
  record CoveredArea(Optional<Integer> owner, int sheet, Area area) {}
}
