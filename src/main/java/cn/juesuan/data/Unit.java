package cn.juesuan.data;

import cn.juesuan.value.MoneyUnit;

/**
 * One unit of the batch, from 单位.csv.
 *
 * @param year its 年度, which names the output folder
 * @param moneyUnit the unit in which its amounts are written in the CSVs
 * @param upper 上级单位代码, empty where it has none
 * @param department whether it is a department (汇总 = 是)
 */
public record Unit(
    String code, String name, String year, MoneyUnit moneyUnit, String upper, boolean department) {}
