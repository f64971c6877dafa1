package cn.juesuan.function;

import java.util.Set;

/** The names of functions as a workbook stores them. */
final class StoredNames {

  /** What Excel 2007 does not know is written with a prefix. */
  private static final Set<String> NEW =
      Set.of(
          "CONCAT",
          "TEXTJOIN",
          "MAXIFS",
          "MINIFS",
          "IFS",
          "SWITCH",
          "IFNA",
          "XOR",
          "DAYS",
          "XLOOKUP",
          "XMATCH",
          "ISOWEEKNUM",
          "NUMBERVALUE",
          "UNICODE",
          "UNICHAR",
          "BASE",
          "DECIMAL",
          "ARABIC",
          "COMBINA",
          "PERMUTATIONA",
          "BITAND",
          "BITOR",
          "BITXOR",
          "BITLSHIFT",
          "BITRSHIFT",
          "ACOT",
          "ACOTH",
          "COT",
          "COTH",
          "CSC",
          "CSCH",
          "SEC",
          "SECH",
          "SHEET",
          "SHEETS",
          "ISFORMULA",
          "FORMULATEXT",
          "MUNIT",
          "GAMMA",
          "PHI",
          "GAUSS",
          "RRI",
          "PDURATION");

  private static final Set<String> OLD_WITH_POINT =
      Set.of("ERROR.TYPE", "NETWORKDAYS.INTL", "WORKDAY.INTL", "ISO.CEILING");

  private StoredNames() {}

  /** A function's name, with the prefix if it is a newer one. */
  static String of(String function) {
    return isNew(function) ? "_xlfn." + function : function;
  }

  private static boolean isNew(String name) {
    return NEW.contains(name) || (name.contains(".") && !OLD_WITH_POINT.contains(name));
  }
}
