package cn.juesuan.function;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** How functions are called whose arguments, chosen by their signature, would mostly be wrong. */
final class ArgumentRecipes {

  /**
   * How some functions are called; the letters are kinds of arguments, see {@link RandomFormulas}.
   */
  private static final Map<String, List<String>> RECIPES =
      Map.ofEntries(
          Map.entry("DATE", List.of("2025 i i", "2024 2 29", "y m d")),
          Map.entry("DATEDIF", List.of("D E \"D\"", "D E \"M\"", "D E \"Y\"")),
          Map.entry("DAYS360", List.of("D E", "D E TRUE", "E D FALSE")),
          Map.entry("YEARFRAC", List.of("D E", "D E i", "E D 3")),
          Map.entry("DAY", List.of("D")),
          Map.entry("MONTH", List.of("D")),
          Map.entry("YEAR", List.of("D")),
          Map.entry("DAYS", List.of("D D")),
          Map.entry("WEEKDAY", List.of("D", "D 2", "D w")),
          Map.entry("EDATE", List.of("D i")),
          Map.entry("EOMONTH", List.of("D i")),
          Map.entry("TIME", List.of("i i i", "h m s")),
          Map.entry("VLOOKUP", List.of("k 数!J1:L12 2 0", "n 数!H1:I12 2 TRUE", "n 数!H1:I12 2")),
          Map.entry("HLOOKUP", List.of("\"值\" 数!N1:P8 3 0")),
          Map.entry(
              "MATCH",
              List.of(
                  "k 数!J1:J12 0",
                  "n 数!H1:H12 1",
                  "n 数!H1:H12",
                  "p {100,20.75,10,3,2,1,0.5} -1",
                  "n {1000000,49,10,10,3,3,0,-2} -1",
                  "n {-7.75,0,1,1,3,3,10,49} 1")),
          Map.entry("INDEX", List.of("r i", "数!A1:E12 i i")),
          Map.entry("COUNTIF", List.of("r C", "数!J1:J12 c", "数!G1:G12 C", "b C")),
          Map.entry("SUMIF", List.of("数!J1:J12 c 数!G1:G12", "数!G1:G12 C", "b C")),
          Map.entry("AVERAGEIF", List.of("数!J1:J12 c 数!G1:G12", "数!G1:G12 C")),
          Map.entry("COUNTIFS", List.of("数!J1:J12 c", "数!J1:J12 c 数!G1:G12 C")),
          Map.entry("SUMIFS", List.of("数!G1:G12 数!J1:J12 c", "数!G1:G12 数!J1:J12 c 数!H1:H12 C")),
          Map.entry("AVERAGEIFS", List.of("数!G1:G12 数!J1:J12 c")),
          Map.entry("MAXIFS", List.of("数!G1:G12 数!J1:J12 c 数!H1:H12 C")),
          Map.entry("MINIFS", List.of("数!G1:G12 数!J1:J12 c")),
          Map.entry("DSUM", List.of("数!N1:P8 \"数\" 数!R1:R2", "数!N1:P8 2 数!S1:T2")),
          Map.entry("MDETERM", List.of("数!G1:H2", "数!G2:I4")),
          Map.entry("MMULT", List.of("数!G1:H2 数!G3:H4")),
          Map.entry("TRANSPOSE", List.of("数!G1:G3")),
          Map.entry("FREQUENCY", List.of("数!G1:G12 数!H1:H12")),
          Map.entry("PMT", List.of("0.05 p p", "0.01 p p n i")),
          Map.entry("IRR", List.of("{-100,39,59,55,20}", "{-70,12,15,18,21,26} 0.05", "g")),
          Map.entry("RATE", List.of("24 -100 1000", "60 -20.75 1000", "10 -p 20", "8 0 -p 100")),
          Map.entry(
              "XIRR",
              List.of(
                  "{-100,39,59,55} {45000,45100,45400,45800}",
                  "{-70,12,15,18,36} {45000,45000,45300,45500.5,46000} 0.2")),
          Map.entry(
              "XNPV",
              List.of(
                  "p {-100,39,59,55} {45000,45100,45400,45800}",
                  "0.05 {-70,12,15,18,36} {45000,45000,45300,45500.5,46000}")),
          Map.entry("LARGE", List.of("r i", "g i", "g 3")),
          Map.entry("SMALL", List.of("r i", "g i", "g 3")),
          Map.entry("DB", List.of("1000 p 10 i", "5000 100 5 2 7", "10000 p i i m")),
          Map.entry("DDB", List.of("1000 p 10 i", "5000 100 5 2 1.5", "10000 p i i")),
          Map.entry("VDB", List.of("1000 p 10 i 5", "5000 100 5 0 i", "10000 p 8 i i 1.5 TRUE")),
          Map.entry("CUMIPMT", List.of("0.05 10 p 1 i 0", "0.01 24 p i 12 1")),
          Map.entry("CUMPRINC", List.of("0.05 10 p 1 i 0", "0.01 24 p i 12 1")),
          Map.entry("FV", List.of("0.05 p p", "0.01 p p n")),
          Map.entry("PV", List.of("0.05 p p", "0.01 p p n")),
          Map.entry("NPER", List.of("0.05 p -p", "0.02 -p 100")),
          Map.entry("NPV", List.of("0.05 g", "0.1 n n")),
          Map.entry("IPMT", List.of("0.05 1 p p", "0.01 2 10 p")),
          Map.entry("PPMT", List.of("0.05 1 p p", "0.01 2 10 p")),
          Map.entry("SYD", List.of("p p 10 i")),
          Map.entry("MIRR", List.of("数!G1:G12 0.05 0.06")),
          Map.entry("EFFECT", List.of("0.05 i", "p i")),
          Map.entry("NOMINAL", List.of("0.05 i", "p i")),
          Map.entry("TEXT", List.of("n \"0.00\"", "n \"#,##0\"", "D \"yyyy-mm-dd\"", "n \"0%\"")),
          Map.entry("REPT", List.of("t i")),
          Map.entry("CHAR", List.of("65", "i")),
          Map.entry("ROMAN", List.of("i", "1999", "p i")),
          Map.entry("FACT", List.of("i", "n")),
          Map.entry("FACTDOUBLE", List.of("i", "n")),
          Map.entry("ADDRESS", List.of("i i", "i i i")),
          Map.entry("SUBTOTAL", List.of("9 r", "i g", "2 b")),
          Map.entry("ROWS", List.of("r", "b", "数!A1:E12")),
          Map.entry("COLUMNS", List.of("r", "数!A1:E12")),
          Map.entry("TYPE", List.of("x", "n", "t", "1/0")),
          Map.entry("N", List.of("x", "数!M2", "n")),
          Map.entry("T", List.of("x", "t")),
          Map.entry("ISLOGICAL", List.of("x", "数!M3", "n=1")),
          Map.entry("IFS", List.of("l x", "l n l t", "l n TRUE t")),
          Map.entry("TEXTJOIN", List.of("\",\" TRUE 数!A1:A9", "t TRUE t x", "\";\" FALSE t t")),
          Map.entry("LOOKUP", List.of("n 数!H1:H12", "n 数!H1:H12 数!I1:I12")),
          Map.entry("ROW", List.of("x")),
          Map.entry("COLUMN", List.of("x")));

  /** They take two columns of numbers. */
  private static final List<String> PAIRS =
      List.of(
          "SUMX2MY2",
          "SUMX2PY2",
          "SUMXMY2",
          "CORREL",
          "PEARSON",
          "RSQ",
          "COVAR",
          "COVARIANCE.P",
          "COVARIANCE.S",
          "SLOPE",
          "INTERCEPT");

  /** They are called as DSUM is. */
  private static final Set<String> DATABASE =
      Set.of(
          "DAVERAGE",
          "DCOUNT",
          "DCOUNTA",
          "DGET",
          "DMAX",
          "DMIN",
          "DPRODUCT",
          "DSTDEV",
          "DSTDEVP",
          "DVAR",
          "DVARP");

  private ArgumentRecipes() {}

  /** Whether a function takes two columns of numbers. */
  static boolean isOfPairs(String function) {
    return PAIRS.contains(function);
  }

  /** The recipes of a function, kinds of arguments with a space between; none: its signature. */
  static List<String> of(String function) {
    return RECIPES.getOrDefault(DATABASE.contains(function) ? "DSUM" : function, List.of());
  }
}
