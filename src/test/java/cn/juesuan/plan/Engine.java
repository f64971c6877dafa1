package cn.juesuan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.data.Line;
import cn.juesuan.data.Unit;
import cn.juesuan.data.UnitData;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.evaluation.Calculated;
import cn.juesuan.list.ListPlaces;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedContent;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.plan.BookPlan.PlannedHolder;
import cn.juesuan.plan.BookPlan.PlannedName;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledBook;
import cn.juesuan.template.TemplateCompiler;
import cn.juesuan.template.TemplateText;
import cn.juesuan.template.TestDictionary;
import cn.juesuan.value.Amounts;
import cn.juesuan.value.Dates;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * From data and a template as text to the finished workbook as text. Amounts are in 万元; a cell is
 * written as its value, a formula's cell as {@code value =FORMULA}.
 */
public final class Engine {

  private final Dictionary dictionary = TestDictionary.read();
  private final Map<String, List<Line>> lines = new HashMap<>();
  private final Map<String, String> functional = new HashMap<>();
  private final TemplateText template = new TemplateText();

  public Engine() {
    given("单位", "单位代码,单位名称,部门名称,年度,填报日期,编制人数", "A1,测试中心,测试局,2024,2025-02-10,13");
  }

  /** A dataset's lines; {@code \n} is a line break. */
  public Engine given(String dataset, String header, String... rows) {
    Dataset found = dictionary.dataset(dataset).orElseThrow();
    List<String> columns = List.of(header.split(",", -1));
    List<Line> read = new ArrayList<>();
    for (String row : rows) {
      String[] fields = row.split(",", -1);
      read.add(
          new Line(
              found.columns().stream()
                  .map(
                      c ->
                          columns.contains(c.name())
                              ? value(c, fields[columns.indexOf(c.name())])
                              : Value.empty())
                  .toList(),
              ListPlaces.of(dataset + ".csv"),
              read.size() + 2));
    }
    lines.put(dataset, read);
    return this;
  }

  private static Value value(Column column, String text) {
    if (text.isEmpty()) {
      return Value.empty();
    }
    return switch (column.type()) {
      case MONEY -> Amounts.read(text, MoneyUnit.WAN).found().orElseThrow();
      case NUMBER -> new Value.Quantity(new BigDecimal(text));
      case DATE -> Dates.read(text).found().orElseThrow();
      default -> new Value.Text(text.replace("\\n", "\n"));
    };
  }

  /** Names of functional subjects: 代码,名称. */
  public Engine subjects(String... written) {
    for (String line : written) {
      int comma = line.indexOf(',');
      functional.put(line.substring(0, comma), line.substring(comma + 1));
    }
    return this;
  }

  /** The only sheet, called 表. */
  public Engine template(String... rows) {
    return sheet("表", rows);
  }

  public Engine sheet(String name, String... rows) {
    template.sheet(name, rows);
    return this;
  }

  public Engine name(String name, String formula) {
    template.name(name, formula);
    return this;
  }

  public Engine localName(String name, int sheet, String formula) {
    template.localName(name, sheet, formula);
    return this;
  }

  /** The only sheet's cells, without blank cells at the ends of rows. */
  public Engine thenSheetIs(String... rows) {
    BookPlan plan = plan();
    assertThat(plan.sheets()).hasSize(1);
    assertThat(String.join("\n", rows(plan, 0))).isEqualTo(aligned(rows));
    return this;
  }

  /** All sheets' cells; each sheet begins with a line {@code [name]}. */
  public Engine thenBookIs(String... rows) {
    BookPlan plan = plan();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < plan.sheets().size(); i++) {
      texts.add("[" + plan.sheets().get(i).name() + "]");
      texts.addAll(rows(plan, i));
    }
    assertThat(String.join("\n", texts)).isEqualTo(aligned(rows));
    return this;
  }

  /** What the first sheet holds besides cells: merges, then the others in the template's order. */
  public Engine thenBesideCells(String... holders) {
    assertThat(String.join("\n", holders(plan().sheets().get(0))))
        .isEqualTo(String.join("\n", holders));
    return this;
  }

  public Engine thenNamesAre(String... names) {
    List<String> texts = plan().names().stream().map(Engine::text).toList();
    assertThat(String.join("\n", texts)).isEqualTo(String.join("\n", names));
    return this;
  }

  public Engine thenOuterTextsAre(String... texts) {
    assertThat(plan().sheets().get(0).texts()).containsExactly(texts);
    return this;
  }

  /** The template's faults as {@code KIND sheet!cell detail}; none of them by accident. */
  public Engine thenFaultsAre(String... faults) {
    assertThat(texts(compiled().problems())).isEqualTo(String.join("\n", faults));
    return this;
  }

  /** What is wrong with this unit's workbook, lost amounts included. */
  public Engine thenProblemsAre(String... problems) {
    PlacedAmounts placed = new PlacedAmounts();
    Found<BookPlan> found = new BookPlanner(good()).plan(data(), placed);
    List<Problem> all = new ArrayList<>(found.problems());
    placed.missing(data(), dictionary.datasets(), all::add);
    assertThat(texts(all)).isEqualTo(String.join("\n", problems));
    return this;
  }

  /** What goes wrong while calculating. */
  public Engine thenCalculationSays(String... problems) {
    assertThat(texts(Calculated.of(plan()).problems())).isEqualTo(String.join("\n", problems));
    return this;
  }

  static String texts(List<Problem> problems) {
    return problems.stream()
        .map(p -> p.kind() + " " + where(p.place()) + " " + p.detail())
        .collect(Collectors.joining("\n"));
  }

  private static String where(Place place) {
    return place instanceof Place.InCell ? place.column() : place.text();
  }

  private Found<CompiledBook> compiled() {
    return TemplateCompiler.compile(template.book(), dictionary);
  }

  private CompiledBook good() {
    Found<CompiledBook> compiled = compiled();
    assertThat(texts(compiled.problems())).isEmpty();
    return compiled.value();
  }

  public UnitData data() {
    Unit unit = new Unit("A1", "测试中心", "2024", MoneyUnit.WAN, "", false);
    List<List<Line>> byDataset =
        dictionary.datasets().stream().map(d -> lines.getOrDefault(d.name(), List.of())).toList();
    return new UnitData(
        unit, byDataset, new SubjectLists(Map.of(ColumnType.FUNCTIONAL_SUBJECT, functional)));
  }

  BookPlan plan() {
    Found<BookPlan> found = new BookPlanner(good()).plan(data(), new PlacedAmounts());
    assertThat(texts(found.problems())).isEmpty();
    return found.value();
  }

  static List<String> rows(BookPlan plan, int sheet) {
    Calculated calculated = Calculated.of(plan);
    assertThat(texts(calculated.problems())).isEmpty();
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < plan.sheets().get(sheet).rows().size(); row++) {
      List<String> cells = new ArrayList<>();
      for (PlannedCell cell : plan.sheets().get(sheet).rows().get(row).cells()) {
        String shown = calculated.shown(sheet, row, cell.column());
        cells.add(text(cell.content(), shown));
      }
      rows.add(row(cells));
    }
    return rows;
  }

  private static String text(PlannedContent content, String shown) {
    if (content instanceof PlannedContent.Live live) {
      return shown + " =" + live.formula().text();
    }
    return content instanceof PlannedContent.Decimal decimal ? decimal.digits() : shown;
  }

  private static String row(List<String> cells) {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isEmpty()) {
      end--;
    }
    return String.join(" | ", cells.subList(0, end));
  }

  private static String aligned(String... rows) {
    return Arrays.stream(rows)
        .map(r -> Arrays.stream(r.split("\\|", -1)).map(String::strip).toList())
        .map(Engine::row)
        .collect(Collectors.joining("\n"));
  }

  private static List<String> holders(PlannedSheet sheet) {
    List<String> texts = new ArrayList<>();
    sheet.merges().forEach(m -> texts.add("合并 " + m.text()));
    sheet.holders().forEach(h -> texts.add(text(sheet, h)));
    return texts;
  }

  private static String text(PlannedSheet sheet, PlannedHolder holder) {
    String what = sheet.template().holders().get(holder.id()).source().what();
    if (what.equals("分页")) {
      return "分页 " + holder.areas().get(0).firstRow();
    }
    String areas = holder.areas().stream().map(a -> a.text()).collect(Collectors.joining(" "));
    String formulas = formulas(holder.formulas(), "；");
    return what
        + (areas.isEmpty() ? "" : " " + areas)
        + (formulas.isEmpty() ? "" : " : " + formulas);
  }

  private static String text(PlannedName name) {
    String sheet = name.sheet().map(s -> "@" + s).orElse("");
    return name.name() + sheet + " = " + formulas(name.parts(), ",");
  }

  private static String formulas(List<PlannedFormula> formulas, String joint) {
    return formulas.stream().map(PlannedFormula::text).collect(Collectors.joining(joint));
  }
}
