package cn.juesuan.template;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.Functions;
import cn.juesuan.formula.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * INDIRECT as the source of a drop-down list, which every spreadsheet asks again when the list is
 * opened. It is kept as it is typed, so what it leads to must be where the template has it: a
 * defined name, which follows its cells, or cells that do not move.
 */
final class IndirectRules {

  private static final String NAME = "INDIRECT";

  /** What references are made of; a text with anything else can only be part of a name. */
  private static final String OF_REFERENCES = "[A-Za-z0-9$:!'. ]*";

  private final NameRules names;
  private final List<CompiledSheet> sheets;
  private final Map<String, Integer> sheetsByName;

  IndirectRules(NameRules names, List<CompiledSheet> sheets, Map<String, Integer> sheetsByName) {
    this.names = names;
    this.sheets = sheets;
    this.sheetsByName = sheetsByName;
  }

  static boolean isIndirect(String function) {
    return Functions.name(function).equals(NAME);
  }

  /**
   * Why it is not sure where a list's source leads; empty if it is.
   *
   * @param sheet the sheet of the list
   */
  Optional<String> whyUncertain(Formula formula, int sheet) {
    return formula.functions().stream()
        .distinct()
        .filter(IndirectRules::isIndirect)
        .flatMap(f -> formula.calls(f).stream())
        .map(c -> whyUncertain(c, sheet))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> whyUncertain(Node.Call indirect, int sheet) {
    if (indirect.arguments().size() != 1) {
      return Optional.of("INDIRECT 只能有一个参数");
    }
    List<Node> nodes =
        indirect.arguments().get(0).stream()
            .filter(n -> !(n instanceof Node.Verbatim v && v.text().isBlank()))
            .toList();
    if (nodes.size() == 1 && nodes.get(0) instanceof Node.Literal literal) {
      return text(literal.text(), sheet);
    }
    if (nodes.size() == 1 && nodes.get(0) instanceof Node.Reference reference) {
      return cell(reference, sheet);
    }
    return parts(indirect, nodes.size() > 1);
  }

  /** A text of parts must be that of a name, since references of parts are not known here. */
  private static Optional<String> parts(Node.Call indirect, boolean joined) {
    Formula argument = new Formula("", indirect.arguments().get(0));
    boolean ranges =
        argument.references().stream().anyMatch(o -> !o.reference().area().isOneCell());
    List<String> texts = argument.literals().stream().map(Node.Literal::text).toList();
    boolean name = texts.stream().anyMatch(t -> !t.matches(OF_REFERENCES));
    boolean address = texts.stream().anyMatch(t -> t.contains("!") || t.contains(":"));
    return ranges || address || (joined && !name)
        ? Optional.of("INDIRECT 的参数拼成哪里的单元格，程序不知道，行数变了会指错；请先把区域定义成名称，用名称拼")
        : Optional.empty();
  }

  private Optional<String> cell(Node.Reference reference, int sheet) {
    if (!reference.area().isOneCell()) {
      return Optional.of("INDIRECT 的参数只能是一个单元格");
    }
    int there = reference.sheet().map(this::indexOf).orElse(sheet);
    if (there < 0) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    sheets.get(there).source().rows().stream()
        .flatMap(r -> r.cells().stream())
        .filter(
            c ->
                c.ref()
                    .equals(
                        Area.cell(reference.area().firstRow(), reference.area().firstColumn())
                            .text()))
        .filter(c -> c.content() instanceof TemplateSheet.Content.Text)
        .forEach(c -> texts.add(((TemplateSheet.Content.Text) c.content()).plain()));
    return texts.stream()
        .filter(t -> !TextTemplate.hasPlaceholder(t))
        .map(t -> text(t, sheet))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private int indexOf(String sheet) {
    return sheetsByName.getOrDefault(NameRules.fold(sheet), -1);
  }

  /** What a text leads to. */
  private Optional<String> text(String text, int sheet) {
    try {
      List<Node> nodes = Formula.parse(text).nodes();
      if (nodes.size() == 1 && nodes.get(0) instanceof Node.Name name) {
        return names.isDefined(name, sheet)
            ? names.whyUnusable(name, sheet)
            : Optional.of("没有名称“" + text + "”");
      }
      if (nodes.size() == 1 && nodes.get(0) instanceof Node.Reference reference) {
        return reference(reference, sheet);
      }
    } catch (FormulaException e) {
      return Optional.of("INDIRECT 的文字“" + text + "”：" + e.getMessage());
    }
    return Optional.of("INDIRECT 的文字“" + text + "”不是名称，也不是单元格");
  }

  private Optional<String> reference(Node.Reference reference, int sheet) {
    int there = reference.sheet().map(this::indexOf).orElse(sheet);
    if (there < 0) {
      return Optional.of("没有工作表“" + reference.sheet().orElse("") + "”");
    }
    CompiledSheet target = sheets.get(there);
    boolean renamed =
        reference.sheet().isPresent()
            && (target.repeat().isPresent() || target.name().placeholders().findAny().isPresent());
    Area area = reference.area();
    boolean moves =
        area.shape() != Area.Shape.COLUMNS
            && target.bands().stream().anyMatch(b -> b.firstRow() <= area.lastRow());
    return renamed || moves
        ? Optional.of("“" + reference.text() + "”会随重复的行或工作表移动，INDIRECT 里的文字不会跟着变；请直接引用，或先定义名称")
        : Optional.empty();
  }
}
