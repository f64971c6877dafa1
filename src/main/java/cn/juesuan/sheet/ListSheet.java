package cn.juesuan.sheet;

/**
 * A sheet of cells; charts and macro sheets are none.
 *
 * @param index its place among the workbook's sheets, from 0
 * @param name as the tab shows it
 * @param visible whether the tab is shown
 */
public record ListSheet(int index, String name, boolean visible) {}
