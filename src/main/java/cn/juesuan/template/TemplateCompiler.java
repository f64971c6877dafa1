package cn.juesuan.template;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Understands a template: placeholders, bands, formulas and all that refers to cells; finds every
 * fault.
 */
public final class TemplateCompiler {

  private TemplateCompiler() {}

  /**
   * What was understood, and every fault with its sheet and cell. With errors the book must not be
   * used.
   */
  public static Found<CompiledBook> compile(TemplateBook book, Dictionary dictionary) {
    List<Problem> problems = new ArrayList<>();
    List<CompiledSheet> sheets = new ArrayList<>();
    for (TemplateSheet sheet : book.sheets()) {
      sheets.add(new SheetCompiler(book, sheet, dictionary, problems::add).compile());
    }
    problems.addAll(ManyLines.misused(book.file(), sheets));
    FormulaLinker linker = new FormulaLinker(book, sheets, dictionary, problems::add);
    List<CompiledSheet> linked = sheets.stream().map(linker::link).toList();
    problems.addAll(FormatFaults.of(book, linked));
    CompiledBook compiled = new CompiledBook(book, linked, linker.names());
    problems.addAll(CarriedNames.faults(compiled, dictionary));
    return new Found<>(compiled, problems);
  }
}
