package cn.juesuan.template;

import cn.juesuan.format.DateSystem;
import cn.juesuan.format.NumberFormat;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.AreaReader;
import cn.juesuan.template.TemplateBook.DefinedName;
import cn.juesuan.template.TemplateBook.Look;
import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.OuterText;
import cn.juesuan.template.TemplateSheet.Row;
import cn.juesuan.template.TemplateSheet.Run;
import cn.juesuan.template.TemplateSheet.Widths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template written as text: a row is {@code cell | cell}, what begins with {@code =} is a
 * formula, what begins with {@code '} is text, digits are a number, {@code d:} before a cell gives
 * it a date's style, {@code x:} one that is refused.
 *
 * <p>What is no cell is a line of its own: {@code 合并 A1:B2}, {@code 条件格式 A2:A5 : $B2>0}, {@code 链接
 * A3 : 支出!A1}, {@code 批注 B2}, {@code 分页 3} (below row 3), {@code 筛选 A1:C5}, {@code 区域 A1:C5} (stays
 * one, may be scattered), {@code 图表 : 支出!$A$1:$A$3}, {@code 图片 1-4} (its rows).
 */
public final class TemplateText {

  public static final String FILE = "决算.xlsx";

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern HOLDER =
      Pattern.compile("(合并|条件格式|链接|批注|分页|筛选|区域|图表|图片|控件) ?(.*?)(?: ?: (.*))?");
  private static final List<Look> LOOKS =
      List.of(
          new Look(
              false, 11, false, 0, false, NumberFormat.parse("General", DateSystem.SINCE_1900)),
          new Look(
              false, 11, false, 0, false, NumberFormat.parse("yyyy/m/d", DateSystem.SINCE_1900)),
          new Look(false, 11, false, 0, false, NumberFormat.parse("aaa", DateSystem.SINCE_1900)));

  private final List<TemplateSheet> sheets = new ArrayList<>();
  private final List<DefinedName> names = new ArrayList<>();

  /** Adds a sheet. */
  public TemplateText sheet(String name, String... lines) {
    List<Row> rows = new ArrayList<>();
    List<ReferenceHolder> holders = new ArrayList<>();
    List<OuterText> texts = new ArrayList<>();
    for (String line : lines) {
      Matcher holder = HOLDER.matcher(line);
      if (holder.matches()) {
        holders.add(holder(holders.size(), holder));
      } else if (line.startsWith("页眉 ")) {
        texts.add(new OuterText(texts.size(), "页眉页脚", line.substring(3), true));
      } else {
        rows.add(row(rows.size(), line));
      }
    }
    Widths widths = new Widths(List.of(), 10, 15);
    sheets.add(
        new TemplateSheet(
            sheets.size(), name, rows, holders, texts, widths, false, Optional.empty()));
    return this;
  }

  /** Adds a name of the workbook. */
  public TemplateText name(String name, String formula) {
    names.add(new DefinedName(name, Optional.empty(), formula));
    return this;
  }

  /** Adds a name of one sheet. */
  public TemplateText localName(String name, int sheet, String formula) {
    names.add(new DefinedName(name, Optional.of(sheet), formula));
    return this;
  }

  public boolean isEmpty() {
    return sheets.isEmpty();
  }

  public TemplateBook book() {
    return new TemplateBook(FILE, sheets, names, LOOKS, DateSystem.SINCE_1900);
  }

  private static Row row(int index, String line) {
    List<Cell> cells = new ArrayList<>();
    for (String written : line.split("\\|", -1)) {
      String text = written.strip();
      int style = text.startsWith("d:") ? 1 : text.startsWith("x:") ? 2 : 0;
      int column = cells.size();
      cells.add(new Cell(index, column, style, content(style > 0 ? text.substring(2) : text)));
    }
    return new Row(index, true, Optional.empty(), false, cells);
  }

  private static Content content(String text) {
    if (text.isEmpty()) {
      return new Content.Blank();
    }
    if (text.startsWith("=")) {
      return new Content.Calculated(text.substring(1));
    }
    if (NUMBER.matcher(text).matches()) {
      return new Content.Fixed("n", text);
    }
    return new Content.Text(List.of(new Run("", text.startsWith("'") ? text.substring(1) : text)));
  }

  private static ReferenceHolder holder(int id, Matcher written) {
    String what = written.group(1);
    String where = written.group(2).strip();
    List<String> formulas = written.group(3) == null ? List.of() : List.of(written.group(3));
    return switch (what) {
      case "合并" ->
          new ReferenceHolder(id, ReferenceHolder.Behaviour.MERGE, what, areas(where), formulas);
      case "条件格式" ->
          new ReferenceHolder(id, ReferenceHolder.Behaviour.RULE, what, areas(where), formulas);
      case "链接", "批注" ->
          new ReferenceHolder(id, ReferenceHolder.Behaviour.REPEAT, what, areas(where), formulas);
      case "筛选" ->
          new ReferenceHolder(id, ReferenceHolder.Behaviour.SPAN, what, areas(where), formulas);
      case "区域" ->
          new ReferenceHolder(id, ReferenceHolder.Behaviour.COVER, what, areas(where), formulas);
      case "图表" ->
          new ReferenceHolder(
              id,
              ReferenceHolder.Behaviour.SERIES,
              what,
              where.isEmpty() ? List.of() : List.of(rows(where)),
              formulas);
      case "控件" ->
          new ReferenceHolder(
              id, ReferenceHolder.Behaviour.SINGLE, what, List.of(rows(where)), formulas);
      case "图片" ->
          new ReferenceHolder(
              id, ReferenceHolder.Behaviour.ANCHOR, what, List.of(rows(where)), formulas);
      default -> {
        int above = Integer.parseInt(where) - 1;
        yield new ReferenceHolder(
            id,
            ReferenceHolder.Behaviour.BREAK,
            what,
            List.of(Area.of(above, 0, above + 1, 0)),
            formulas);
      }
    };
  }

  private static List<Area> areas(String text) {
    return AreaReader.readList(text).orElseThrow();
  }

  private static Area rows(String text) {
    int dash = text.indexOf('-');
    int first = Integer.parseInt(text.substring(0, dash)) - 1;
    return Area.of(first, 0, Integer.parseInt(text.substring(dash + 1)) - 1, 0);
  }
}
