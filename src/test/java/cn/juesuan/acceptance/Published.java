package cn.juesuan.acceptance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The figures that a real unit has published, each table as lines of text. What the original
 * printed wrongly or cut off stands beside in the file and is not read.
 */
final class Published {

  private static final Path FILE = Path.of("src/test/resources/acceptance/published-2024.json");
  private static final JsonObject ALL = read();

  private Published() {}

  private static JsonObject read() {
    try {
      String text = Files.readString(FILE, StandardCharsets.UTF_8);
      return JsonParser.parseString(text).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonObject table(String name) {
    return ALL.getAsJsonObject(name);
  }

  static List<JsonObject> projects() {
    return objects(ALL.getAsJsonArray("项目自评表"));
  }

  static List<JsonObject> objects(JsonArray array) {
    return stream(array).map(JsonElement::getAsJsonObject).toList();
  }

  static List<String> strings(JsonArray array) {
    return stream(array).map(Published::string).toList();
  }

  private static java.util.stream.Stream<JsonElement> stream(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static String string(JsonElement element) {
    return element == null || element.isJsonNull() ? "" : element.getAsString();
  }

  static String figure(JsonElement element) {
    String text = string(element);
    return text.isEmpty() ? "" : Grid.figure(new BigDecimal(text));
  }

  /** Title, number, unit, year and money unit, as far as the form prints them. */
  static List<String> head(String name) {
    JsonObject table = table(name);
    return List.of(
        string(table.get("title")),
        string(table.get("formNo")),
        "单位：" + string(table.get("unit")),
        string(table.get("year")) + " 年度",
        "单位：" + string(table.get("moneyUnit")));
  }

  static List<String> header(String name) {
    List<String> rows = new ArrayList<>();
    for (JsonElement row : table(name).getAsJsonArray("header")) {
      rows.add(String.join(" | ", strings(row.getAsJsonArray())));
    }
    return rows;
  }

  static List<String> notes(String name) {
    return strings(table(name).getAsJsonArray("notes"));
  }

  static List<String> columns(String name) {
    return strings(table(name).getAsJsonArray("columns"));
  }

  /** The lines of a table of two halves: first all of the left one, then all of the right one. */
  static List<String> halves(String name, List<String> left, List<String> right) {
    List<String> lines = new ArrayList<>();
    for (String half : List.of("income", "expense")) {
      for (JsonObject row : objects(table(name).getAsJsonArray("rows"))) {
        JsonObject line = row.getAsJsonObject(half);
        lines.add(
            line(
                string(line.get("line")) + " " + string(line.get("item")),
                half.equals("income") ? left : right,
                line));
      }
    }
    return lines;
  }

  /** The lines of a table whose rows are subjects. */
  static List<String> subjects(String name) {
    return objects(table(name).getAsJsonArray("rows")).stream()
        .map(r -> line(string(r.get("code")) + " " + string(r.get("name")), columns(name), r))
        .toList();
  }

  private static String line(String label, List<String> columns, JsonObject figures) {
    StringBuilder line = new StringBuilder(label);
    for (String column : columns) {
      JsonElement figure = figures.get(column);
      line.append(" | ").append(figure(figure == null ? figures.get("amount") : figure));
    }
    return line.toString();
  }

  /** The three blocks of the table of economic subjects, side by side. */
  static List<String> blocks(String name) {
    List<String> lines = new ArrayList<>();
    for (JsonElement row : table(name).getAsJsonArray("rows")) {
      List<String> parts = new ArrayList<>();
      for (JsonElement part : row.getAsJsonArray()) {
        parts.add(part.isJsonNull() ? " | " : item(part.getAsJsonObject()));
      }
      lines.add(String.join(" ‖ ", parts));
    }
    return lines;
  }

  private static String item(JsonObject part) {
    return string(part.get("code"))
        + " "
        + string(part.get("name"))
        + " | "
        + figure(part.get("amount"));
  }
}
