"""The sheet 校验: every check (勾稽) is a row of live formulas; the name 校验 covers exactly these rows."""

from __future__ import annotations

from dataclasses import dataclass

from looks import (
    LINE_CENTRE, LINE_LEFT, LINE_RIGHT, SUMMARY, TITLE, VERDICT, VERDICT_HEAD, VERDICT_NUMBER, VERDICT_TEXT, VERDICT_VALUE,
)
from words import own_row
from xlsx import Sheet, quoted

FIRST = 5

EQUAL = 'IF(ROUND(E#,6)=0,"通过","不符")'
AT_MOST = 'IF(ROUND(E#,6)<=0,"通过","不符")'
HINT = 'IF(ROUND(E#,6)=0,"通过","提示")'
AT_MOST_HINT = 'IF(ROUND(E#,6)>0,"不符",IF(ROUND(E#,6)=0,"通过","提示"))'
AT_MOST_SHOWN = 'IF(ROUND(E#,2)<=0,"通过","不符")'
FIVE_POINTS = 'IF(ABS(ROUND(E#,6))>5,"提示","通过")'


@dataclass(frozen=True)
class Check:
    """One row. In the formulas # stands for the row's own number."""

    number: str
    text: str
    left: str
    right: str
    verdict: str = EQUAL
    difference: str = "ROUND(C#-D#,6)"


def worst(values: str) -> str:
    """The greatest deviation from zero, its sign dropped."""
    return f"MAX(MAX({values}),-MIN({values}))"


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


def within_subjects(table: str, columns: tuple[str, ...], parts: str, whole: str, check_column: str) -> list[Check]:
    """Each row adds up across, each column adds up over 类, 款 and 项."""
    at, (first, last) = f"'公开{table}'!", parts.split(":")
    number = ord(whole) - ord("C") + 1
    across = f"公开{table} 各行：{columns[number - 1]}({number}栏) = {number + 1}至{ord(last) - ord('C') + 1}栏之和"
    checks = [
        Check(
            f"内{table}-0", across + "（差额为各行中最大的）", f"SUM({at}{whole}7:{whole}10)", f"SUM({at}{first}7:{last}10)",
            difference=worst(f"{at}{check_column}7:{check_column}10"),
        )
    ]  # fmt: skip
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
        Check(
            "内04-4", "公开04 支出各行：合计(2栏) = 3栏 + 4栏 + 5栏（差额为各行中最大的）", f"SUM({at}F7:F38)", f"SUM({at}G7:I38)",
            difference=worst(f"{at}K7:K38"),
        ),
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
    carried = Check(
        "内07-9", "公开07 各行：年末结转和结余(6栏) = 1栏 + 2栏 - 3栏（差额为各行中最大的）", f"SUM({at}H7:H10)",
        f"SUM({at}C7:D10)-SUM({at}E7:E10)", difference=worst(f"{at}K7:K10"),
    )  # fmt: skip
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
        """The amount of the row's code in a table, 0 if it is not there; LOOKUP needs few steps, as codes are sorted."""
        codes, amounts = f"'{sheet}'!A8:A10", f"'{sheet}'!{column}8:{column}10"
        return f"IFERROR(IF(LOOKUP(RIGHT(A#,7),{codes})=RIGHT(A#,7),0+LOOKUP(RIGHT(A#,7),{codes},{amounts}),0),0)"

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


# ---------------------------------------------------------------- self-assessments


def assessments(whole: str, project: str) -> list[Check]:
    at, each = quoted(whole) + "!", quoted(project) + "!"
    rule = f"IF({at}D6=0,0,MIN(20,ROUND(20*{at}E6/{at}D6,2)))"
    unfilled = f"COUNT({at}D6:E6)=0"
    return [
        Check("评01", "整体自评 执行得分 = 20 × 执行率（两位小数，最高 20）", f"{at}G6", rule),
        Check("评02", "整体自评 总分 = 执行得分 + 各指标得分", f"{at}H2", f"ROUND(SUM({at}G6,{at}H9),2)"),
        Check("评03", "整体自评 得分高于分值的指标数 = 0", f"SUM({at}J9)", "0"),
        Check("评04", "整体自评 20 分 + 各指标分值 = 100", f"20+SUM({at}G9)", f"IF(COUNT({at}G9)=0,20,100)"),
        Check(
            "评05", "整体自评 执行数(B) = 公开01 本年支出合计(57行)（未填报时为提示）", f"SUM({at}E6)", "'公开01'!F33",
            f'IF({unfilled},"提示",{EQUAL})',
        ),
        Check(
            "评06", "各项目自评 执行得分 = 20 × 执行率（一位小数，最高 20；差额为各项目中最大的）", f"SUM({each}G6)",
            f"SUM({each}G6)-SUM({each}J6)", difference=worst(f"{each}J6"),
        ),
        Check(
            "评07", "各项目自评 自评得分 = 执行得分 + 目标得分 + 各指标得分（差额为各项目中最大的）", f"SUM({each}H2)",
            f"SUM({each}H2)-SUM({each}J2)", difference=worst(f"{each}J2"),
        ),
        Check("评08", "各项目自评 得分高于分值的指标数（含总目标 20 分）= 0", f"SUM({each}J7)", "0"),
        Check("评09", "各项目自评 20 分 + 20 分 + 各指标分值 = 100（左值为相差最大的项目）", f"100+{farthest(f'{each}J9')}", "100"),
        Check("评10", "各项目执行数之和 ≤ 公开03 项目支出(3栏)（不相等时为提示）", f"SUM({each}E6)", "'公开03'!E7", AT_MOST_HINT),
    ]  # fmt: skip


def hints(whole: str, project: str) -> list[Check]:
    at, each = quoted(whole) + "!", quoted(project) + "!"
    medical = "+".join(of_class("公开05", "D", code) for code in ("2101101", "2101102"))
    return [
        Check("提01", "公开06 30110 职工基本医疗保险缴费 = 公开05 基本支出 2101101 + 2101102", "'公开06'!C14", medical, HINT),
        Check(
            "提02", "整体自评 指标得分率与执行率相差不超过 5 个百分点", f"IF(SUM({at}G9)=0,{at}F6*100,SUM({at}H9)/SUM({at}G9)*100)",
            f"{at}F6*100", FIVE_POINTS,
        ),
        Check(
            "提03", "各项目自评 指标得分率与执行率相差不超过 5 个百分点（左值为相差最大的项目）", farthest(f"{each}J5"), "0", FIVE_POINTS
        ),
    ]  # fmt: skip


# ---------------------------------------------------------------- the sheet


def all_checks(classes: tuple[tuple[str, str], ...], whole: str, project: str, narrative: list[Check]) -> list[Check]:
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
    return [*checks, *three_public(), *empty_tables(), *assessments(whole, project), *hints(whole, project), *narrative]


def checks_sheet(
    classes: tuple[tuple[str, str], ...], whole: str, project: str, narrative: list[Check]
) -> tuple[Sheet, str]:
    """The sheet, and the area that the name 校验 covers."""
    checks = all_checks(classes, whole, project, narrative)
    last = FIRST + len(checks) - 1
    sheet = Sheet("校验", widths=[15, 76, 19, 19, 19, 9], landscape=True, default_height=18, freeze=f"A{FIRST}", print_rows=(1, FIRST - 1))
    sheet.put("A1:F1", "勾稽关系校验表", TITLE)
    sheet.heights[1] = 36
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
    sheet.put(f"B{row}", check.text, VERDICT_TEXT)
    for letter, formula, style in (
        ("C", check.left, VERDICT_VALUE),
        ("D", check.right, VERDICT_VALUE),
        ("E", check.difference, VERDICT_VALUE),
        ("F", check.verdict, VERDICT),
    ):
        sheet.put(f"{letter}{row}", "=" + own_row(formula, row), style)
