package cn.juesuan.plan;

import cn.juesuan.template.CompiledSheet;

/**
 * A sheet of the finished workbook before its cells are made: what it is called and where its rows
 * lie.
 *
 * @param copy counts the repetitions of one template sheet from 0
 */
record SheetFrame(CompiledSheet template, int copy, String name, RowMap layout) {}
