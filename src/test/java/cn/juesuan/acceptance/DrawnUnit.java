package cn.juesuan.acceptance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A unit drawn at random, amounts in 万元: nothing, hundredths of a fen's worth, what cancels out,
 * what is as last year, negative corrections. Amounts are kept by dataset, code and column.
 */
final class DrawnUnit {

  static final List<String> INCOMES =
      List.of("财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入");
  static final List<String> EXPENSES = List.of("基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出");
  static final List<String> SPENDING = List.of("基本支出", "项目支出");
  static final List<String> FUND = List.of("年初结转和结余", "本年收入", "基本支出", "项目支出", "年末结转和结余");
  static final List<String> FUNDS = List.of("一般公共预算", "政府性基金预算", "国有资本经营预算");
  static final List<String> COMPARED =
      List.of(
          "收支总计",
          "本年收入",
          "本年支出",
          "财政拨款收支总计",
          "一般公共预算收入",
          "政府性基金预算收入",
          "国有资本经营预算收入",
          "一般公共预算支出",
          "政府性基金预算支出");
  static final Map<String, String> SUBJECTS =
      new TreeMap<>(
          Map.of(
              "2010301", "一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）",
              "2010302", "一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）一般行政管理事务（项）",
              "2080505", "社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）",
              "2210201", "住房保障支出（类）住房改革支出（款）住房公积金（项）"));

  final String code;
  final Map<String, Map<String, Map<String, BigDecimal>>> amounts = new LinkedHashMap<>();
  final Map<String, BigDecimal> lastYear = new LinkedHashMap<>();
  final Map<String, String> reasons = new LinkedHashMap<>();
  private final Random random;

  DrawnUnit(long seed, String code) {
    this.random = new Random(seed);
    this.code = code;
    boolean odd = random.nextInt(4) == 0;
    lines("收入", SUBJECTS.keySet(), INCOMES, odd);
    lines("支出", SUBJECTS.keySet(), EXPENSES, odd);
    lines("一般公共预算支出", SUBJECTS.keySet(), SPENDING, odd);
    lines("政府性基金", List.of("2120803", "2120899"), FUND, odd);
    lines("年初预算", SUBJECTS.keySet(), List.of("年初预算数"), odd);
    lines("经济分类", List.of("30101", "30102", "30201", "30202", "30301"), List.of("金额"), odd);
    lines("财政拨款", FUNDS, List.of("年初结转和结余", "本年收入", "年末结转和结余"), odd);
    lines("收支总表", List.of("使用非财政拨款结余", "年初结转和结余", "结余分配", "年末结转和结余"), List.of("金额"), odd);
    balance();
  }

  private void lines(String dataset, Iterable<String> codes, List<String> columns, boolean odd) {
    Map<String, Map<String, BigDecimal>> lines = new LinkedHashMap<>();
    int share = random.nextInt(4); // none, few, many, all
    for (String line : codes) {
      Map<String, BigDecimal> line1 = new LinkedHashMap<>();
      for (String column : columns) {
        if (random.nextInt(3) < share) {
          line1.put(column, amount(odd));
        }
      }
      if (!line1.isEmpty()) {
        lines.put(line, line1);
      }
    }
    amounts.put(dataset, lines);
  }

  private BigDecimal amount(boolean odd) {
    BigDecimal amount =
        switch (random.nextInt(odd ? 9 : 5)) {
          case 0 -> BigDecimal.ZERO;
          case 1 -> BigDecimal.valueOf(random.nextInt(300));
          case 2, 3 -> BigDecimal.valueOf(random.nextInt(30_000), 2);
          case 4 -> BigDecimal.valueOf(random.nextInt(200_000_000), 6);
          case 5 -> BigDecimal.valueOf(random.nextInt(9_000), 6);
          case 6 -> BigDecimal.valueOf(4_990 + random.nextInt(20), 6);
          case 7 -> BigDecimal.valueOf(-random.nextInt(5_000), 2);
          default -> BigDecimal.valueOf(10_000_000L + random.nextInt(3), 5);
        };
    return amount.setScale(6, RoundingMode.UNNECESSARY);
  }

  /** In most units income equals expenditure. */
  private void balance() {
    if (random.nextInt(4) > 0) {
      put("收支总表", "年末结转和结余", "金额", income().subtract(expense()).add(of("收支总表", "年末结转和结余", "金额")));
    }
    if (random.nextInt(4) > 0) {
      BigDecimal left = of("财政拨款", "一般公共预算", "年末结转和结余");
      put("财政拨款", "一般公共预算", "年末结转和结余", granted().subtract(grantsUsed()).add(left));
    }
  }

  private void put(String dataset, String line, String column, BigDecimal amount) {
    amounts.get(dataset).computeIfAbsent(line, l -> new LinkedHashMap<>()).put(column, amount);
  }

  /** Last year's amount: none told, the same, nearly the same, nothing, another. */
  void compare(Map<String, BigDecimal> thisYear) {
    thisYear.forEach(
        (item, amount) -> {
          switch (random.nextInt(6)) {
            case 0 -> {}
            case 1 -> lastYear.put(item, amount);
            case 2 ->
                lastYear.put(
                    item, amount.add(BigDecimal.valueOf(random.nextInt(20_000) - 10_000L, 6)));
            case 3 -> lastYear.put(item, BigDecimal.ZERO);
            default -> lastYear.put(item, amount(random.nextInt(3) == 0));
          }
          if (random.nextBoolean()) {
            reasons.put(item, item + "的缘故");
          }
        });
  }

  BigDecimal of(String dataset, String line, String column) {
    return amounts.get(dataset).getOrDefault(line, Map.of()).getOrDefault(column, BigDecimal.ZERO);
  }

  /** The sum of some columns over all lines. */
  BigDecimal sum(String dataset, List<String> columns) {
    return amounts.get(dataset).keySet().stream()
        .flatMap(line -> columns.stream().map(c -> of(dataset, line, c)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal sum(String dataset, String column) {
    return sum(dataset, List.of(column));
  }

  /** Whether a column has an amount that is not nothing. */
  boolean any(String dataset, String column) {
    return amounts.get(dataset).keySet().stream()
        .anyMatch(l -> of(dataset, l, column).signum() != 0);
  }

  boolean any(String dataset) {
    return amounts.get(dataset).values().stream()
        .anyMatch(line -> line.values().stream().anyMatch(a -> a.signum() != 0));
  }

  BigDecimal income() {
    return sum("财政拨款", "本年收入")
        .add(sum("收入", INCOMES.subList(1, INCOMES.size())))
        .add(of("收支总表", "使用非财政拨款结余", "金额"))
        .add(of("收支总表", "年初结转和结余", "金额"));
  }

  BigDecimal expense() {
    return sum("支出", EXPENSES).add(of("收支总表", "结余分配", "金额")).add(of("收支总表", "年末结转和结余", "金额"));
  }

  BigDecimal granted() {
    return sum("财政拨款", List.of("本年收入", "年初结转和结余"));
  }

  BigDecimal grantsUsed() {
    return sum("一般公共预算支出", SPENDING).add(sum("政府性基金", SPENDING)).add(sum("财政拨款", "年末结转和结余"));
  }

  /** Its lines, by dataset. */
  Map<String, List<String>> lines() {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    lines.put("单位", List.of(code + ",单位" + code + ",,,,2024,,万元"));
    amounts.forEach((dataset, of) -> lines.put(dataset, lines(dataset, of)));
    lines.put("上年数", new ArrayList<>());
    lastYear.forEach(
        (item, a) -> lines.get("上年数").add(code + "," + item + "," + a.toPlainString()));
    lines.put("说明事项", new ArrayList<>());
    reasons.forEach((item, r) -> lines.get("说明事项").add(code + "," + item + "原因," + r));
    return lines;
  }

  private List<String> lines(String dataset, Map<String, Map<String, BigDecimal>> of) {
    boolean named = !List.of("财政拨款", "收支总表").contains(dataset);
    List<String> columns =
        switch (dataset) {
          case "收入" -> INCOMES;
          case "支出" -> EXPENSES;
          case "一般公共预算支出" -> SPENDING;
          case "政府性基金" -> FUND;
          case "年初预算" -> List.of("年初预算数");
          case "财政拨款" -> List.of("年初结转和结余", "本年收入", "年末结转和结余");
          default -> List.of("金额");
        };
    List<String> lines = new ArrayList<>();
    of.forEach(
        (line, amounts) -> {
          List<String> fields = new ArrayList<>(List.of(code, line));
          if (named) {
            fields.add("");
          }
          columns.forEach(
              c -> fields.add(amounts.containsKey(c) ? amounts.get(c).toPlainString() : ""));
          if (dataset.equals("年初预算")) {
            fields.add("");
          }
          lines.add(String.join(",", fields));
        });
    return lines;
  }
}
