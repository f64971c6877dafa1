package cn.juesuan.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.expression.FormulaUse;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.Unsupported;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Formulas whose results Excel itself stored in public workbooks: none may be calculated otherwise;
 * those that are refused are listed, with the reason. A wanted change of the list is taken over
 * with {@code -Djuesuan.golden=refresh}.
 */
public class ExcelResultsTest {

  /** So many are calculated; more functions make it more. */
  private static final int LEAST_RIGHT = 2_080;

  private static final Path REFUSED =
      Path.of("src/test/resources/cn/juesuan/calculation/excel-refusals.txt");

  /** What a reason quotes. */
  private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

  private static final int LEAST_RIGHT_ARRAYS = 40;

  /** A formula with its cells and Excel's result. */
  public record Fact(
      String formula,
      JsonObject cells,
      JsonObject names,
      String at,
      JsonElement result,
      boolean doubtful) {
    static Fact of(String line) {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      return new Fact(
          json.get("formula").getAsString(),
          json.has("cells") ? json.getAsJsonObject("cells") : new JsonObject(),
          json.has("names") ? json.getAsJsonObject("names") : new JsonObject(),
          json.get("at").getAsString(),
          json.get("result"),
          json.has("doubt"));
    }

    /** What is calculated; empty if it is refused. */
    public Optional<CellValue> value() {
      return value(FormulaUse.CELL);
    }

    private Optional<CellValue> value(FormulaUse use) {
      try {
        return grid().value(at, formula, use);
      } catch (FormulaException | Unsupported e) {
        return Optional.empty();
      }
    }

    /** What is shown, or why it is refused. */
    String shown() {
      try {
        return grid().shows(at, formula);
      } catch (FormulaException | Unsupported e) {
        return "拒绝：" + e.getMessage();
      }
    }

    private Grid grid() throws FormulaException, Unsupported {
      Grid grid = new Grid();
      for (Map.Entry<String, JsonElement> cell : cells.entrySet()) {
        grid.with(cell.getKey(), value(cell.getValue()));
      }
      for (Map.Entry<String, JsonElement> name : names.entrySet()) {
        grid.named(name.getKey(), name.getValue().getAsString());
      }
      return grid;
    }

    static CellValue value(JsonElement json) {
      if (json.isJsonObject()) {
        return ErrorCode.shownAs(json.getAsJsonObject().get("error").getAsString()).orElseThrow();
      }
      JsonPrimitive primitive = json.getAsJsonPrimitive();
      if (primitive.isNumber()) {
        return CellValue.of(primitive.getAsDouble());
      }
      return primitive.isBoolean()
          ? CellValue.of(primitive.getAsBoolean())
          : new Text(primitive.getAsString());
    }

    public boolean isSame(CellValue value) {
      CellValue excel = value(result);
      if (excel instanceof Numeric a && value instanceof Numeric b) {
        double size = Math.max(Math.abs(a.value()), Math.abs(b.value()));
        return Math.abs(a.value() - b.value()) <= size * 2e-14;
      }
      return excel.equals(value);
    }
  }

  public static List<Fact> facts() throws IOException {
    return facts("excel-results.jsonl");
  }

  private static List<Fact> facts(String file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ExcelResultsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return lines.lines().map(Fact::of).toList();
    }
  }

  @Test
  void noResultIsOtherThanExcels() throws IOException {
    assertThat(right(facts(), FormulaUse.CELL)).isGreaterThanOrEqualTo(LEAST_RIGHT);
  }

  /** The first value of each. */
  @Test
  void noResultOfAnArrayFormulaIs() throws IOException {
    assertThat(right(facts("excel-array-results.jsonl"), FormulaUse.ARRAY_CELL))
        .isGreaterThanOrEqualTo(LEAST_RIGHT_ARRAYS);
  }

  /** How many are right; none is wrong. */
  private static int right(List<Fact> facts, FormulaUse use) {
    List<String> wrong = new ArrayList<>();
    int right = 0;
    for (Fact fact : facts) {
      Optional<CellValue> value = fact.value(use);
      if (value.isPresent() && !fact.isSame(value.get()) && !fact.doubtful()) {
        wrong.add(fact + ": " + Grid.shown(value.get()));
      }
      right += value.filter(fact::isSame).isPresent() ? 1 : 0;
    }
    assertThat(wrong).isEmpty();
    return right;
  }

  /** Every reason, how many formulas are refused for it, and one of them. */
  @Test
  void whatIsRefusedIsKnown() throws IOException {
    Map<String, List<String>> reasons = new TreeMap<>();
    for (Fact fact : facts()) {
      String shown = fact.shown();
      if (shown.startsWith("拒绝：")) {
        String reason = QUOTED.matcher(shown.substring(3)).replaceAll("“…”");
        reasons.computeIfAbsent(reason, r -> new ArrayList<>()).add(fact.formula());
      }
    }
    StringBuilder list = new StringBuilder();
    reasons.forEach(
        (reason, formulas) ->
            list.append(
                formulas.size() + " | " + reason + " | " + Collections.min(formulas) + "\n"));
    if (System.getProperty("juesuan.golden", "").equals("refresh")) {
      Files.writeString(REFUSED, list);
    }
    assertThat(REFUSED).usingCharset(StandardCharsets.UTF_8).hasContent(list.toString());
  }
}
