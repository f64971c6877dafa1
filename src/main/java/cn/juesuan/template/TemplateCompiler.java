package cn.juesuan.template;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledBook.CompiledName;
import java.util.ArrayList;
import java.util.List;

/**
 * Understands a template: placeholders, bands, formulas and all that refers to cells; finds every
 * fault. Sheets are understood side by side, since a small run waits for this more than for
 * anything else.
 */
public final class TemplateCompiler {

  private TemplateCompiler() {}

  /**
   * What was understood, and every fault with its sheet and cell. With errors the book must not be
   * used.
   */
  public static Found<CompiledBook> compile(TemplateBook book, Dictionary dictionary) {
    List<Problem> problems = new ArrayList<>();
    Found<List<CompiledSheet>> compiled =
        Found.each(
            book.sheets(), (s, faults) -> new SheetCompiler(book, s, dictionary, faults).compile());
    problems.addAll(compiled.problems());
    List<CompiledSheet> sheets = compiled.value();
    problems.addAll(ManyLines.misused(book.file(), sheets));
    LinkingScope scope = new LinkingScope(book, sheets, dictionary);
    Found<List<CompiledSheet>> linked =
        Found.each(sheets, (s, faults) -> new FormulaLinker(scope, faults).link(s));
    problems.addAll(linked.problems());
    problems.addAll(FormatFaults.of(book, linked.value()));
    List<CompiledName> names = new FormulaLinker(scope, problems::add).names();
    CompiledBook understood = new CompiledBook(book, linked.value(), names);
    problems.addAll(CarriedNames.faults(understood, dictionary));
    return new Found<>(understood, problems);
  }
}
