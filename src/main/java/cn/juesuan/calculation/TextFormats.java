package cn.juesuan.calculation;

/** Number formats, as TEXT applies them. */
@FunctionalInterface
public interface TextFormats {

  /**
   * The value in that format.
   *
   * @return a text, or an error value
   * @throws Refusal if it is not certain what Excel shows
   */
  CellValue text(CellValue value, String format);
}
