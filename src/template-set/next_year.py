"""
The sheet 下年: what the next year's batch begins with. Each name 下年_<dataset> covers a heading row of that dataset's columns
and the lines below it, in live formulas over the tables, so that a table that somebody edits is what the next year goes on
from. A line whose cells beside its keys are empty is none.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from facts import CARRIED, COMPARED, INTERNAL, TRIPS, Facts
from looks import FACT, FACT_CODE, FACT_HEAD, FACT_SECTION, INTERNAL_LINE, INTERNAL_TAB, LINE_LEFT, LINE_RIGHT, MONEY, TITLE
from words import own_row
from xlsx import Sheet, absolute, column_letters, quoted

NAME = "下年"
UNIT = ("单位代码", "单位名称", "部门名称", "上级单位代码", "汇总", "年度", "金额单位", "单位性质")
PROJECT = ("项目编号", "项目名称", "项目简称", "主管部门", "项目实施单位", "资金类型")
STANDING = ("单位主要职责", "机构设置", "其他需要说明的情况", "公务用车运行维护费用途", "其他用车说明")
FUNDS = (("一般公共预算", "G"), ("政府性基金预算", "H"), ("国有资本经营预算", "I"))
TRIP_CELLS = tuple(f"'公开09'!{letter}8" for letter in "HJKL")
CARRIED_CELLS = ("'公开01'!F35", "'公开04'!F34", *(f"'公开04'!{letter}34" for _, letter in FUNDS))


@dataclass
class NextYear:
    """The sheet while it is drawn, and the areas of its names."""

    sheet: Sheet = field(
        default_factory=lambda: Sheet(NAME, landscape=True, widths=[34, 44, 60, 24, 30, 18, 14, 14], default_height=18, tab_color=INTERNAL_TAB)
    )
    row: int = 3
    names: dict[str, str] = field(default_factory=dict)

    def area(self, dataset: str, title: str, columns: tuple[str, ...], lines: list[tuple[str, ...]], beside: tuple[str, ...] = ()) -> None:
        """A block: its title, its heading, its lines (one that carries a band is many); `beside` stands right of the named area."""
        self.sheet.put(f"A{self.row + 1}", title, FACT_SECTION)
        head = self.row + 2
        for i, text in enumerate(columns + beside, 1):
            self.sheet.put(f"{column_letters(i)}{head}", text, FACT_HEAD)
        for row, line in enumerate(lines, head + 1):
            for i, (column, value) in enumerate(zip(columns + beside, line), 1):
                self.sheet.put(f"{column_letters(i)}{row}", own_row(value, row), style_of(column))
        self.row = head + len(lines)
        self.names[f"下年_{dataset}"] = f"{quoted(NAME)}!{absolute(f'A{head}:{column_letters(len(columns))}{self.row}')}"
        self.row += 1


def style_of(column: str):
    return MONEY_ZERO if column in ("金额", "年初结转和结余") else FACT_CODE if column.endswith("代码") else FACT


MONEY_ZERO = MONEY.like(format="#,##0.00####;-#,##0.00####;0.00;@")  # exact, and a zero is a figure


def exact(amount: str) -> str:
    """An amount to the fen; sums of decimals have rests."""
    return f"=ROUND({amount},6)"


def next_year_sheet(facts: Facts) -> tuple[Sheet, dict[str, str]]:
    """The sheet, and its names with their areas."""
    year = NextYear()
    sheet = year.sheet
    sheet.put("A1:H1", "下一年度的期初数", TITLE)
    sheet.heights[1] = 36
    sheet.put("A2:G2", "内部用表，不公开：下一年度从这里取上年数、年初结转和结余、项目和长期不变的文字。", INTERNAL_LINE)
    sheet.put("H2", "单位：${金额单位=万元}", LINE_RIGHT)
    sheet.put("J1", INTERNAL, LINE_LEFT)
    year.area("单位", "单位（年度由程序加一年）", UNIT, [tuple(f"${{单位.{c}}}" for c in UNIT)])
    last_year_amounts(year, facts)
    year.area("收支总表", "收支总表：年初结转和结余 = 公开01 年末结转和结余", ("项目", "金额"), [("年初结转和结余", exact(CARRIED_CELLS[0]))])
    carried = [(fund, exact(f"'公开04'!{letter}34")) for fund, letter in FUNDS]
    year.area("财政拨款", "财政拨款：年初结转和结余 = 公开04 年末结转和结余", ("预算类型", "年初结转和结余"), carried)
    funds(year)
    year.area("项目自评", "项目自评：继续实施的项目（不再实施的，在下一年度删去）", PROJECT, [tuple(f"${{项目自评#.{c}}}" for c in PROJECT)])
    standing(year, facts, STANDING)
    sheet.print_area = f"A1:H{year.row - 1}"
    return sheet, year.names


def last_year_amounts(year: NextYear, facts: Facts) -> None:
    """Every item that 上年数 knows, the 类 of 公开03 last, as these are many."""
    lines = [(c.item, exact(c.amount[1:]) if c.amount else optional(facts.at(c.item, "本年"))) for c in COMPARED if c.given]
    lines += [(item, exact(cell)) for item, cell in (*zip(TRIPS, TRIP_CELLS), *zip(CARRIED, CARRIED_CELLS))]
    of_class = "SUMIF('公开03'!A8:A10,MID(A#,3,3),'公开03'!C8:C10)"
    lines.append(("支出${支出#类.科目代码}", f'=IF(LEN(A#)<5,"",ROUND({of_class},6))'))
    year.area("上年数", "上年数：本年度的决算数", ("项目", "金额"), lines)


def optional(amount: str) -> str:
    return f'=IF(ISNUMBER({amount}),ROUND({amount},6),"")'


def funds(year: NextYear) -> None:
    codes, names, left = (f"'公开07'!{letter}8:{letter}10" for letter in "ABH")
    carried_by_subject(year, "政府性基金", "公开07 ", codes, names, f"ROUND(SUMIF({codes},A#,{left}),6)")


def carried_by_subject(year: NextYear, dataset: str, table: str, codes: str, names: str, amount: str) -> None:
    """A line for each 项 that carries an amount over; codes and names are areas, the amount is of the code in A#."""
    line = (
        f"${{{dataset}#项.科目代码}}", f'=IF(C#="","",IFERROR(INDEX({names},MATCH(A#,{codes},0))&"",""))', f'=IF({amount}=0,"",{amount})',
    )  # fmt: skip
    title = f"{dataset}：年初结转和结余 = {table}年末结转和结余（没有结余的科目不带到下一年度）"
    year.area(dataset, title, ("科目代码", "科目名称", "年初结转和结余"), [line])


def standing(year: NextYear, facts: Facts, items: tuple[str, ...]) -> None:
    """Texts that hold for any year, those of `items` and of 用途: one that names this year is this year's."""
    known = "|" + "|".join(items) + "|"
    lasting = f'OR(LEFT(A#,2)="用途",ISNUMBER(FIND("|"&A#&"|","{known}")))'
    of_year = f"ISNUMBER(FIND({facts.at('年度')}&\"年\",C#))"
    line = ("${说明事项#.项目}", f'=IF(OR(A#="",C#=""),"",IF(AND({lasting},NOT({of_year})),C#&"",""))', "${说明事项#.内容}")
    title = "说明事项：长期不变的文字（写着本年度的不带到下一年度）"
    year.area("说明事项", title, ("项目", "内容"), [line], ("本年度的内容",))
