package cn.juesuan.workbook;

/** How a cell style shows numbers: the file's number of the format and its code. */
record NumberFormat(int id, String code) {

  static final NumberFormat GENERAL = new NumberFormat(0, "General");
}
