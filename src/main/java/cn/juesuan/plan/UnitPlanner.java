package cn.juesuan.plan;

import cn.juesuan.data.UnitData;
import cn.juesuan.formula.Target;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.plan.BookPlan.PlannedName;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledBook;
import cn.juesuan.template.CompiledBook.CompiledName;
import cn.juesuan.template.CompiledFormula;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.Money;
import cn.juesuan.template.Placeholder;
import cn.juesuan.value.MoneyUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Decides one unit's workbook. */
final class UnitPlanner {

  private static final Money PLAIN = new Money(MoneyUnit.WAN, OptionalInt.empty());

  private final BookPlanner planner;
  private final CompiledBook book;
  private final UnitData data;
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final PlacedAmounts placed;
  private final PlaceholderValues values;
  private final TextFiller texts;
  private final FormulaTexts wordings = new FormulaTexts(problems::add);
  private final List<List<SheetFrame>> framesOf = new ArrayList<>();
  private final List<SheetFrame> frames = new ArrayList<>();

  UnitPlanner(BookPlanner planner, UnitData data, PlacedAmounts placed) {
    this.planner = planner;
    this.book = planner.book();
    this.data = data;
    this.placed = placed;
    this.values = new PlaceholderValues(data, placed, problems::add);
    this.texts = new TextFiller(values);
  }

  Found<BookPlan> planned() {
    BookPlan plan = plan();
    String unit = data.unit().code();
    return new Found<>(plan, problems.stream().map(p -> p.ofUnit(unit)).toList());
  }

  private BookPlan plan() {
    SheetNamer namer = new SheetNamer();
    Map<Integer, String> single = singleNames(namer);
    for (CompiledSheet sheet : book.sheets()) {
      List<SheetFrame> copies =
          sheet.repeat().isEmpty()
              ? List.of(frame(sheet, 0, LineScope.of(data), single.get(sheet.source().index())))
              : repeated(sheet, namer);
      framesOf.add(copies);
      frames.addAll(copies);
    }
    if (frames.isEmpty()) {
      problems.add(
          Kind.SHEETS_NONE.at(new Place.InFile(book.source().file()), "模板里只有会重复的工作表，该单位没有它们的数据"));
    }
    ReferenceResolver resolver = new ReferenceResolver(framesOf);
    List<PlannedSheet> sheets = new ArrayList<>();
    for (int i = 0; i < framesOf.size(); i++) {
      sheets.addAll(sheets(book.sheets().get(i), framesOf.get(i), resolver));
    }
    List<PlannedName> names = new ArrayList<>();
    for (int i = 0; i < book.names().size(); i++) {
      names.addAll(names(i, resolver));
    }
    return new BookPlan(book, sheets, names);
  }

  /** A sheet that is there once keeps its name, whatever the repeated ones want to be called. */
  private Map<Integer, String> singleNames(SheetNamer namer) {
    Map<Integer, String> names = new HashMap<>();
    book.sheets().stream()
        .filter(s -> s.repeat().isEmpty())
        .sorted(Comparator.comparing(UnitPlanner::isFilled))
        .forEach(s -> names.put(s.source().index(), name(s, LineScope.of(data), namer)));
    return names;
  }

  private List<SheetFrame> repeated(CompiledSheet sheet, SheetNamer namer) {
    LineScope scope = LineScope.of(data);
    CompiledSheet.Repeat repeat = sheet.repeat().orElseThrow();
    List<SheetFrame> copies = new ArrayList<>();
    for (LineScope.Current current : scope.instances(repeat.dataset(), repeat.level())) {
      LineScope inner = scope.within(current);
      copies.add(frame(sheet, copies.size(), inner, name(sheet, inner, namer)));
    }
    return copies;
  }

  private String name(CompiledSheet sheet, LineScope scope, SheetNamer namer) {
    return isFilled(sheet)
        ? namer.name(texts.plain(sheet.name(), scope, PLAIN))
        : namer.kept(sheet.source().name());
  }

  private static boolean isFilled(CompiledSheet sheet) {
    return sheet.name().placeholders().findAny().isPresent();
  }

  private static SheetFrame frame(CompiledSheet sheet, int copy, LineScope scope, String name) {
    return new SheetFrame(sheet, copy, name, RowMap.of(sheet, BookPlanner.size(sheet), scope));
  }

  /** All copies of one sheet, which together may have to show every amount of a column. */
  private List<PlannedSheet> sheets(
      CompiledSheet template, List<SheetFrame> copies, ReferenceResolver resolver) {
    List<Placeholder.Complete> complete = planner.complete(template);
    if (complete.isEmpty()) {
      return copies.stream().map(f -> sheet(f, resolver, values)).toList();
    }
    PlacedAmounts own = placed.ofPart();
    PlaceholderValues noting = values.noting(own);
    List<PlannedSheet> sheets = copies.stream().map(f -> sheet(f, resolver, noting)).toList();
    String name = template.source().name();
    complete.forEach(c -> own.missing(data, c, name, problems::add));
    return sheets;
  }

  private PlannedSheet sheet(
      SheetFrame frame, ReferenceResolver resolver, PlaceholderValues taken) {
    ConstantRows known = planner.known(frame.template(), resolver.keepsNames());
    CellPlanner cells =
        new CellPlanner(book.source(), frame, known, resolver, taken, problems::add);
    LineScope scope = frame.layout().sheet().scope();
    return new PlannedSheet(
        frame.template(),
        frame.copy(),
        frame.name(),
        cells.rows(),
        planner.merges(frame.template()).in(frame.layout()),
        new HolderPlanner(frame, resolver, cells).holders(),
        frame.template().texts().stream()
            .map(
                t ->
                    (t.codes() ? texts.amongCodes() : texts)
                        .plain(t.text(), scope, frame.template().money()))
            .toList());
  }

  /** A name of the workbook stays one; a name of a repeated sheet is repeated with it. */
  private List<PlannedName> names(int index, ReferenceResolver resolver) {
    CompiledName name = book.names().get(index);
    Optional<Integer> local = name.source().sheet();
    if (local.isEmpty()) {
      return List.of(name(index, Optional.empty(), resolver));
    }
    return framesOf.get(local.get()).stream()
        .map(f -> name(index, Optional.of(f), resolver))
        .toList();
  }

  private PlannedName name(int index, Optional<SheetFrame> frame, ReferenceResolver resolver) {
    CompiledName name = book.names().get(index);
    LineScope scope = LineScope.of(data);
    Instance instance = frame.map(f -> f.layout().sheet()).orElse(Instance.sheet(0, scope));
    ReferenceResolver.ReferenceSite site = new ReferenceResolver.ReferenceSite(frame, instance);
    List<PlannedFormula> parts = new ArrayList<>();
    for (CompiledFormula part : name.parts()) {
      List<Target> targets =
          part.references().stream()
              .map(
                  l ->
                      name.seen() && l.area().hasRelativeRow()
                          ? asSeen(l, frame)
                          : resolver.target(l, site, true))
              .toList();
      parts.add(part(name, part, targets, scope));
    }
    wordings.checkJoined(parts, name.source().formula(), () -> place(name));
    return new PlannedName(name.source().name(), frame.map(frames::indexOf), index, parts);
  }

  /** What is seen from each formula is no place of its own that could move. */
  private static Target asSeen(CompiledFormula.Link link, Optional<SheetFrame> frame) {
    boolean renamed =
        frame.isPresent()
            && frame.get().template().source().index() == link.sheet()
            && !link.isFor(frame.get().name());
    return renamed
        ? new Target.Piece(Optional.of(frame.get().name()), link.area())
        : link.unmoved();
  }

  private PlannedFormula part(
      CompiledName name, CompiledFormula part, List<Target> targets, LineScope scope) {
    List<String> literals =
        part.literals().stream().map(l -> texts.plain(l, scope, PLAIN)).toList();
    return wordings.planned(part, targets, literals, () -> place(name));
  }

  private Place.InCell place(CompiledName name) {
    return new Place.InCell(book.source().file(), "名称 " + name.source().name(), "");
  }
}
