package cn.juesuan.template;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.Node;
import cn.juesuan.template.TemplateBook.DefinedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Which defined name a formula means, and whether it will mean the same in a finished workbook. */
final class NameRules {

  private final List<CompiledSheet> sheets;
  private final Map<String, Integer> sheetsByName;
  private final Map<String, List<DefinedName>> byName =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<DefinedName, List<Formula>> partsOf = new ConcurrentHashMap<>();
  private final Set<DefinedName> used = ConcurrentHashMap.newKeySet();

  /**
   * @param sheetsByName their indexes by folded name
   */
  NameRules(TemplateBook book, List<CompiledSheet> sheets, Map<String, Integer> sheetsByName) {
    this.sheets = sheets;
    this.sheetsByName = sheetsByName;
    book.names().forEach(n -> byName.computeIfAbsent(n.name(), name -> new ArrayList<>(1)).add(n));
  }

  /** Whether a formula uses the name, so that a reference without {@code $} is seen from there. */
  boolean isUsed(DefinedName name) {
    return used.contains(name);
  }

  /** Whether there is a name that a formula on that sheet means. */
  boolean isDefined(Node.Name written, int site) {
    return meant(written.name(), written.sheet().map(this::indexOf).orElse(site)).isPresent();
  }

  /**
   * Why a formula cannot use a name; empty if it can, or if there is no such name.
   *
   * @param site the formula's sheet, -1 for the workbook
   */
  Optional<String> whyUnusable(Node.Name written, int site) {
    Optional<Integer> said = written.sheet().map(this::indexOf);
    if (said.isPresent() && said.get() < 0) {
      return Optional.of("没有工作表“" + written.sheet().orElseThrow() + "”");
    }
    if (said.isPresent() && changesName(said.get())) {
      return Optional.of("工作表的名称会变，请把它定义成整个工作簿的名称");
    }
    Optional<DefinedName> name = meant(written.name(), said.orElse(site));
    name.ifPresent(used::add);
    return name.flatMap(n -> whyUnusable(n, site));
  }

  /** A sheet's own name comes before the workbook's. */
  private Optional<DefinedName> meant(String name, int sheet) {
    List<DefinedName> named = byName.getOrDefault(name, List.of());
    return named.stream()
        .filter(n -> n.sheet().equals(Optional.of(sheet)))
        .findFirst()
        .or(() -> named.stream().filter(n -> n.sheet().isEmpty()).findFirst());
  }

  /**
   * A name may be used in formulas if it stays one area; printing and checks take lists of areas,
   * too.
   */
  private Optional<String> whyUnusable(DefinedName name, int site) {
    try {
      List<Formula> parts = parts(name);
      if (parts.size() > 1) {
        return Optional.of("它是几块区域的联合");
      }
      return parts.get(0).references().stream()
          .map(o -> whyUnusable(o, name, site))
          .flatMap(Optional::stream)
          .findFirst();
    } catch (FormulaException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** What a name lists, read once however many formulas use it. */
  private List<Formula> parts(DefinedName name) throws FormulaException {
    List<Formula> known = partsOf.get(name);
    if (known == null) {
      known = Formula.parseUnion(name.formula());
      partsOf.put(name, known);
    }
    return known;
  }

  private Optional<String> whyUnusable(Formula.Occurrence reference, DefinedName name, int site) {
    int sheet = reference.reference().sheet().map(this::indexOf).orElse(-1);
    if (sheet < 0) {
      return Optional.empty();
    }
    Area area = reference.reference().area();
    if (area.hasRelativeRow()) {
      return staysRelative(area, sheet, name, site)
          ? Optional.empty()
          : Optional.of("它是相对引用，重复行展开后不再指向同一个单元格，请直接引用单元格");
    }
    return isScattered(area, sheet, name) ? Optional.of("它会变成几块分散的区域，请直接引用单元格") : Optional.empty();
  }

  /**
   * Names are seen from the first cell: the first row is the formula's own, which stays its own.
   */
  private boolean staysRelative(Area area, int sheet, DefinedName name, int site) {
    boolean still = !moves(sheet) && (site == sheet || site < 0 || !moves(site));
    boolean own = area.hasOnlyRelativeRows() && area.firstRow() == 0 && area.lastRow() == 0;
    boolean here =
        site == sheet && (!changesName(sheet) || name.sheet().equals(Optional.of(sheet)));
    return still || (own && here);
  }

  private boolean moves(int sheet) {
    return changesName(sheet) || !sheets.get(sheet).bands().isEmpty();
  }

  private boolean changesName(int sheet) {
    return sheets.get(sheet).repeat().isPresent()
        || sheets.get(sheet).name().placeholders().findAny().isPresent();
  }

  private boolean isScattered(Area area, int sheet, DefinedName name) {
    boolean elsewhere = !name.sheet().equals(Optional.of(sheet));
    if (elsewhere && sheets.get(sheet).repeat().isPresent()) {
      return true;
    }
    List<Band> around = around(area, sheets.get(sheet));
    return around.size() > 1
        || (around.size() == 1
            && (area.firstRow() != around.get(0).firstRow()
                || area.lastRow() != around.get(0).lastRow()));
  }

  private static List<Band> around(Area area, CompiledSheet sheet) {
    return switch (area.shape()) {
      case COLUMNS -> List.of();
      case CELL -> sheet.pathOf(area.firstRow(), area.firstColumn());
      default ->
          CompiledFormula.shared(sheet.pathOf(area.firstRow()), sheet.pathOf(area.lastRow()));
    };
  }

  private int indexOf(String sheet) {
    return sheetsByName.getOrDefault(fold(sheet), -1);
  }

  /** Sheets' names are the same whatever the case of their letters. */
  static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
