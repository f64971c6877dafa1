package cn.juesuan.run;

import cn.juesuan.data.Unit;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.report.Outcome;
import cn.juesuan.report.Outcomes;
import cn.juesuan.view.Headline;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the headlines of a batch's units with each other: one that is thousands of times what
 * its neighbours have was probably written in another unit of money. Departments are sums and no
 * neighbours.
 */
final class Neighbours {

  /** 元 for 万元 is 10,000; offices of one batch differ by less than this. */
  private static final BigDecimal FACTOR = new BigDecimal(3_000);

  /** Of fewer nobody knows which one is odd. */
  private static final int FEWEST = 4;

  private static final Pattern FIGURE = Pattern.compile("[0-9][0-9,]*(\\.[0-9]+)?");

  private final Map<String, List<Of>> labels = new LinkedHashMap<>();

  /** What one unit has under a label. */
  private record Of(Unit unit, BigDecimal figure, String shown) {}

  /** A warning for each unit that is out of all proportion. */
  static List<Problem> problems(Outcomes outcomes) throws IOException {
    Neighbours neighbours = new Neighbours();
    outcomes.forEach(kept -> neighbours.add(kept.outcome()));
    Map<Unit, Problem> problems = new LinkedHashMap<>();
    neighbours.labels.forEach((label, of) -> compare(label, of, problems));
    return List.copyOf(problems.values());
  }

  private void add(Outcome outcome) {
    if (!outcome.unit().department()) {
      for (Headline headline : outcome.headlines()) {
        figure(headline.figure())
            .filter(f -> f.signum() > 0)
            .ifPresent(
                f ->
                    labels
                        .computeIfAbsent(headline.label(), l -> new ArrayList<>())
                        .add(new Of(outcome.unit(), f, headline.figure())));
      }
    }
  }

  private static Optional<BigDecimal> figure(String shown) {
    Matcher figure = FIGURE.matcher(shown);
    return figure.find()
        ? Optional.of(new BigDecimal(figure.group().replace(",", "")))
        : Optional.empty();
  }

  private static void compare(String label, List<Of> of, Map<Unit, Problem> problems) {
    if (of.size() < FEWEST) {
      return;
    }
    List<Of> sorted = new ArrayList<>(of);
    sorted.sort((a, b) -> a.figure().compareTo(b.figure()));
    Of middle = sorted.get(sorted.size() / 2);
    for (Of one : of) {
      if (isFar(one.figure(), middle.figure())) {
        problems.putIfAbsent(one.unit(), problem(label, one, middle));
      }
    }
  }

  private static boolean isFar(BigDecimal one, BigDecimal other) {
    return one.compareTo(other.multiply(FACTOR)) >= 0 || other.compareTo(one.multiply(FACTOR)) >= 0;
  }

  private static Problem problem(String label, Of one, Of middle) {
    boolean larger = one.figure().compareTo(middle.figure()) > 0;
    BigDecimal factor =
        larger
            ? one.figure().divide(middle.figure(), 0, RoundingMode.HALF_UP)
            : middle.figure().divide(one.figure(), 0, RoundingMode.HALF_UP);
    String detail =
        "%s %s，各单位居中的是 %s，%s %s 倍"
            .formatted(
                label,
                one.shown(),
                middle.shown(),
                larger ? "它是后者的" : "后者是它的",
                factor.toPlainString());
    return Kind.HEADLINE_ODD
        .at(new Place.OfUnit(one.unit().code()), detail)
        .ofUnit(one.unit().code());
  }
}
