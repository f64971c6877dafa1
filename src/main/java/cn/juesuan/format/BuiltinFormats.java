package cn.juesuan.format;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * The codes of the formats that files name by number alone, as Excel of Chinese systems shows them.
 * Source: ECMA-376 part 1, 18.8.30, the table for zh-cn.
 */
public final class BuiltinFormats {

  private static final String YEAR_MONTH = "yyyy\"年\"m\"月\"";
  private static final String MONTH_DAY = "m\"月\"d\"日\"";
  private static final String HALF_MINUTES = "上午/下午h\"时\"mm\"分\"";
  private static final String HALF_SECONDS = HALF_MINUTES + "ss\"秒\"";

  private static final Map<Integer, String> CODES =
      Map.ofEntries(
          entry(0, "General"),
          entry(1, "0"),
          entry(2, "0.00"),
          entry(3, "#,##0"),
          entry(4, "#,##0.00"),
          entry(5, "\"¥\"#,##0;\"¥\"\\-#,##0"),
          entry(6, "\"¥\"#,##0;[Red]\"¥\"\\-#,##0"),
          entry(7, "\"¥\"#,##0.00;\"¥\"\\-#,##0.00"),
          entry(8, "\"¥\"#,##0.00;[Red]\"¥\"\\-#,##0.00"),
          entry(9, "0%"),
          entry(10, "0.00%"),
          entry(11, "0.00E+00"),
          entry(12, "# ?/?"),
          entry(13, "# ??/??"),
          entry(14, "yyyy/m/d"),
          entry(15, "d-mmm-yy"),
          entry(16, "d-mmm"),
          entry(17, "mmm-yy"),
          entry(18, "h:mm AM/PM"),
          entry(19, "h:mm:ss AM/PM"),
          entry(20, "h:mm"),
          entry(21, "h:mm:ss"),
          entry(22, "yyyy/m/d h:mm"),
          entry(27, YEAR_MONTH),
          entry(28, MONTH_DAY),
          entry(29, MONTH_DAY),
          entry(30, "m-d-yy"),
          entry(31, "yyyy\"年\"m\"月\"d\"日\""),
          entry(32, "h\"时\"mm\"分\""),
          entry(33, "h\"时\"mm\"分\"ss\"秒\""),
          entry(34, HALF_MINUTES),
          entry(35, HALF_SECONDS),
          entry(36, YEAR_MONTH),
          entry(37, "#,##0;\\-#,##0"),
          entry(38, "#,##0;[Red]\\-#,##0"),
          entry(39, "#,##0.00;\\-#,##0.00"),
          entry(40, "#,##0.00;[Red]\\-#,##0.00"),
          entry(41, "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ "),
          entry(42, "_ \"¥\"* #,##0_ ;_ \"¥\"* \\-#,##0_ ;_ \"¥\"* \"-\"_ ;_ @_ "),
          entry(43, "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ "),
          entry(44, "_ \"¥\"* #,##0.00_ ;_ \"¥\"* \\-#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ "),
          entry(45, "mm:ss"),
          entry(46, "[h]:mm:ss"),
          entry(47, "mm:ss.0"),
          entry(48, "##0.0E+0"),
          entry(49, "@"),
          entry(50, YEAR_MONTH),
          entry(51, MONTH_DAY),
          entry(52, YEAR_MONTH),
          entry(53, MONTH_DAY),
          entry(54, MONTH_DAY),
          entry(55, HALF_MINUTES),
          entry(56, HALF_SECONDS),
          entry(57, YEAR_MONTH),
          entry(58, MONTH_DAY));

  private BuiltinFormats() {}

  /** Empty for a number that is no format of Excel's own. */
  public static Optional<String> code(int id) {
    return Optional.ofNullable(CODES.get(id));
  }
}
