package cn.juesuan.nextyear;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.value.Amount;
import cn.juesuan.value.Amounts;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.value.Value;
import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the units below a department add up to, line by line. */
final class Sums {

  private final Map<String, List<CarriedUnit>> byUpper = new HashMap<>();

  Sums(List<CarriedUnit> units) {
    for (CarriedUnit unit : units) {
      if (!unit.upper().equals(unit.code())) {
        byUpper.computeIfAbsent(unit.upper(), u -> new ArrayList<>()).add(unit);
      }
    }
  }

  /** The amounts of a dataset by the line's key and the column's place. */
  static final class OfDataset {

    private final Dataset dataset;
    private final Map<String, Map<Integer, Amount>> amounts = new HashMap<>();

    private OfDataset(Dataset dataset) {
      this.dataset = dataset;
    }

    private String keyOf(List<String> line) {
      return dataset.keys().stream()
          .map(k -> Wording.comparable(line.get(dataset.columnsRead().indexOf(k))))
          .collect(Collectors.joining("\n"));
    }

    /** What a line has more than these: all where these have nothing, empty for no difference. */
    String difference(List<String> line, int column, MoneyUnit money) {
      Optional<Amount> figure = amount(line.get(column), money);
      Optional<Amount> below =
          Optional.ofNullable(amounts.getOrDefault(keyOf(line), Map.of()).get(column));
      if (figure.isEmpty() || below.isEmpty()) {
        return line.get(column);
      }
      long fen = Math.subtractExact(figure.get().fen(), below.get().fen());
      return fen == 0 ? "" : new Amount(fen).digits(money);
    }

    private void add(OfDataset more) {
      more.amounts.forEach(
          (key, columns) ->
              columns.forEach(
                  (c, a) ->
                      amounts
                          .computeIfAbsent(key, k -> new HashMap<>())
                          .merge(c, a, Amount::plus)));
    }

    private void put(List<String> line, int column, Amount amount) {
      amounts
          .computeIfAbsent(keyOf(line), k -> new HashMap<>())
          .merge(column, amount, Amount::plus);
    }

    private static OfDataset of(CarriedUnit unit, Dataset dataset) {
      OfDataset own = new OfDataset(dataset);
      List<Column> columns = dataset.columnsRead();
      for (List<String> line : unit.lines().getOrDefault(dataset.name(), List.of())) {
        for (int i = 0; i < columns.size(); i++) {
          int column = i;
          if (columns.get(i).addsUp()) {
            amount(line.get(i), unit.money()).ifPresent(a -> own.put(line, column, a));
          }
        }
      }
      return own;
    }

    /** Figures of a department are sums already. */
    private void replace(OfDataset figures) {
      figures.amounts.forEach(
          (key, own) -> amounts.computeIfAbsent(key, k -> new HashMap<>()).putAll(own));
    }
  }

  /** What is below a unit, at any depth. */
  OfDataset below(CarriedUnit unit, Dataset dataset) {
    return below(unit, dataset, new HashSet<>());
  }

  /**
   * @param passed units on the way down; a circle is reported when the batch is read
   */
  private OfDataset below(CarriedUnit unit, Dataset dataset, Set<String> passed) {
    OfDataset sum = new OfDataset(dataset);
    if (passed.add(unit.code())) {
      for (CarriedUnit child : byUpper.getOrDefault(unit.code(), List.of())) {
        OfDataset all = below(child, dataset, passed);
        OfDataset own = OfDataset.of(child, dataset);
        if (child.department()) {
          all.replace(own);
        } else {
          all.add(own);
        }
        sum.add(all);
      }
    }
    return sum;
  }

  static boolean isAmount(Column column) {
    return column.type() == ColumnType.MONEY;
  }

  private static Optional<Amount> amount(String text, MoneyUnit money) {
    return Amounts.read(text, money)
        .found()
        .filter(Value.Money.class::isInstance)
        .map(v -> ((Value.Money) v).amount());
  }
}
