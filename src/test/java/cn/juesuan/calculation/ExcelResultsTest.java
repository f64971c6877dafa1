package cn.juesuan.calculation;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Formulas whose results Excel itself stored in public workbooks: none may be calculated otherwise;
 * those that are refused are listed.
 */
public class ExcelResultsTest {

  /** So many are calculated; more functions make it more. */
  private static final int LEAST_RIGHT = 1_240;

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
      try {
        return grid().value(at, formula);
      } catch (FormulaException | Unsupported e) {
        return Optional.empty();
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
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ExcelResultsTest.class.getResourceAsStream("excel-results.jsonl"),
                StandardCharsets.UTF_8))) {
      return lines.lines().map(Fact::of).toList();
    }
  }

  @Test
  void noResultIsOtherThanExcels() throws IOException {
    List<String> wrong = new ArrayList<>();
    int right = 0;
    for (Fact fact : facts()) {
      Optional<CellValue> value = fact.value();
      if (value.isPresent() && !fact.isSame(value.get()) && !fact.doubtful()) {
        wrong.add(fact + ": " + Grid.shown(value.get()));
      }
      right += value.filter(fact::isSame).isPresent() ? 1 : 0;
    }
    assertThat(wrong).isEmpty();
    assertThat(right).isGreaterThanOrEqualTo(LEAST_RIGHT);
  }
}
