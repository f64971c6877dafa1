"""The sheet 校验: every check (勾稽) is a row of live formulas; the name 校验 covers exactly these rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from looks import (
    INTERNAL_LINE, INTERNAL_TAB, LINE_CENTRE, LINE_LEFT, LINE_RIGHT, SUMMARY, TITLE, VERDICT, VERDICT_COUNT, VERDICT_DIFFERENCE, VERDICT_HEAD, VERDICT_NUMBER, VERDICT_TEXT,
    VERDICT_VALUE,
)
from words import own_row
from xlsx import Sheet, quoted

if TYPE_CHECKING:
    from facts import Facts

FIRST = 5

EQUAL = 'IF(ROUND(E#,6)=0,"通过","不符")'
AT_MOST = 'IF(ROUND(E#,6)<=0,"通过","不符")'
HINT = 'IF(ROUND(E#,6)=0,"通过","提示")'
AT_MOST_HINT = 'IF(ROUND(E#,6)>0,"不符",IF(ROUND(E#,6)=0,"通过","提示"))'
AT_MOST_SHOWN = 'IF(ROUND(E#,2)<=0,"通过","不符")'
FIVE_POINTS = 'IF(ABS(ROUND(E#,6))>5,"提示","通过")'
AT_MOST_ELSE_HINT = 'IF(ROUND(E#,2)<=0,"通过","提示")'


@dataclass(frozen=True)
class Check:
    """One row. In the formulas # stands for the row's own number."""

    number: str
    text: str
    left: str
    right: str
    verdict: str = EQUAL
    difference: str = "ROUND(C#-D#,6)"
    money: bool = True  # else counts and points


def farthest(values: str) -> str:
    """The value that is farthest from zero, with its sign."""
    return f"IF(MAX({values})>-MIN({values}),MAX({values}),MIN({values}))"


# ---------------------------------------------------------------- within a table

INCOME = ("本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
EXPENSE = ("本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出")
SPENDING = ("小计", "基本支出", "项目支出")
FUND = ("年初结转和结余", "本年收入", "本年支出小计", "基本支出", "项目支出", "年末结转和结余")


def within_01() -> list[Check]:
    at = "'公开01'!"
    return [
        Check("内01-1", "公开01 本年收入合计(27行) = 各收入项目之和(1至8行)", f"{at}C33", f"SUM({at}C7:C14)"),
        Check("内01-2", "公开01 本年支出合计(57行) = 各类支出之和(31至56行)", f"{at}F33", f"SUM({at}F7:F32)"),
        Check("内01-3", "公开01 收入总计(30行) = 27行 + 28行 + 29行", f"{at}C36", f"SUM({at}C33:C35)"),
        Check("内01-4", "公开01 支出总计(60行) = 57行 + 58行 + 59行", f"{at}F36", f"SUM({at}F33:F35)"),
        Check("内01-5", "公开01 收入总计(30行) = 支出总计(60行)", f"{at}C36", f"{at}F36"),
    ]


def row_by_row(number: str, text: str, at: str, whole: str, check_column: str, name_column: str, last: int) -> Check:
    """One check for all rows of a table: it shows the row that deviates most, else the first."""
    values = f"{at}{check_column}7:{check_column}{last}"
    worst = f"MATCH({farthest(values)},{values},0)"
    name = f"INDEX({at}{name_column}7:{name_column}{last},{worst})"
    return Check(
        number, f'="{text}"&IF(ROUND(E#,6)=0,"","（相差最大的一行："&{name}&"）")', f"INDEX({at}{whole}7:{whole}{last},{worst})",
        f"ROUND(C#-{farthest(values)},6)",
    )  # fmt: skip


def within_subjects(table: str, columns: tuple[str, ...], parts: str, whole: str, check_column: str) -> list[Check]:
    """Each row adds up across, each column adds up over 类, 款 and 项."""
    at, (first, last) = f"'公开{table}'!", parts.split(":")
    number = ord(whole) - ord("C") + 1
    across = f"公开{table} 各行：{columns[number - 1]}({number}栏) = {number + 1}至{ord(last) - ord('C') + 1}栏之和"
    checks = [row_by_row(f"内{table}-0", across, at, whole, check_column, "A", 10)]
    for i, name in enumerate(columns, 1):
        letter = chr(ord("B") + i)
        for digits, level in ((3, "类"), (5, "款"), (7, "项")):
            text = f"公开{table} {name}({i}栏)：合计 = 各{level}之和"
            total = f'SUMIF({at}A8:A10,"{"?" * digits}",{at}{letter}8:{letter}10)'
            checks.append(Check(f"内{table}-{i}{level}", text, f"{at}{letter}7", total))
    return checks


def within_04() -> list[Check]:
    at = "'公开04'!"
    checks = [
        Check("内04-1", "公开04 本年收入合计(27行) = 1行 + 2行 + 3行", f"{at}C33", f"SUM({at}C7:C9)"),
        Check("内04-2", "公开04 年初财政拨款结转和结余(28行) = 29行 + 30行 + 31行", f"{at}C34", f"SUM({at}C35:C37)"),
        Check("内04-3", "公开04 收入总计(32行) = 27行 + 28行", f"{at}C38", f"SUM({at}C33:C34)"),
        row_by_row("内04-4", "公开04 支出各行：合计(2栏) = 3栏 + 4栏 + 5栏", at, "F", "K", "D", 38),
        Check("内04-5", "公开04 收入总计(32行) = 支出总计(64行)", f"{at}C38", f"{at}F38"),
    ]  # fmt: skip
    for column, letter in zip(range(2, 6), "FGHI"):
        text = f"公开04 本年支出合计(59行{column}栏) = 各类支出之和(33至58行)"
        checks.append(Check(f"内04-6-{column}", text, f"{at}{letter}33", f"SUM({at}{letter}7:{letter}32)"))
    for column, letter in zip(range(2, 6), "FGHI"):
        text = f"公开04 支出总计(64行{column}栏) = 59行 + 60行"
        checks.append(Check(f"内04-7-{column}", text, f"{at}{letter}38", f"SUM({at}{letter}33:{letter}34)"))
    for i, (fund, letter) in enumerate(zip(("一般公共预算", "政府性基金预算", "国有资本经营预算"), "GHI")):
        text = f"公开04 {fund}：本年收入({i + 1}行) + 年初结转和结余({i + 29}行) = 支出总计(64行{i + 3}栏)"
        checks.append(Check(f"内04-8-{i + 3}", text, f"SUM({at}C{7 + i},{at}C{35 + i})", f"{at}{letter}38"))
    return checks


def within_06() -> list[Check]:
    at = "'公开06'!"
    classes = (
        ("301 工资福利支出", "C", 6, 19), ("303 对个人和家庭的补助", "C", 20, 32), ("302 商品和服务支出", "F", 6, 33),
        ("307 债务利息及费用支出", "I", 6, 8), ("310 资本性支出", "I", 9, 25), ("399 其他支出", "I", 26, 31),
    )  # fmt: skip
    checks = [
        Check(f"内06-{name[:3]}", f"公开06 {name} = 各款之和", f"{at}{c}{top}", f"SUM({at}{c}{top + 1}:{c}{bottom})")
        for name, c, top, bottom in classes
    ]
    return checks + [
        Check("内06-1", "公开06 人员经费合计 = 301 + 303", f"{at}C34", f"SUM({at}C6,{at}C20)"),
        Check("内06-2", "公开06 公用经费合计 = 302 + 307 + 310 + 399", f"{at}I34", f"SUM({at}F6,{at}I6,{at}I9,{at}I26)"),
    ]


def within_07() -> list[Check]:
    at = "'公开07'!"
    carried = row_by_row("内07-9", "公开07 各行：年末结转和结余(6栏) = 1栏 + 2栏 - 3栏", at, "H", "K", "A", 10)
    return within_subjects("07", FUND, "F:G", "E", "J") + [carried]


def within_09() -> list[Check]:
    at, checks = "'公开09'!", []
    for kind, base, (total, trips, cars, buying, running, meals) in (("预算数", 0, "ABCDEF"), ("决算数", 6, "GHIJKL")):
        text = f"公开09 {kind}：公务用车购置及运行维护费小计({base + 3}栏) = {base + 4}栏 + {base + 5}栏"
        checks.append(Check(f"内09-{base + 3}", text, f"{at}{cars}8", f"SUM({at}{buying}8:{running}8)"))
        text = f"公开09 {kind}：合计({base + 1}栏) = {base + 2}栏 + {base + 3}栏 + {base + 6}栏"
        checks.append(Check(f"内09-{base + 1}", text, f"{at}{total}8", f"SUM({at}{trips}8,{at}{cars}8,{at}{meals}8)"))
    return checks


# ---------------------------------------------------------------- between tables


def totals_between() -> list[Check]:
    checks = [
        Check("间01", "公开01 本年收入合计(27行) = 公开02 本年收入合计(1栏)", "'公开01'!C33", "'公开02'!C7"),
        Check("间02", "公开01 本年支出合计(57行) = 公开03 本年支出合计(1栏)", "'公开01'!F33", "'公开03'!C7"),
        Check("间03", "公开01 三项财政拨款收入(1至3行) = 公开02 财政拨款收入(2栏)", "SUM('公开01'!C7:C9)", "'公开02'!D7"),
        Check("间04", "公开02 财政拨款收入(2栏) = 公开04 本年收入合计(27行)", "'公开02'!D7", "'公开04'!C33"),
    ]
    for i, (name, letter) in enumerate(zip(INCOME[2:], "EFGHI")):
        text = f"公开01 {name}({i + 4}行) = 公开02 {name}({i + 3}栏)"
        checks.append(Check(f"间{i + 5:02d}", text, f"'公开01'!C{10 + i}", f"'公开02'!{letter}7"))
    return checks + [
        Check("间10", "公开04 一般公共预算本年支出(59行3栏) = 公开05 小计(1栏)", "'公开04'!G33", "'公开05'!C7"),
        Check("间11", "公开04 政府性基金预算本年支出(59行4栏) = 公开07 本年支出小计(3栏)", "'公开04'!H33", "'公开07'!E7"),
        Check("间12", "公开04 国有资本经营预算本年支出(59行5栏) = 公开08 合计(1栏)", "'公开04'!I33", "'公开08'!C7"),
        Check("间13", "公开07 年初结转和结余(1栏) = 公开04 年初政府性基金预算(30行)", "'公开07'!C7", "'公开04'!C36"),
        Check("间14", "公开07 本年收入(2栏) = 公开04 政府性基金预算财政拨款(2行)", "'公开07'!D7", "'公开04'!C8"),
        Check("间15", "公开07 年末结转和结余(6栏) = 公开04 年末结转和结余(60行4栏)", "'公开07'!H7", "'公开04'!H34"),
        Check("间16", "公开06 人员经费合计 + 公用经费合计 = 公开05 基本支出(2栏)", "SUM('公开06'!C34,'公开06'!I34)", "'公开05'!D7"),
    ]


def of_class(sheet: str, column: str, code: str) -> str:
    return f"SUMIF('{sheet}'!A8:A10,\"{code}\",'{sheet}'!{column}8:{column}10)"


def classes_between(classes: tuple[tuple[str, str], ...]) -> list[Check]:
    checks = []
    for i, (code, name) in enumerate(classes):
        text = f"公开01 {name}({31 + i}行) = 公开03 {code} 类本年支出合计"
        checks.append(Check(f"间20-{code}", text, f"'公开01'!F{7 + i}", of_class("公开03", "C", code)))
    for number, column, letter, (sheet, source) in (
        (21, 3, "G", ("公开05", "C")), (22, 4, "H", ("公开07", "E")), (23, 5, "I", ("公开08", "C"))
    ):  # fmt: skip
        for i, (code, name) in enumerate(classes):
            text = f"公开04 {name}({33 + i}行{column}栏) = {sheet} {code} 类本年支出"
            checks.append(Check(f"间{number}-{code}", text, f"'公开04'!{letter}{7 + i}", of_class(sheet, source, code)))
    return checks


def appropriations_by_code(row: int) -> list[Check]:
    """Two rows for each 项 of 公开03 (a band), then two that no code is missing there. `row` is the first one's."""

    def spent(sheet: str, column: str) -> str:
        """
        The amount of the row's code in a table, 0 if it is not there; LOOKUP needs few steps, as codes are sorted. A unit without
        支出 has a row without a code, and no engine is certain whether 间 is more than 2.
        """
        codes, amounts = f"'{sheet}'!A8:A10", f"'{sheet}'!{column}8:{column}10"
        code = "MID(A#,5,9)"
        return f'IF({code}="",0,IFERROR(IF(LOOKUP({code},{codes})={code},0+LOOKUP({code},{codes},{amounts}),0),0))'

    checks, kinds = [], (("基本支出", "D", "F"), ("项目支出", "E", "G"))
    for i, (kind, letter, letter_07) in enumerate(kinds):
        granted = "+".join((spent("公开05", letter), spent("公开07", letter_07), spent("公开08", letter)))
        text = f"${{支出#项.科目名称}} {kind}：公开05、07、08 之和 ≤ 公开03"
        checks.append(Check(f"间3{i}-${{支出#项.科目代码}}", text, granted, spent("公开03", letter), AT_MOST))
    for i, (kind, letter, letter_07) in enumerate(kinds):
        text = f"公开05、07、08 {kind}的科目在公开03 中都有（合计 = 上面按科目找到的之和）"
        total = f"SUM('公开05'!{letter}7,'公开07'!{letter_07}7,'公开08'!{letter}7)"
        checks.append(Check(f"间3{i + 2}", text, total, f'SUMIF(A{row}:A{row + 1},"间3{i}-*",C{row}:C{row + 1})'))
    return checks


def three_public(at: str = "'公开09'!") -> list[Check]:
    pairs = (
        ("30212 因公出国（境）费用", "'公开06'!F17", "因公出国(境)费(8栏)", "H"),
        ("31013 公务用车购置", "'公开06'!I21", "公务用车购置费(10栏)", "J"),
        ("30231 公务用车运行维护费", "'公开06'!F30", "公务用车运行维护费(11栏)", "K"),
        ("30217 公务接待费", "'公开06'!F22", "公务接待费(12栏)", "L"),
    )
    return [
        Check(f"间4{i}", f"公开06 {item} ≤ 公开09 决算数 {name}", cell, f"{at}{letter}8", AT_MOST)
        for i, (item, cell, name, letter) in enumerate(pairs)
    ]


def empty_tables() -> list[Check]:
    checks = []
    for i, (sheet, amounts) in enumerate((("公开07", "C7:H10"), ("公开08", "C7:E10"))):
        nothing = f"COUNTIF('{sheet}'!{amounts},\">0\")+COUNTIF('{sheet}'!{amounts},\"<0\")=0"
        text = f"{sheet} 无数据时才有“无……”的说明（1 为有说明 = 1 为无数据）"
        checks.append(Check(f"间5{i}", text, f"IF('{sheet}'!A12=\"\",0,1)", f"IF({nothing},1,0)"))
    return checks


# ---------------------------------------------------------------- shown figures


def printed(*cells: str) -> str:
    """What the figures of some cells add up to as they are printed."""
    return "+".join(f"ROUND(ROUND({cell},6),2)" for cell in cells)


def rounding_pairs() -> list[Check]:
    """Totals and parts that agree, and do not in print: nobody has to mend them, somebody will ask."""

    def cells(table: str, letters: str, rows: range | tuple[int, ...] = (7,)) -> list[str]:
        return [f"'公开{table}'!{letter}{row}" for letter in letters for row in rows]

    pairs = [
        ("公开01 本年收入合计(27行) 与 1至8行之和", cells("01", "C", (33,)), printed(*cells("01", "C", range(7, 15)))),
        ("公开01 本年支出合计(57行) 与 31至56行之和", cells("01", "F", (33,)), printed(*cells("01", "F", range(7, 33)))),
        ("公开02 合计行 1栏 与 2至7栏之和", cells("02", "C"), printed(*cells("02", "DEFGHI"))),
        ("公开02 1栏合计 与 各项之和", cells("02", "C"), "SUM('公开02'!L10)"),
        ("公开03 合计行 1栏 与 2至6栏之和", cells("03", "C"), printed(*cells("03", "DEFGH"))),
        ("公开03 1栏合计 与 各项之和", cells("03", "C"), "SUM('公开03'!K10)"),
        ("公开04 本年支出合计(59行) 2栏 与 3至5栏之和", cells("04", "F", (33,)), printed(*cells("04", "GHI", (33,)))),
        ("公开05 合计行 小计 与 2、3栏之和", cells("05", "C"), printed(*cells("05", "DE"))),
        ("公开05 小计合计 与 各项之和", cells("05", "C"), "SUM('公开05'!H10)"),
        ("公开06 人员经费合计 与 各款之和", cells("06", "C", (34,)), printed(*cells("06", "C", (*range(7, 20), *range(21, 33))))),
        (
            "公开06 公用经费合计 与 各款之和", cells("06", "I", (34,)),
            printed(*cells("06", "F", range(7, 34)), *cells("06", "I", (7, 8, *range(10, 26), *range(27, 32)))),
        ),
        (
            "公开05 基本支出 与 公开06 人员经费、公用经费合计之和", cells("05", "D"),
            f"IF(ROUND('公开05'!D7-'公开06'!C34-'公开06'!I34,6)=0,{printed(chr(39) + '公开06' + chr(39) + '!C34', chr(39) + '公开06' + chr(39) + '!I34')},'公开05'!D7)",
        ),
        ("公开07 合计行 本年支出小计 与 基本支出、项目支出之和", cells("07", "E"), printed(*cells("07", "FG"))),
        ("公开07 本年支出小计合计 与 各项之和", cells("07", "E"), "SUM('公开07'!L10)"),
        ("公开08 合计 与 各项之和", cells("08", "C"), "SUM('公开08'!H10)"),
        ("公开09 决算数合计 与 各项之和", cells("09", "G", (8,)), printed(*cells("09", "HJKL", (8,)))),
    ]  # fmt: skip
    return [
        Check(f"尾{i:02}", f"{text}（按印出的两位小数；相差是四舍五入的尾数，公开时可加说明）", printed(*total), f"ROUND({parts},2)", HINT)
        for i, (text, total, parts) in enumerate(pairs, 1)
    ]


# ---------------------------------------------------------------- self-assessments


def assessments(whole: str, project: str, facts: Facts) -> list[Check]:
    at, each = quoted(whole) + "!", quoted(project) + "!"
    filled = facts.at("整体自评的行数")
    budget, spent = f"SUM({at}D6)", f"SUM({at}E6)"
    rule = f"IF({budget}=0,0,MIN(20,ROUND(20*{spent}/{budget},2)))"
    count, typed, general = (facts.at("项目合计", what) for what in ("个数", "有资金类型", "一般公共预算"))

    def naming(number: str, text: str, row: int, verdict: str = EQUAL) -> Check:
        """How many projects are not as they should be; K names them."""
        return Check(number, f'="{text}"&CONCATENATE({each}K{row})', f"SUM({each}J{row})", "0", verdict, money=False)

    return [
        Check("评01", "整体自评 执行得分 = 20 × 执行率（两位小数，最高 20）", f"SUM({at}G6)", rule, money=False),
        Check("评02", "整体自评 总分 = 执行得分 + 各指标得分", f"SUM({at}H2)", f"ROUND(SUM({at}G6,{at}H9),2)", money=False),
        Check("评03", "整体自评 得分高于分值的指标数 = 0", f"SUM({at}J9)", "0", money=False),
        Check("评04", "整体自评 20 分 + 各指标分值 = 100", f"IF({filled}=0,100,20+SUM({at}G9))", "100", money=False),
        Check(
            "评05", "整体自评 执行数(B) = 公开01 本年支出合计(57行)（没有填报“整体自评”时整张表略去，为提示）",
            f"IF({filled}=0,'公开01'!F33,{spent})", "'公开01'!F33", f'IF({filled}=0,"提示",{EQUAL})',
        ),
        naming("评06", "各项目自评 执行得分不是 20 × 执行率（一位小数，最高 20）的项目数 = 0", 6),
        naming("评07", "各项目自评 自评得分不是 执行得分 + 目标得分 + 各指标得分 的项目数 = 0", 2),
        naming("评08", "各项目自评 得分高于分值的指标数（含总目标 20 分）= 0", 7),
        naming("评09", "各项目自评 20 分 + 20 分 + 各指标分值 不是 100 的项目数 = 0", 9),
        Check("评10", "各项目执行数之和 ≤ 公开03 项目支出(3栏)（不相等时为提示）", f"SUM({each}E6)", "'公开03'!E7", AT_MOST_HINT),
        naming("评11", "没有“项目指标”的项目数 = 0", 8),
        Check(
            "评12", "有“整体指标”而没有“整体自评”时不符（1 为是）", f"IF(AND({filled}=0,{facts.at('整体指标的组数')}>0),1,0)", "0", money=False
        ),
        Check("评14", "“整体自评”每个单位不多于一行", filled, "1", AT_MOST, money=False),
        Check(
            "评13", "资金类型是一般公共预算的项目执行数之和 ≤ 公开05 项目支出(3栏)", f"IF(AND({count}>0,{typed}>0),{general},0)", "'公开05'!E7",
            f"IF({typed}=0,\"通过\",{AT_MOST})",
        ),
    ]  # fmt: skip


def hints(whole: str, project: str) -> list[Check]:
    at, each = quoted(whole) + "!", quoted(project) + "!"
    medical = "+".join(of_class("公开05", "D", code) for code in ("2101101", "2101102"))
    rate = f"SUM({at}F6)*100"
    return [
        Check("提01", "公开06 30110 职工基本医疗保险缴费 = 公开05 基本支出 2101101 + 2101102", "'公开06'!C14", medical, HINT),
        Check(
            "提02", "整体自评 指标得分率与执行率相差不超过 5 个百分点", f"IF(SUM({at}G9)=0,{rate},SUM({at}H9)/SUM({at}G9)*100)",
            rate, FIVE_POINTS, money=False,
        ),
        Check(
            "提03", f'="各项目自评 指标得分率与执行率相差超过 5 个百分点的项目数 = 0"&CONCATENATE({each}K5)', f"SUM({each}J5)", "0", HINT, money=False
        ),
    ]  # fmt: skip


# ---------------------------------------------------------------- the sheet


def all_checks(classes: tuple[tuple[str, str], ...], whole: str, project: str, facts: Facts, narrative: list[Check]) -> list[Check]:
    checks = [
        *within_01(),
        *within_subjects("02", INCOME, "D:I", "C", "K"),
        *within_subjects("03", EXPENSE, "D:H", "C", "J"),
        *within_04(),
        *within_subjects("05", SPENDING, "D:E", "C", "G"),
        *within_06(),
        *within_07(),
        *within_subjects("08", ("合计", *SPENDING[1:]), "D:E", "C", "G"),
        *within_09(),
        *totals_between(),
        *classes_between(classes),
    ]
    checks += appropriations_by_code(FIRST + len(checks))
    checks += [*three_public(), *empty_tables(), *assessments(whole, project, facts), *hints(whole, project)]
    return [*checks, *rounding_pairs(), *narrative]


def checks_sheet(
    classes: tuple[tuple[str, str], ...], whole: str, project: str, facts: Facts, narrative: list[Check]
) -> tuple[Sheet, str]:
    """The sheet, and the area that the name 校验 covers."""
    return sheet_of(all_checks(classes, whole, project, facts, narrative))


def sheet_of(checks: list[Check]) -> tuple[Sheet, str]:
    """A sheet 校验 with these rows, and the area that the name 校验 covers."""
    last = FIRST + len(checks) - 1
    sheet = Sheet("校验", widths=[15, 76, 19, 19, 19, 9, 2, 24], landscape=True, tab_color=INTERNAL_TAB, default_height=18, freeze=f"A{FIRST}", print_rows=(1, FIRST - 1))
    sheet.put("A1:F1", "勾稽关系校验表", TITLE)
    sheet.heights[1] = 36
    sheet.put("H1", "${不公开}", LINE_LEFT)
    sheet.put("H2", "内部用表，不公开", INTERNAL_LINE)
    sheet.put("A2:B2", "单位：${单位.单位名称}", LINE_LEFT)
    sheet.put("C2:D2", "${单位.年度} 年度", LINE_CENTRE)
    sheet.put("E2:F2", "单位：${金额单位=万元}", LINE_RIGHT)
    counts = "，".join(f'{word} "&COUNTIF(F{FIRST}:F{last},"{word}")&" 项' for word in ("通过", "不符", "提示"))
    sheet.put("A3:F3", f'="{counts}"', SUMMARY)
    for letter, text in zip("ABCDEF", ("编号", "内容", "左值", "右值", "差额", "结论")):
        sheet.put(f"{letter}{FIRST - 1}", text, VERDICT_HEAD)
    for row, check in enumerate(checks, FIRST):
        put_check(sheet, row, check)
    sheet.print_area = f"A1:F{last}"
    sheet.verdicts = f"F{FIRST}:F{last}"
    return sheet, f"$A${FIRST}:$F${last}"


def put_check(sheet: Sheet, row: int, check: Check) -> None:
    sheet.put(f"A{row}", check.number, VERDICT_NUMBER)
    sheet.put(f"B{row}", own_row(check.text, row) if check.text.startswith("=") else check.text, VERDICT_TEXT)
    value, difference = (VERDICT_VALUE, VERDICT_DIFFERENCE) if check.money else (VERDICT_COUNT, VERDICT_COUNT)
    for letter, formula, style in (
        ("C", check.left, value),
        ("D", check.right, value),
        ("E", check.difference, difference),
        ("F", check.verdict, VERDICT),
    ):
        sheet.put(f"{letter}{row}", "=" + own_row(formula, row), style)
