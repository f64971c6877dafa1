package cn.juesuan.function;

import cn.juesuan.formula.NewerFunctions;

/** The names of functions as a workbook stores them. */
final class StoredNames {

  private StoredNames() {}

  /** A function's name, with the prefix if it is a newer one. */
  static String of(String function) {
    return NewerFunctions.isOne(function) ? "_xlfn." + function : function;
  }
}
