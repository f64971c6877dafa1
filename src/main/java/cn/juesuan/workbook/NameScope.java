package cn.juesuan.workbook;

import cn.juesuan.calculation.ExpressionCompiler;
import cn.juesuan.calculation.ExpressionCompiler.Named;
import cn.juesuan.calculation.ExpressionTree;
import cn.juesuan.calculation.Unsupported;
import cn.juesuan.formula.Formula;
import cn.juesuan.template.TemplateBook.DefinedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The defined names of a workbook, for the formulas that use them; each is compiled once. */
final class NameScope implements ExpressionCompiler.Scope {

  private final List<String> sheets;
  private final List<DefinedName> names;
  private final List<Optional<Formula>> formulas;
  private final List<Optional<ExpressionTree>> trees = new ArrayList<>();
  private final List<Integer> underWay = new ArrayList<>();

  /**
   * @param sheets the sheets' names, in their order
   * @param formulas what each of the names stands for; empty if that cannot be read
   */
  NameScope(List<String> sheets, List<DefinedName> names, List<Optional<Formula>> formulas) {
    this.sheets = sheets;
    this.names = names;
    this.formulas = formulas;
    names.forEach(n -> trees.add(Optional.empty()));
  }

  @Override
  public Optional<Named> named(Optional<String> sheetName, String name, int sheet)
      throws Unsupported {
    int own = sheetName.isEmpty() ? sheet : sheetNamed(sheetName.get());
    int found = -1;
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).name().equalsIgnoreCase(name)) {
        int local = names.get(i).sheet().orElse(-1);
        found = local == own || (local < 0 && found < 0) ? i : found;
      }
    }
    return found < 0 ? Optional.empty() : Optional.of(Named.of(found, compiled(found)));
  }

  private int sheetNamed(String name) {
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  private ExpressionTree compiled(int name) throws Unsupported {
    if (trees.get(name).isEmpty()) {
      if (underWay.contains(name) || formulas.get(name).isEmpty()) {
        throw new Unsupported("名称“" + names.get(name).name() + "”不是公式里能用的");
      }
      underWay.add(name);
      int sheet = names.get(name).sheet().orElse(-1);
      trees.set(
          name,
          Optional.of(
              ExpressionCompiler.compile(
                  formulas.get(name).get(), this, sheet, ExpressionCompiler.Use.NAME)));
      underWay.remove((Integer) name);
    }
    return trees.get(name).get();
  }

  /** What a name stands for; some formula has used it. */
  ExpressionTree tree(int name) {
    return trees.get(name).orElseThrow();
  }
}
