package cn.juesuan.template;

import java.util.List;

/** A workbook template, understood: everything that a unit's plan needs. */
public record CompiledBook(
    TemplateBook source, List<CompiledSheet> sheets, List<CompiledName> names) {

  public CompiledBook {
    sheets = List.copyOf(sheets);
    names = List.copyOf(names);
  }

  /**
   * A defined name; its areas are joined by commas.
   *
   * @param seen whether formulas use it: what has no {@code $} is then seen from each of them
   */
  public record CompiledName(
      TemplateBook.DefinedName source, List<CompiledFormula> parts, boolean seen) {
    public CompiledName {
      parts = List.copyOf(parts);
    }
  }
}
