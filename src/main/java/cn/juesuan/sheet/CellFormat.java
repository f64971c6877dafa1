package cn.juesuan.sheet;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What a number's format makes of it beyond its digits.
 *
 * @param zeros for {@link Kind#PADDED}: the least number of digits
 */
record CellFormat(Kind kind, int zeros) {

  /** The few things that matter: the number of decimals shown, colours and words do not. */
  enum Kind {
    NUMBER,
    PERCENT,
    /** A format of zeros alone, by which codes keep those at their start. */
    PADDED,
    DAY
  }

  static final CellFormat NUMBER = new CellFormat(Kind.NUMBER, 0);
  private static final CellFormat PERCENT = new CellFormat(Kind.PERCENT, 0);
  private static final CellFormat DAY = new CellFormat(Kind.DAY, 0);
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|[*].|\\[[^]]*]");
  private static final Pattern ZEROS = Pattern.compile("0{2,30}");

  /**
   * The format by its number and code.
   *
   * @param code empty where the file leaves it to the number
   */
  static CellFormat of(int id, String code) {
    if (code.isEmpty() && isChineseDay(id)) {
      return DAY;
    }
    String known = code.isEmpty() ? builtIn(id) : code;
    if (DateUtil.isADateFormat(id, known)) {
      return DAY;
    }
    String bare = QUOTED.matcher(known).replaceAll("");
    return bare.contains("%") ? PERCENT : padded(bare);
  }

  /** Formats that Chinese Excel knows by number: 2025年2月, 2月10日, 上午8时30分 … */
  private static boolean isChineseDay(int id) {
    return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  }

  private static String builtIn(int id) {
    boolean known = id >= 0 && id < BuiltinFormats.getAll().length;
    return known ? BuiltinFormats.getBuiltinFormat(id) : "General";
  }

  private static CellFormat padded(String code) {
    int end = code.indexOf(';');
    String first = end < 0 ? code : code.substring(0, end);
    return ZEROS.matcher(first).matches() ? new CellFormat(Kind.PADDED, first.length()) : NUMBER;
  }
}
