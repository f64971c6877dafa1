package cn.juesuan.function;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Functions that are refused and that somebody may look for, with what to write in their place. */
final class RefusedFunctions {

  /** Functions that are refused for one reason. */
  private static final List<Group> GROUPS =
      List.of(
          group("TODAY NOW RAND RANDBETWEEN RANDARRAY", "每次打开都变，公开的数不能这样", "日期写成占位符，或写进单元格"),
          group("OFFSET INDIRECT", "引用到哪里，行数变了以后没有人知道", "INDEX，或直接写引用；下拉列表的来源里可以用 INDIRECT"),
          group("CELL INFO", "结果与电脑和打开的文件有关", "行号、列号、地址用 ROW、COLUMN、ADDRESS，内容直接写引用"),
          group("SHEET SHEETS FORMULATEXT", "结果与工作表的张数、公式的写法有关", "直接写要显示的内容"),
          group("DOLLAR USDOLLAR RMB", "货币符号和负数的写法与电脑的语言有关", "TEXT(数,\"¥#,##0.00\")"),
          group("DBCS WIDECHAR JIS", "结果与电脑的语言有关", "直接写全角的字"),
          group("PHONETIC", "拼音只在单元格里有", "把拼音写进单元格"),
          group(
              "FILTER SORT SORTBY UNIQUE SEQUENCE TAKE DROP TOCOL TOROW VSTACK HSTACK CHOOSEROWS"
                  + " CHOOSECOLS EXPAND WRAPROWS WRAPCOLS TEXTSPLIT GROUPBY PIVOTBY",
              "结果是会自己变大的区域",
              "重复行，合计用 SUMIFS、SUMPRODUCT"),
          group("LET LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY", "公式自己的变量和函数没有收", "分步写在几个单元格里"),
          group("MODE.MULT", "结果有几个数", "MODE.SNGL"),
          group("TREND LINEST GROWTH LOGEST", "末几位各版本不同", "一个自变量时用 FORECAST、SLOPE、INTERCEPT"),
          group(
              "NORM.DIST NORMDIST NORM.S.DIST NORMSDIST NORM.INV NORMINV NORM.S.INV NORMSINV"
                  + " BINOM.DIST BINOMDIST POISSON.DIST POISSON T.DIST TDIST T.INV TINV T.TEST"
                  + " TTEST F.DIST FDIST F.INV FINV F.TEST FTEST CHISQ.DIST CHIDIST CHISQ.INV"
                  + " CHIINV CHISQ.TEST CHITEST CONFIDENCE CONFIDENCE.NORM CONFIDENCE.T Z.TEST"
                  + " ZTEST",
              "概率分布的末几位各版本不同",
              "把算好的数填进单元格"),
          group("ACCRINT PRICE YIELD DURATION AMORDEGRC AMORLINC", "证券和法国折旧的算法没有收", "把算式写出来"),
          group(
              "GETPIVOTDATA CUBEVALUE CUBEMEMBER RTD WEBSERVICE FILTERXML ENCODEURL IMAGE"
                  + " STOCKHISTORY",
              "要用数据透视表、网络或别的程序",
              "直接写引用或内容"),
          group("HYPERLINK", "链接不会跟着行走", "在单元格上插入超链接"));

  private static final Map<String, Group> BY_NAME = byName();

  private RefusedFunctions() {}

  /**
   * Why functions are refused.
   *
   * @param why in Chinese
   * @param instead what to write in their place, in Chinese
   */
  record Group(List<String> names, String why, String instead) {}

  private static Group group(String names, String why, String instead) {
    return new Group(List.of(names.split(" ", -1)), why, instead);
  }

  private static Map<String, Group> byName() {
    Map<String, Group> byName = new TreeMap<>();
    for (Group group : GROUPS) {
      for (String name : group.names()) {
        if (byName.put(name, group) != null) {
          throw new IllegalStateException(name);
        }
      }
    }
    return byName;
  }

  static List<Group> groups() {
    return GROUPS;
  }

  /** The reason in brackets, and what to write in its place; empty if none is known. */
  static String remark(String name) {
    Group group = BY_NAME.get(name);
    return group == null ? "" : "（" + group.why() + "；可以改用：" + group.instead() + "）";
  }
}
