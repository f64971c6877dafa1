package cn.juesuan.plan;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Target;
import cn.juesuan.template.CompiledBook;
import cn.juesuan.template.CompiledFormula;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.TemplateSheet;
import java.util.List;
import java.util.Optional;

/** Everything that one unit's workbook is, decided: what is left is calculation and writing. */
public record BookPlan(CompiledBook template, List<PlannedSheet> sheets, List<PlannedName> names) {

  public BookPlan {
    sheets = List.copyOf(sheets);
    names = List.copyOf(names);
  }

  /**
   * A sheet.
   *
   * @param copy counts the repetitions of one template sheet from 0
   * @param rows every row from the first to the last, index 0 is row 1
   * @param merges merged regions, none of one cell
   */
  public record PlannedSheet(
      CompiledSheet template,
      int copy,
      String name,
      List<PlannedRow> rows,
      List<Area> merges,
      List<PlannedHolder> holders,
      List<String> texts) {
    public PlannedSheet {
      rows = List.copyOf(rows);
      merges = List.copyOf(merges);
      holders = List.copyOf(holders);
      texts = List.copyOf(texts);
    }
  }

  /**
   * A row.
   *
   * @param template the template's row, counting from 0; the template may have nothing there
   * @param cells in the order of columns
   */
  public record PlannedRow(int template, List<PlannedCell> cells) {}

  /** A cell; {@code style} is the template's. */
  public record PlannedCell(int column, int style, PlannedContent content) {}

  /** What a finished cell holds. */
  public sealed interface PlannedContent {
    /** Nothing but a style. */
    record Blank() implements PlannedContent {}

    /** As the template has it. */
    record Kept(TemplateSheet.Content content) implements PlannedContent {}

    /** A number, in decimal digits without exponent. */
    record Decimal(String digits) implements PlannedContent {}

    /** A text in runs of one formatting each. */
    record Text(List<TemplateSheet.Run> runs) implements PlannedContent {}

    /** A live formula. */
    record Live(PlannedFormula formula) implements PlannedContent {}
  }

  /**
   * A formula.
   *
   * @param wording as it is written, without {@code =}; empty where the template's pattern says so
   * @param targets where its references lead, in their order
   * @param literals its text constants, in their order
   */
  public record PlannedFormula(
      CompiledFormula template,
      Optional<String> wording,
      List<Target> targets,
      List<String> literals) {

    /** As it is written, without {@code =}. */
    public String text() {
      return wording.orElseGet(() -> template.pattern().orElseThrow().write(targets));
    }
  }

  /**
   * One occurrence of something besides cells.
   *
   * @param areas where it stands, none if it refers by formulas only
   * @param formulas its formulas as written
   */
  public record PlannedHolder(int id, List<Area> areas, List<PlannedFormula> formulas) {}

  /**
   * A defined name.
   *
   * @param sheet the index in {@link BookPlan#sheets()} of the sheet to which it is local
   * @param parts joined by commas
   */
  public record PlannedName(
      String name, Optional<Integer> sheet, int template, List<PlannedFormula> parts) {}
}
