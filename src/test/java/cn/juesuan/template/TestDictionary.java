package cn.juesuan.template;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import java.util.ArrayList;
import java.util.List;

/** A small dictionary, written short: dataset, then its columns with type and 键. */
public final class TestDictionary {

  private static final List<String> TEXT =
      List.of(
          "单位: 单位名称 文本, 部门名称 文本, 年度 文本, 填报日期 日期, 编制人数 数值",
          "支出: 科目代码 功能科目 键, 科目名称 文本, 基本支出 金额, 项目支出 金额",
          "采购: 科目代码 功能科目 键, 采购名称 文本, 采购额 金额",
          "收入: 科目代码 功能科目 键, 科目名称 文本, 财政拨款收入 金额",
          "经济分类: 科目代码 经济科目 键, 科目名称 文本, 金额 金额",
          "三公经费: 项目 文本 键, 预算数 金额, 决算数 金额",
          "自评: 年度目标 文本, 预算数 金额",
          "项目: 项目编号 代码 键, 项目简称 文本, 预算数 金额, 填报日期 日期, 得分 数值",
          "指标: 项目编号 代码, 一级 文本, 二级 文本, 名称 文本, 分值 数值",
          "往来: 单位代码2 代码 键, 科目代码 功能科目 键, 金额 金额");

  private TestDictionary() {}

  public static Dictionary read() {
    List<Dataset> datasets = new ArrayList<>();
    for (String line : TEXT) {
      int colon = line.indexOf(':');
      datasets.add(
          new Dataset(
              datasets.size(),
              line.substring(0, colon),
              false,
              columns(line.substring(colon + 1))));
    }
    return new Dictionary(datasets);
  }

  private static List<Column> columns(String text) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(0, Dataset.UNIT_CODE, ColumnType.CODE, false, true, false, ""));
    for (String column : text.split(",", -1)) {
      String[] words = column.strip().split(" ", -1);
      columns.add(
          new Column(
              columns.size(),
              words[0],
              ColumnType.labelled(words[1]).orElseThrow(),
              words.length > 2,
              false,
              false,
              ""));
    }
    return columns;
  }
}
