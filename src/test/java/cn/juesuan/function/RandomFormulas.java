package cn.juesuan.function;

import cn.juesuan.signature.FunctionDefinition;
import cn.juesuan.signature.Parameter;
import cn.juesuan.signature.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Random formulas, the same for one seed. Every function of the table is called, with arguments of
 * the kinds that its signature names or, where such arguments would mostly be wrong, those of a
 * recipe. They refer to the sheets 数 (see {@link #cells}) and 带, a band with columns A, B and C in
 * row 2.
 */
public final class RandomFormulas {

  private static final int ROWS = 12;

  /** How some functions are called; the letters are kinds of arguments, see {@link #argument}. */
  private static final Map<String, List<String>> RECIPES =
      Map.ofEntries(
          Map.entry("DATE", List.of("2025 i i", "2024 2 29", "y m d")),
          Map.entry("DATEDIF", List.of("D E \"D\"", "D E \"M\"", "D E \"Y\"")),
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
          Map.entry("MATCH", List.of("k 数!J1:J12 0", "n 数!H1:H12 1", "n 数!H1:H12")),
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

  /** Their results are many values. */
  private static final Set<String> MANY = Set.of("FREQUENCY", "MMULT", "TRANSPOSE");

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

  private static final List<String> NUMBERS =
      List.of(
          "1",
          "2",
          "3",
          "4.5",
          "-2",
          "0",
          "10",
          "100.25",
          "-7.75",
          "0.001",
          "12345.678",
          "2.5",
          "0.000001",
          "1115.55",
          "-0.07",
          "49",
          "0.7",
          "1000000",
          "0.1",
          "0.3");

  private static final List<String> TEXTS =
      List.of(
          "\"甲\"", "\"abc\"", "\"AB12\"", "\"12\"", "\"\"", "\"a b  c\"", "\"1,234\"", "\"5%\"");

  private final Random random;
  private final List<FunctionDefinition> functions = List.copyOf(FunctionTable.all());
  private int next;

  /** Formulas of one seed. */
  public RandomFormulas(long seed) {
    random = new Random(seed);
  }

  /** A formula, whether it is an array formula, and the function that it is about. */
  public record Given(String text, boolean array, String function) {}

  /** The functions that the formulas are about. */
  public static List<String> functions() {
    return FunctionTable.all().stream().map(FunctionDefinition::name).toList();
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /**
   * The constants of the sheet 数, row by row: A to E of all kinds, F with errors, G numbers, H and
   * I numbers in ascending order, J words, K days, L numbers, M truths (which LibreOffice takes for
   * numbers in areas), N to T a small database with conditions.
   */
  public List<List<Object>> cells() {
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      List<Object> cells = new ArrayList<>();
      for (int column = 0; column < 6; column++) {
        cells.add(column == 5 && random.nextInt(3) == 0 ? one(List.of("#N/A", "#DIV/0!")) : any());
      }
      cells.add(Double.valueOf(one(NUMBERS)));
      cells.add(row * 3 + random.nextInt(3) + 0.25);
      cells.add(row * 10.5);
      cells.add(one(List.of("甲", "乙", "丙", "a", "A", "甲乙")));
      cells.add(45_000.0 + random.nextInt(1_000));
      cells.add(Double.valueOf(one(NUMBERS)));
      cells.add(random.nextBoolean());
      cells.addAll(
          switch (row) {
            case 0 -> List.of("类", "数", "值", "", "数", "类", "值");
            case 1 -> List.of("甲", 1.0, 2.0, "", ">2", "甲", ">1");
            default ->
                row < 8 ? List.of(one(List.of("甲", "乙")), (double) row, row * 1.5) : List.of();
          });
      rows.add(cells);
    }
    return rows;
  }

  private Object any() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> "";
      case 2 -> one(List.of("甲", "abc", "12", "1,234", "5%", " x "));
      default -> Double.valueOf(one(NUMBERS));
    };
  }

  /** The next formula; the functions take turns. */
  public Given next() {
    FunctionDefinition function = functions.get(next++ % functions.size());
    String call = call(function);
    if (MANY.contains(function.name())) {
      return new Given("SUM(" + call + ")", true, function.name());
    }
    return switch (random.nextInt(10)) {
      case 0 ->
          new Given(
              call + one(List.of("+", "-", "*", "/", "^")) + number(), false, function.name());
      case 1 -> arrayFormula();
      default -> new Given(call, false, function.name());
    };
  }

  private Given arrayFormula() {
    String condition =
        column() + one(List.of(">", "<", "=", "<>", ">=")) + one(List.of("1", "3", "10", "0"));
    String values = column();
    String inner =
        switch (random.nextInt(5)) {
          case 0 -> values + "*" + column();
          case 1 -> "ROUND(" + values + ",1)";
          case 2 -> "IFERROR(" + values + "/" + column() + ",0)";
          case 3 -> "IF(" + condition + "," + values + "," + column() + ")";
          default -> "IF(" + condition + "," + values + ")";
        };
    String outer = one(List.of("SUM", "MAX", "MIN", "COUNT", "AVERAGE", "PRODUCT", "MEDIAN"));
    return new Given(outer + "(" + inner + ")", true, "{" + outer + "}");
  }

  private String column() {
    return one(List.of("数!G1:G12", "数!H1:H12", "数!I1:I12", "数!L1:L12"));
  }

  private String call(FunctionDefinition function) {
    String name = function.name();
    StringBuilder text = new StringBuilder(isNew(name) ? "_xlfn." : "").append(name).append('(');
    return text.append(String.join(",", arguments(function))).append(')').toString();
  }

  private static boolean isNew(String name) {
    return NEW.contains(name) || (name.contains(".") && !OLD_WITH_POINT.contains(name));
  }

  private List<String> arguments(FunctionDefinition function) {
    String name = function.name();
    if (PAIRS.contains(name)) {
      return List.of(column(), column());
    }
    String recipe = DATABASE.contains(name) ? "DSUM" : name;
    if (RECIPES.containsKey(recipe)) {
      List<String> arguments = new ArrayList<>();
      for (String kind : one(RECIPES.get(recipe)).split(" ", -1)) {
        arguments.add(argument(kind));
      }
      return arguments;
    }
    return bySignature(function.signature());
  }

  private List<String> bySignature(Signature signature) {
    int most = signature.parameters().size() + 2 * signature.repeated();
    int count;
    do {
      count = signature.least() + random.nextInt(most - signature.least() + 1);
    } while (!signature.takes(count));
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arguments.add(argument(signature.at(i)));
    }
    return arguments;
  }

  private String argument(Parameter parameter) {
    return switch (parameter) {
      case NUMBER -> number();
      case TEXT -> random.nextInt(4) == 0 ? cell() : one(TEXTS);
      case TRUTH -> cell() + one(List.of(">", "<", "=", "<>")) + number();
      case AREA -> random.nextInt(4) == 0 ? number() : area();
      case ARRAY -> random.nextInt(2) == 0 ? column() : area();
      case REFERENCE -> area();
      case VALUE, ANY, LAZY, DECIDING ->
          switch (random.nextInt(4)) {
            case 0 -> one(TEXTS);
            case 1 -> number();
            default -> cell();
          };
    };
  }

  private String argument(String kind) {
    return switch (kind) {
      case "n" -> number();
      case "i" -> String.valueOf(random.nextInt(8) - 1);
      case "p" -> one(List.of("1", "2", "3", "10", "0.5", "20.75", "100"));
      case "-p" -> "-" + argument("p");
      case "t" -> one(TEXTS);
      case "r" -> area();
      case "g" -> column();
      case "b" -> "带!B2:B2";
      case "x" -> cell();
      case "l" -> cell() + one(List.of(">", "<", "=", "<>")) + number();
      case "D" -> random.nextInt(4) == 0 ? "\"2025-02-10\"" : "数!K" + (1 + random.nextInt(ROWS));
      case "E" -> "数!K" + (1 + random.nextInt(ROWS)) + "+1000";
      case "k" -> one(List.of("\"甲\"", "\"丁\"", "\"A\"", "数!J3"));
      case "c" -> one(List.of("\"甲\"", "\"<>甲\"", "\"甲*\"", "\"a\"", "数!J5", "\"?\""));
      case "C" ->
          one(List.of("\">2\"", "\"<=10\"", "0", "\"<>0\"", "数!G3", "\"\"", "\"12\"", "\"<>\""));
      case "y" -> String.valueOf(1950 + random.nextInt(120));
      case "m", "d", "h", "s" -> String.valueOf(random.nextInt(70));
      case "w" -> String.valueOf(1 + random.nextInt(17));
      default -> kind;
    };
  }

  private String cell() {
    return "数!" + (char) ('A' + random.nextInt(12)) + (1 + random.nextInt(ROWS));
  }

  private String area() {
    if (random.nextInt(6) == 0) {
      return one(List.of("带!B2:B2", "带!C2:C2"));
    }
    int first = 1 + random.nextInt(ROWS);
    int last = Math.min(ROWS, first + random.nextInt(8));
    char column = (char) ('A' + random.nextInt(random.nextInt(8) == 0 ? 6 : 5));
    return "数!" + column + first + ":" + column + last;
  }

  private String number() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> cell();
      case 3 -> "数!G" + (1 + random.nextInt(ROWS));
      case 4 -> "SUM(" + area() + ")";
      case 5 -> "(" + one(NUMBERS) + one(List.of("+", "-", "*", "/")) + one(NUMBERS) + ")";
      case 6 -> one(List.of("\"3\"", "(TRUE+1)", "\"x\"", "-数!G2^2", "ROUND(数!G4/3,2)"));
      default -> one(NUMBERS);
    };
  }
}
