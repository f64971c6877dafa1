package cn.juesuan.function;

import cn.juesuan.signature.FunctionDefinition;
import cn.juesuan.signature.Parameter;
import cn.juesuan.signature.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Random formulas, the same for one seed. Every function of the table is called, with arguments of
 * the kinds that its signature names or, where such arguments would mostly be wrong, those of its
 * {@link ArgumentRecipes recipe}. They refer to the sheets 数 (see {@link #cells}) and 带, a band
 * with columns A, B and C in row 2.
 */
public final class RandomFormulas {

  private static final int ROWS = 12;

  /** Their results are many values. */
  private static final Set<String> MANY = Set.of("FREQUENCY", "MMULT", "TRANSPOSE");

  /** Their last digits are each program's own. */
  private static final Set<String> ROUNDED = Set.of("IRR", "RATE", "XIRR", "XNPV");

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
    String rate = call(function);
    String call = ROUNDED.contains(function.name()) ? "ROUND(" + rate + ",4)" : rate;
    if (MANY.contains(function.name())) {
      return new Given("SUM(" + call + ")", true, function.name());
    }
    return switch (random.nextInt(10)) {
      case 0 -> new Given(call + operator(function) + number(), false, function.name());
      case 1 -> arrayFormula();
      default -> new Given(call, false, function.name());
    };
  }

  /** What differs a little is only compared by itself. */
  private String operator(FunctionDefinition function) {
    String operator = one(List.of("+", "-", "*", "/", "^"));
    return function.name().startsWith("PERCENTRANK") ? "=" : operator;
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
    return StoredNames.of(function.name()) + "(" + String.join(",", arguments(function)) + ")";
  }

  private List<String> arguments(FunctionDefinition function) {
    if (ArgumentRecipes.isOfPairs(function.name())) {
      return List.of(column(), column());
    }
    List<String> recipes = ArgumentRecipes.of(function.name());
    return recipes.isEmpty() ? bySignature(function.signature()) : byRecipe(one(recipes));
  }

  private List<String> byRecipe(String recipe) {
    List<String> arguments = new ArrayList<>();
    for (String kind : recipe.split(" ", -1)) {
      arguments.add(argument(kind));
    }
    return arguments;
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

  /** An argument of a kind that recipes name; any other text is the argument itself. */
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
