package cn.juesuan.acceptance;

import static cn.juesuan.acceptance.ExpectedAmounts.printAlike;
import static cn.juesuan.acceptance.ExpectedAmounts.rate;
import static cn.juesuan.acceptance.ExpectedAmounts.shown;
import static cn.juesuan.acceptance.ExpectedAmounts.wan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences of sections 一 to 七 that the rules ask for, said once more in exact decimals. */
final class ExpectedSentences {

  private final DrawnUnit unit;
  private final ExpectedChanges changes;
  private final List<String> said = new ArrayList<>();

  private ExpectedSentences(DrawnUnit unit) {
    this.unit = unit;
    this.changes = new ExpectedChanges(unit);
  }

  static List<String> of(DrawnUnit unit) {
    ExpectedSentences sentences = new ExpectedSentences(unit);
    sentences.totals();
    sentences.kinds("收入", "本年收入", DrawnUnit.INCOMES);
    sentences.kinds("支出", "本年支出", DrawnUnit.EXPENSES);
    sentences.grants();
    sentences.spending();
    sentences.classes();
    sentences.items();
    sentences.basic();
    sentences.fund();
    return sentences.said;
  }

  private void totals() {
    BigDecimal income = unit.income();
    BigDecimal expense = unit.expense();
    boolean nothing = !unit.any("支出") && !unit.any("收支总表") && !unit.any("财政拨款", "本年收入");
    for (String kind : DrawnUnit.INCOMES.subList(1, 6)) {
      nothing &= unit.sum("收入", kind).signum() == 0;
    }
    if (nothing) {
      said.add("本单位2024年度无收入和支出" + changes.gone("收支总计") + "。");
      return;
    }
    boolean balanced = printAlike(income, expense);
    String what = balanced ? "收、支总计" : "收入总计";
    String amounts =
        balanced ? "收、支总计均为" + wan(income) : "收入总计" + wan(income) + "，支出总计" + wan(expense);
    String equal = balanced ? "，与上年持平" : "。收入总计与上年持平";
    said.add("2024年度" + amounts + changes.against("收支总计", what, "。", equal) + "。");
  }

  private void kinds(String dataset, String item, List<String> kinds) {
    BigDecimal total = unit.sum(dataset, kinds);
    boolean negative = kinds.stream().anyMatch(k -> unit.sum(dataset, k).signum() < 0);
    List<String> told = new ArrayList<>();
    List<String> none = new ArrayList<>();
    for (String kind : kinds) {
      BigDecimal part = unit.sum(dataset, kind);
      String rate = negative || part.signum() == 0 ? "" : rate(part, total);
      if (unit.any(dataset, kind)) {
        told.add(kind + wan(part) + (rate.isEmpty() ? "" : "，占" + item + rate));
      } else {
        none.add(kind);
      }
    }
    if (told.isEmpty()) {
      said.add("本单位2024年度无" + dataset + changes.gone(item) + "。");
      return;
    }
    String rest = none.isEmpty() ? "" : "本年度无" + String.join("、", none) + "。";
    String change = changes.against(item, dataset + "合计", "，", "，与上年持平");
    said.add(
        "2024年度"
            + dataset
            + "合计"
            + wan(total)
            + change
            + "。其中："
            + String.join("；", told)
            + "。"
            + rest);
  }

  private void grants() {
    BigDecimal income = unit.granted();
    BigDecimal used = unit.grantsUsed();
    if (unit.any("财政拨款") || unit.any("一般公共预算支出") || unit.sum("政府性基金", "基本支出").signum() != 0) {
      boolean balanced = printAlike(income, used);
      String what = balanced ? "财政拨款收、支总计各" : "财政拨款收入总计";
      String amounts =
          balanced ? "收、支总计均为" + wan(income) : "收入总计" + wan(income) + "，支出总计" + wan(used);
      String change =
          changes
              .against("财政拨款收支总计", what, "。", balanced ? "，与上年持平" : "。财政拨款收入总计与上年持平")
              .replace("，主要原因是", "。主要原因是");
      said.add("2024年度财政拨款" + amounts + change + "。");
    }
    List<String> told = new ArrayList<>();
    List<String> none = new ArrayList<>();
    for (String fund : DrawnUnit.FUNDS) {
      String item = fund + "收入";
      BigDecimal now = unit.of("财政拨款", fund, "本年收入");
      BigDecimal before = unit.lastYear.getOrDefault(item, BigDecimal.ZERO);
      if (now.signum() == 0 && before.signum() == 0) {
        none.add(fund + "财政拨款收入");
      } else {
        told.add(fund + "财政拨款收入" + wan(now) + changes.granted(item));
      }
    }
    String listed = told.isEmpty() ? "" : "2024年度财政拨款收入中，" + String.join("；", told) + "。";
    said.add(listed + (none.isEmpty() ? "" : "本年度无" + withAnd(none) + "。"));
  }

  private static String withAnd(List<String> names) {
    String last = names.get(names.size() - 1);
    return names.size() == 1
        ? last
        : String.join("、", names.subList(0, names.size() - 1)) + "和" + last;
  }

  private void spending() {
    String what = "一般公共预算财政拨款支出";
    if (!unit.any("一般公共预算支出")) {
      said.add("本单位2024年度无" + what + changes.gone("一般公共预算支出") + "。");
      return;
    }
    BigDecimal total = unit.sum("一般公共预算支出", DrawnUnit.SPENDING);
    BigDecimal all = unit.sum("支出", DrawnUnit.EXPENSES);
    String rate = total.compareTo(all) > 0 ? "" : rate(total, all);
    said.add(
        "2024年度"
            + what
            + wan(total)
            + (rate.isEmpty() ? "" : "，占本年支出合计的" + rate)
            + changes.against("一般公共预算支出", what, "。", "。" + what + "与上年持平")
            + "。");
  }

  private BigDecimal ofCode(String dataset, String prefix, List<String> columns) {
    return unit.amounts.get(dataset).keySet().stream()
        .filter(c -> c.startsWith(prefix))
        .flatMap(c -> columns.stream().map(column -> unit.of(dataset, c, column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<String> classCodes() {
    return unit.amounts.get("一般公共预算支出").keySet().stream()
        .map(c -> c.substring(0, 3))
        .distinct()
        .sorted()
        .toList();
  }

  private void classes() {
    BigDecimal total = unit.sum("一般公共预算支出", DrawnUnit.SPENDING);
    List<String> codes = classCodes();
    boolean negative =
        codes.stream().anyMatch(c -> ofCode("一般公共预算支出", c, DrawnUnit.SPENDING).signum() < 0);
    int number = 0;
    for (String code : codes) {
      boolean spent =
          DrawnUnit.SUBJECTS.keySet().stream()
              .filter(c -> c.startsWith(code))
              .anyMatch(c -> ofCode("一般公共预算支出", c, DrawnUnit.SPENDING).signum() != 0);
      if (spent) {
        BigDecimal part = ofCode("一般公共预算支出", code, DrawnUnit.SPENDING);
        String rate = negative || part.signum() == 0 ? "" : rate(part, total);
        number++;
        said.add(
            number
                + "."
                + className(code)
                + "类支出"
                + wan(part)
                + (rate.isEmpty() ? "。" : "，占" + rate + "。"));
      }
    }
  }

  private static String className(String code) {
    return DrawnUnit.SUBJECTS.entrySet().stream()
        .filter(e -> e.getKey().startsWith(code))
        .map(e -> e.getValue().substring(0, e.getValue().indexOf("（类）")))
        .findFirst()
        .orElseThrow();
  }

  private void items() {
    boolean known = !unit.amounts.get("年初预算").isEmpty();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (String code : DrawnUnit.SUBJECTS.keySet()) {
      BigDecimal spent = ofCode("一般公共预算支出", code, DrawnUnit.SPENDING);
      BigDecimal budget = unit.of("年初预算", code, "年初预算数");
      boolean listed = unit.amounts.get("一般公共预算支出").containsKey(code);
      if ((listed && spent.signum() == 0 && budget.signum() == 0)
          || (!listed && budget.signum() == 0)) {
        continue;
      }
      int number = numbers.merge(code.substring(0, 3), 1, Integer::sum);
      said.add("（" + number + "）" + DrawnUnit.SUBJECTS.get(code) + item(known, spent, budget));
    }
  }

  private static String item(boolean known, BigDecimal spent, BigDecimal budget) {
    String rate = known ? rate(spent, budget) : "";
    int side = known ? shown(spent).compareTo(shown(budget)) : 0;
    return (known ? "年初预算为" + wan(budget) + "，" : "")
        + "支出决算为"
        + wan(spent)
        + (rate.isEmpty() ? "" : "，完成年初预算的" + rate)
        + (side == 0 ? "" : "，支出决算数" + (side < 0 ? "小" : "大") + "于年初预算数")
        + "。";
  }

  private void basic() {
    List<String> people = List.of("30101 基本工资", "30102 津贴补贴", "30301 离休费");
    List<String> running = List.of("30201 办公费", "30202 印刷费");
    boolean any = unit.any("经济分类");
    if (any || unit.any("一般公共预算支出", "基本支出")) {
      BigDecimal basic = unit.sum("一般公共预算支出", "基本支出");
      said.add("2024年度一般公共预算财政拨款基本支出" + wan(basic) + (any ? "，其中：" : "。"));
    }
    economic("人员经费", people);
    economic("公用经费", running);
  }

  private void economic(String what, List<String> items) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    for (String item : items) {
      amounts.put(item.substring(6), unit.of("经济分类", item.substring(0, 5), "金额"));
    }
    String names =
        amounts.entrySet().stream()
            .filter(e -> e.getValue().signum() != 0)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining("、"));
    if (!names.isEmpty()) {
      BigDecimal sum = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      said.add(what + wan(sum) + "，主要包括：" + names + "。");
    }
  }

  private void fund() {
    String what = "政府性基金预算财政拨款";
    if (!unit.any("政府性基金")) {
      said.add("单位" + unit.code + "2024年度无" + what + "支出" + changes.gone("政府性基金预算支出") + "。");
      return;
    }
    boolean spent = unit.any("政府性基金", "基本支出") || unit.any("政府性基金", "项目支出");
    said.add(
        "2024年度"
            + what
            + "年初结转和结余"
            + wan(unit.sum("政府性基金", "年初结转和结余"))
            + "，本年收入"
            + wan(unit.sum("政府性基金", "本年收入"))
            + "，本年支出"
            + wan(unit.sum("政府性基金", DrawnUnit.SPENDING))
            + "，年末结转和结余"
            + wan(unit.sum("政府性基金", "年末结转和结余"))
            + changes.against("政府性基金预算支出", what + "支出", "。", "。" + what + "支出与上年持平")
            + "。"
            + (spent ? "具体支出情况为：" : ""));
  }
}
