package cn.juesuan.evaluation;

import cn.juesuan.expression.ExpressionCompiler;
import cn.juesuan.expression.ExpressionCompiler.Named;
import cn.juesuan.expression.ExpressionTree;
import cn.juesuan.expression.FormulaUse;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.Node;
import cn.juesuan.operand.Unsupported;
import cn.juesuan.template.TemplateBook.DefinedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The defined names of a workbook, for the formulas that use them. Each is compiled once, those
 * that it uses before it: however many stand for one another, no stack overflows.
 */
public final class NameScope implements ExpressionCompiler.DefinedNames {

  private final Map<String, Integer> sheets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, List<Integer>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final List<DefinedName> names;
  private final List<Optional<Formula>> formulas;
  private final List<Optional<ExpressionTree>> trees = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  /** A name that waits for those that it uses. */
  private record Waiting(int name, Iterator<Integer> used) {}

  /**
   * @param sheets the sheets' names, in their order
   * @param formulas what each of the names stands for; empty if that cannot be read
   */
  public NameScope(List<String> sheets, List<DefinedName> names, List<Optional<Formula>> formulas) {
    this(sheets, names, formulas, Map.of());
  }

  /**
   * @param reasons why formulas cannot use some of the names, by their place among them
   */
  public NameScope(
      List<String> sheets,
      List<DefinedName> names,
      List<Optional<Formula>> formulas,
      Map<Integer, String> reasons) {
    this.names = names;
    this.formulas = formulas;
    for (int i = 0; i < sheets.size(); i++) {
      this.sheets.putIfAbsent(sheets.get(i), i);
    }
    for (int i = 0; i < names.size(); i++) {
      byName.computeIfAbsent(names.get(i).name(), n -> new ArrayList<>(1)).add(i);
      trees.add(Optional.empty());
      String reason = reasons.getOrDefault(i, "不是公式里能用的");
      refusals.add("名称“" + names.get(i).name() + "”" + reason);
    }
    compile();
  }

  private void compile() {
    BitSet begun = new BitSet();
    for (int i = 0; i < names.size(); i++) {
      Deque<Waiting> waiting = new ArrayDeque<>();
      if (!begun.get(i)) {
        begun.set(i);
        waiting.push(new Waiting(i, used(i)));
      }
      while (!waiting.isEmpty()) {
        Waiting last = waiting.peek();
        if (!last.used().hasNext()) {
          waiting.pop();
          compile(last.name());
          continue;
        }
        int next = last.used().next();
        // one that has begun is ready, or runs in a circle and is refused
        if (!begun.get(next)) {
          begun.set(next);
          waiting.push(new Waiting(next, used(next)));
        }
      }
    }
  }

  private Iterator<Integer> used(int name) {
    int sheet = names.get(name).sheet().orElse(-1);
    return formulas.get(name).stream()
        .flatMap(f -> f.names().stream())
        .map((Node.Name n) -> found(n.sheet(), n.name(), sheet))
        .filter(n -> n >= 0)
        .iterator();
  }

  private void compile(int name) {
    if (formulas.get(name).isEmpty()) {
      return;
    }
    try {
      int sheet = names.get(name).sheet().orElse(-1);
      trees.set(
          name,
          Optional.of(
              ExpressionCompiler.compile(formulas.get(name).get(), this, sheet, FormulaUse.NAME)));
    } catch (Unsupported e) {
      refusals.set(name, e.getMessage());
    }
  }

  @Override
  public Optional<Named> named(Optional<String> sheetName, String name, int sheet)
      throws Unsupported {
    int found = found(sheetName, name, sheet);
    if (found < 0) {
      return Optional.empty();
    }
    return Optional.of(
        Named.of(found, trees.get(found).orElseThrow(() -> new Unsupported(refusals.get(found)))));
  }

  /** The number of the name that is meant: the sheet's own before the workbook's; or -1. */
  private int found(Optional<String> sheetName, String name, int sheet) {
    int own = sheetName.isEmpty() ? sheet : sheets.getOrDefault(sheetName.get(), -1);
    int found = -1;
    for (int i : byName.getOrDefault(name, List.of())) {
      int local = names.get(i).sheet().orElse(-1);
      found = local == own || (local < 0 && found < 0) ? i : found;
    }
    return found;
  }

  /** What a name stands for; some formula has used it. */
  public ExpressionTree tree(int name) {
    return trees.get(name).orElseThrow();
  }
}
