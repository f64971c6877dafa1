package cn.juesuan.run;

import cn.juesuan.workbook.Preview;

/**
 * A sheet as the result page shows it.
 *
 * @param file the workbook's name
 */
record SheetPreview(String file, Preview.Sheet sheet) {}
