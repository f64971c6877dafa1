package cn.juesuan.xlsx;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.AreaReader;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlNumbers;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.problem.Kind;
import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Evaluation;
import cn.juesuan.template.TemplateSheet.Phonetic;
import cn.juesuan.template.TemplateSheet.Row;
import cn.juesuan.template.TemplateSheet.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/** Reads a sheet's rows and cells. */
public final class CellsReader {

  /** A template is laid out by hand; a larger one is a mistake or an attack. */
  private static final int MOST_CELLS = 500_000;

  /** Characters of all dragged formulas, each of which is written once. */
  private static final long MOST_DRAGGED = 32_000_000;

  private static final int MOST_ROW = 100_000;
  private static final Logger LOG = LoggerFactory.getLogger(CellsReader.class);

  private static final Set<String> ERRORS =
      Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A");

  private final List<Content.Text> shared;
  private final int styles;
  private final BiConsumer<String, String> faults;
  private final Map<String, DraggedFormula> draggedFormulas = new HashMap<>();
  private final Map<Integer, String> rowTags = new HashMap<>();

  /** Where formulas for many cells stand. */
  private final List<Area> arrays = new ArrayList<>();

  private int cells;
  private long dragged;

  /**
   * @param shared the workbook's table of texts
   * @param styles how many cell styles it has
   * @param faults takes a cell and what is wrong with it
   */
  public CellsReader(List<Content.Text> shared, int styles, BiConsumer<String, String> faults) {
    this.shared = shared;
    this.styles = styles;
    this.faults = faults;
  }

  /** The opening tags of rows without number, span and automatic height, by the row's index. */
  Map<Integer, String> rowTags() {
    return rowTags;
  }

  /**
   * The rows of a sheet (ECMA-376 Part 1, 18.3.1.80) that have cells or looks.
   *
   * @throws UnreadableTemplate if they are not as the format wants them
   */
  public List<Row> read(Element sheetData) throws UnreadableTemplate {
    List<Row> rows = new ArrayList<>();
    int next = 0;
    for (Element row : Xml.children(sheetData, "row")) {
      int index = Xml.integer(row, "r", next + 1) - 1;
      if (index < next || index > MOST_ROW) {
        throw new UnreadableTemplate("第 " + (index + 1) + " 行的位置不对（模板最多 " + MOST_ROW + " 行）");
      }
      rows.add(row(row, index));
      next = index + 1;
    }
    return rows;
  }

  private Row row(Element row, int index) throws UnreadableTemplate {
    List<Cell> read = new ArrayList<>();
    int next = 0;
    for (Element cell : Xml.children(row, "c")) {
      int column = column(cell, index, next);
      if (column < next) {
        faults.accept(
            Area.cell(index, next).text(),
            "单元格“" + Xml.shortened(cell.getAttribute("r")) + "”的位置不对");
        continue;
      }
      read.add(new Cell(index, column, style(cell, index, column), content(cell, index, column)));
      next = column + 1;
      cells++;
      refuseMany();
    }
    if (row.hasAttribute("s")) {
      style(row, index, 0);
    }
    boolean automatic = !Xml.isTrue(row, "customHeight");
    List<String> without = new ArrayList<>(List.of("r", "spans"));
    if (automatic) {
      without.addAll(List.of("ht", "customHeight"));
    }
    rowTags.put(index, XmlTemplateBuilder.openTag(row, without).substring("<row".length()));
    Optional<Double> height = automatic ? Optional.empty() : Xml.decimal(row, "ht");
    return new Row(index, automatic, height, Xml.isTrue(row, "hidden"), read);
  }

  private void refuseMany() throws UnreadableTemplate {
    if (cells > MOST_CELLS) {
      throw new UnreadableTemplate("单元格超过 " + MOST_CELLS + " 个");
    }
    if (dragged > MOST_DRAGGED) {
      throw new UnreadableTemplate("向下拖动的公式太长又太多，合计超过 3,200 万字");
    }
  }

  /** The cell's column; -1 if it says a place where it cannot be. */
  private static int column(Element cell, int row, int next) {
    Optional<String> ref = Xml.attribute(cell, "r");
    return ref.isEmpty()
        ? next
        : AreaReader.read(ref.get())
            .filter(a -> a.firstRow() == row && a.isOneCell())
            .map(Area::firstColumn)
            .orElse(-1);
  }

  private int style(Element element, int row, int column) {
    String written = Xml.attribute(element, "s").orElse("0").strip();
    try {
      int style = Integer.parseInt(written);
      if (style >= 0 && style < styles) {
        return style;
      }
    } catch (NumberFormatException e) {
      LOG.debug("no number of a style: {}", written, e);
    }
    faults.accept(
        Area.cell(row, column).text(),
        "格式“" + Xml.shortened(written) + "”不在样式表里（共 " + styles + " 种）");
    return 0;
  }

  private Content content(Element cell, int row, int column) {
    if (cell.hasAttribute("vm")) {
      return new Content.Refused(Kind.FEATURE_UNSUPPORTED, "单元格里是图片或联网的数据类型");
    }
    Optional<Area> array = arrays.stream().filter(a -> a.contains(row, column)).findFirst();
    if (array.isPresent()) {
      return manyCells(array.get());
    }
    Optional<Element> formula = Xml.child(cell, "f");
    if (formula.isPresent()) {
      return formula(cell, formula.get(), row, column);
    }
    Optional<Element> inline = Xml.child(cell, "is");
    String type = Xml.attribute(cell, "t").orElse("n");
    if (type.equals("inlineStr")) {
      return inline.map(is -> text(TextsReader.text(is), cell)).orElse(new Content.Blank());
    }
    Optional<String> value = Xml.child(cell, "v").map(Element::getTextContent);
    return value.isEmpty() ? new Content.Blank() : value(type, value.get(), cell);
  }

  private Content value(String type, String value, Element cell) {
    if (value.isBlank() && !type.equals("str")) {
      return unreadable("单元格的值是空的");
    }
    return switch (type) {
      case "s" -> shared(value.strip(), cell);
      case "str" -> new Content.Text(List.of(new Run("", TextsReader.unescaped(value))));
      case "b" -> truth(value.strip());
      case "e" -> ERRORS.contains(value) ? new Content.Fixed(type, value) : unknown("错误值", value);
      case "d" -> new Content.Refused(Kind.FEATURE_UNSUPPORTED, "日期以文本形式保存，请用 Excel 或 WPS 重新保存模板");
      case "n" ->
          XmlNumbers.isWritten(value)
              ? new Content.Fixed(type, value.strip())
              : unknown("数字", value);
      default -> unknown("单元格的类型", type);
    };
  }

  private static Content truth(String value) {
    return switch (value) {
      case "1", "true" -> new Content.Fixed("b", "1");
      case "0", "false" -> new Content.Fixed("b", "0");
      default -> unknown("逻辑值", value);
    };
  }

  private static Content unknown(String what, String value) {
    return unreadable(what + "“" + Xml.shortened(value) + "”读不出来");
  }

  private static Content unreadable(String why) {
    return new Content.Refused(Kind.CELL_UNREADABLE, why);
  }

  private Content shared(String index, Element cell) {
    try {
      return text(shared.get(Integer.parseInt(index)), cell);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return unreadable("共享文本没有第 " + Xml.shortened(index) + " 项");
    }
  }

  private static Content text(Content.Text text, Element cell) {
    if (text.plain().isEmpty()) {
      return new Content.Blank();
    }
    boolean shown = List.of("1", "true").contains(cell.getAttribute("ph"));
    return shown && text.phonetic().isThere()
        ? new Content.Text(text.runs(), new Phonetic(text.phonetic().markup(), true))
        : text;
  }

  private Content formula(Element cell, Element formula, int row, int column) {
    String text = formula.getTextContent();
    return switch (formula.getAttribute("t")) {
      case "array" -> arrayFormula(cell, formula, row, column);
      case "dataTable" -> new Content.Refused(Kind.FEATURE_UNSUPPORTED, "用了模拟运算表");
      case "shared" -> sharedFormula(formula, text, row, column);
      default -> text.isBlank() ? unreadable("公式是空的") : new Content.Calculated(text);
    };
  }

  /** One formula for many cells cannot grow with the rows of one of them. */
  private Content arrayFormula(Element cell, Element formula, int row, int column) {
    String text = formula.getTextContent();
    Optional<Area> ref = Xml.attribute(formula, "ref").flatMap(AreaReader::read);
    if (ref.isEmpty() || ref.get().firstRow() != row || ref.get().firstColumn() != column) {
      return unreadable("数组公式没有写明是哪些单元格的");
    }
    if (!ref.get().isOneCell()) {
      arrays.add(ref.get());
      return manyCells(ref.get());
    }
    String metadata = cell.getAttribute("cm");
    return text.isBlank()
        ? unreadable("公式是空的")
        : new Content.Calculated(text, new Evaluation(true, metadata));
  }

  private static Content manyCells(Area array) {
    return new Content.Refused(
        Kind.FEATURE_UNSUPPORTED, "用了占多个单元格（" + array.text() + "）的数组公式，请改成每格一个公式");
  }

  /**
   * Dragged formulas are written once and meant relative to their own cell: each gets its own text.
   */
  private Content sharedFormula(Element formula, String text, int row, int column) {
    String id = formula.getAttribute("si");
    if (!text.isEmpty()) {
      draggedFormulas.put(id, new DraggedFormula(row, column, text));
      return new Content.Calculated(text);
    }
    DraggedFormula master = draggedFormulas.get(id);
    if (master == null) {
      return unreadable("共享公式 " + Xml.shortened(id) + " 没有原文");
    }
    dragged += master.length();
    if (dragged > MOST_DRAGGED) {
      return new Content.Blank();
    }
    try {
      return new Content.Calculated(master.in(row, column));
    } catch (FormulaException e) {
      return new Content.Refused(Kind.FORMULA_UNSUPPORTED, "共享公式无法展开：" + e.getMessage());
    }
  }
}
