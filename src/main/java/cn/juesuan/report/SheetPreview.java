package cn.juesuan.report;

import cn.juesuan.view.Preview;

/**
 * A sheet as the result page shows it.
 *
 * @param file the workbook's name
 */
public record SheetPreview(String file, Preview.Sheet sheet) {}
