package cn.juesuan.list;

/**
 * What the program found out about a list file before reading its lines.
 *
 * @param form how it is written, in one Chinese phrase
 * @param above how many records stand above the header
 * @param headerLine the header's line
 */
public record FileFormat(String file, String form, int above, int headerLine) {

  /** Where the header stands, in one Chinese phrase; empty where it is the first record. */
  public String headerText() {
    return above == 0 ? "" : file + "：表头在第 " + headerLine + " 行，它上面的 " + above + " 行没有当作数据";
  }
}
