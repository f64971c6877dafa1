package cn.juesuan.template;

import java.util.List;

/** A workbook template, understood: everything that a unit's plan needs. */
public record CompiledBook(
    TemplateBook source, List<CompiledSheet> sheets, List<CompiledName> names) {

  public CompiledBook {
    sheets = List.copyOf(sheets);
    names = List.copyOf(names);
  }

  /** A defined name; its areas are joined by commas. */
  public record CompiledName(TemplateBook.DefinedName source, List<CompiledFormula> parts) {
    public CompiledName {
      parts = List.copyOf(parts);
    }
  }
}
