"""The sheet 下年 of the Shanghai set: what the next year's batch begins with, as next_year.py says of the default one."""

from __future__ import annotations

from facts import INTERNAL
from looks import INTERNAL_LINE, LINE_LEFT, LINE_RIGHT, TITLE
from next_year import UNIT, NextYear, carried_by_subject, exact, optional, standing
from shanghai import FUNDS, T1, T2, T3, T4, T7, T8, T9, TRIPS, at
from shanghai_facts import CARRIED_LAST, DUTIES, SET_UP, ShanghaiFacts
from xlsx import Sheet

STANDING = (DUTIES, SET_UP, "公务用车运行维护费用途", "事业收入主要内容", "经营收入主要内容", "其他收入主要内容")


def next_year_sheet(facts: ShanghaiFacts) -> tuple[Sheet, dict[str, str]]:
    """The sheet, and its names with their areas."""
    year = NextYear()
    sheet = year.sheet
    sheet.put("A1:H1", "下一年度的期初数", TITLE)
    sheet.heights[1] = 36
    sheet.put("A2:G2", "内部用表，不公开：下一年度从这里取上年数、年初结转和结余、构成单位和长期不变的文字。", INTERNAL_LINE)
    sheet.put("H2", "单位：${金额单位=万元}", LINE_RIGHT)
    sheet.put("J1", INTERNAL, LINE_LEFT)
    year.area("单位", "单位（年度由程序加一年）", UNIT, [tuple(f"${{单位.{c}}}" for c in UNIT)])
    last_year(year, facts)
    year.area("收支总表", "收支总表：年初结转和结余 = 年末结转和结余", ("项目", "金额"), [("年初结转和结余", exact(f"{at(T1)}D31"))])
    carried = [(fund, exact(f"{at(T4)}{letter}30")) for fund, letter in zip(FUNDS, "EFG")]
    year.area("财政拨款", "财政拨款：年初结转和结余 = 年末结转和结余", ("预算类型", "年初结转和结余"), carried)
    funds(year, facts)
    columns = ("序号", "单位名称", "备注")
    year.area("构成单位", "构成单位", columns, [tuple(f"${{构成单位#.{c}}}" for c in columns)])
    standing(year, facts, STANDING)
    sheet.print_area = f"A1:H{year.row - 1}"
    return sheet, year.names


def last_year(year: NextYear, facts: ShanghaiFacts) -> None:
    cells = [
        ("收支总计", f"{at(T1)}B32"), ("本年收入", f"{at(T2)}C5"), ("本年支出", f"{at(T3)}C5"), ("财政拨款收支总计", f"{at(T4)}B34"),
        *((f"{fund}收入", f"{at(T4)}B{5 + i}") for i, fund in enumerate(FUNDS)),
        *((f"{fund}支出", f"{at(T4)}{letter}29") for fund, letter in zip(FUNDS, "EFG")),
        *((item, f"{at(T7)}{letter}7") for item, letter in zip(TRIPS, "DHJL")),
        *zip(CARRIED_LAST, (f"{at(T1)}D31", *(f"{at(T4)}{letter}30" for letter in "DEFG"))),
    ]  # fmt: skip
    lines = [(item, exact(cell)) for item, cell in cells]
    lines.append(("机关运行经费", optional(facts.at("机关运行经费"))))
    year.area("上年数", "上年数：本年度的决算数", ("项目", "金额"), lines)


def funds(year: NextYear, facts: ShanghaiFacts) -> None:
    """Carry-overs by 项, exact: what the table prints is rounded."""
    for dataset, table in (("政府性基金", T8), ("国有资本经营", T9)):
        codes, names = (f"{at(table)}{letter}7:{letter}9" for letter in "AB")
        amount = f"ROUND(SUMIF({facts.exact.lines(dataset, '代码')},A#,{facts.exact.lines(dataset, '年末结转和结余')}),6)"
        carried_by_subject(year, dataset, "", codes, names, amount)
