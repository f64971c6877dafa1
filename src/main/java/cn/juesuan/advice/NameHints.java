package cn.juesuan.advice;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Node;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledBook.CompiledName;
import cn.juesuan.template.CompiledFormula;
import cn.juesuan.template.CompiledFormula.Link;
import cn.juesuan.template.CompiledSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Names that lead nowhere: their cells are gone, or nothing stands there. */
final class NameHints {

  private static final String GONE = "#REF!";

  private NameHints() {}

  static List<Problem> of(AdvisedBook book) {
    Set<String> inFormulas = inFormulas(book);
    List<Problem> hints = new ArrayList<>();
    for (CompiledName name : book.book().names()) {
      why(book, name, inFormulas)
          .map(why -> Kind.NAME_NOWHERE.at(place(book, name), name.source().formula(), why))
          .ifPresent(hints::add);
    }
    return hints;
  }

  private static Place place(AdvisedBook book, CompiledName name) {
    return new Place.InCell(book.book().source().file(), "名称 " + shown(book, name), "");
  }

  /** What print set-up calls its names nobody ever typed. */
  private static String shown(AdvisedBook book, CompiledName name) {
    String sheet = name.source().sheet().map(i -> book.sheets().get(i).source().name()).orElse("");
    return switch (name.source().name()) {
      case AdvisedBook.BUILT_IN + "Print_Area" -> sheet + " 的打印区域";
      case AdvisedBook.BUILT_IN + "Print_Titles" -> sheet + " 的打印标题";
      default -> name.source().name();
    };
  }

  private static Optional<String> why(AdvisedBook book, CompiledName name, Set<String> inFormulas) {
    if (name.source().formula().contains(GONE)) {
      return Optional.of("它指向的单元格已经删去（" + name.source().formula() + "）");
    }
    boolean own =
        !name.source().name().startsWith(AdvisedBook.BUILT_IN)
            && !inFormulas.contains(name.source().name());
    return own && !name.parts().isEmpty() && name.parts().stream().allMatch(p -> isBare(book, p))
        ? Optional.of("它指向 " + name.source().formula() + "，那里什么也没有")
        : Optional.empty();
  }

  /** Whether it is an area in which nothing stands. */
  private static boolean isBare(AdvisedBook book, CompiledFormula part) {
    List<Node> nodes = part.formula().nodes();
    if (nodes.size() != 1 || !(nodes.get(0) instanceof Node.Reference)) {
      return false;
    }
    Link link = part.references().get(0);
    Area area = link.area();
    Optional<CompiledSheet> sheet =
        book.sheets().stream().filter(s -> s.source().index() == link.sheet()).findFirst();
    return sheet.isPresent()
        && AdvisedBook.filled(sheet.get())
            .noneMatch(c -> area.contains(c.source().row(), c.source().column()));
  }

  private static Set<String> inFormulas(AdvisedBook book) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (CompiledSheet sheet : book.sheets()) {
      AdvisedBook.calculated(sheet).forEach(c -> add(c.formula(), names));
      AdvisedBook.held(sheet).forEach(f -> add(f, names));
    }
    book.book().names().forEach(n -> n.parts().forEach(p -> add(p, names)));
    return names;
  }

  private static void add(CompiledFormula formula, Set<String> names) {
    formula.formula().names().forEach(n -> names.add(n.name()));
  }
}
