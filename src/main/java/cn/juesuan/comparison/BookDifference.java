package cn.juesuan.comparison;

/**
 * One place in which a workbook holds something else than the data gives.
 *
 * @param figure whether a figure differs, or only words
 * @param place in Chinese, with the cell's labels
 * @param said what is there and what the data gives, in Chinese
 */
public record BookDifference(boolean figure, String place, String said) implements Deviation {

  @Override
  public String text() {
    return place + "：" + said;
  }
}
