package cn.juesuan.view;

/**
 * One of the figures by which people see at a glance whether a unit's workbook is plausible: a row
 * of the name 要点.
 *
 * @param label what the row's first cell shows
 * @param figure what its last cell shows
 */
public record Headline(String label, String figure) {

  /** Both, in one Chinese phrase. */
  public String text() {
    return label + " " + figure;
  }
}
