package cn.juesuan.sheet;

import cn.juesuan.problem.Kind;

/**
 * What keeps a cell from having a certain value.
 *
 * @param column from 0
 * @param value what the cell shows, or its formula
 * @param detail one Chinese sentence without full stop
 */
public record CellFault(int column, Kind kind, String value, String detail) {}
