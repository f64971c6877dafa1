"""The rows of 校验 of the Shanghai set: within the tables, between them, and about what is written."""

from __future__ import annotations

from checks import AT_MOST, AT_MOST_ELSE_HINT, HINT, Check
from shanghai import CARRIED, CLASSES, EXPENSES, FUNDS, INCOMES, SPENDING, T1, T2, T3, T4, T5, T6, T7, T8, T9, TITLES, at
from shanghai_exact import Exact
from shanghai_facts import CARS, RESERVED, TRIPS, ShanghaiFacts
from shanghai_tables import t6_cell, t6_codes

TABLES = (
    # sheet, dataset, the first row of its bands, the row of 合计, letters → columns, the letter of the sum, the letters that it sums
    (T2, "收入", 6, 5, dict(zip("DEFGHI", INCOMES)), "C", "D:I"),
    (T3, "支出", 6, 5, dict(zip("DEFGH", EXPENSES)), "C", "D:H"),
    (T5, "一般公共预算支出", 5, 8, dict(zip("DE", SPENDING)), "C", "D:E"),
    (T8, "政府性基金", 7, 6, dict(zip("CDFGH", CARRIED)), "E", "F:G"),
    (T9, "国有资本经营", 7, 6, dict(zip("CDFGH", CARRIED)), "E", "F:G"),
)
NUMBERS = {sheet: i for i, sheet in enumerate((T1, T2, T3, T4, T5, T6, T7, T8, T9), 1)}
NOTHING_MISSING = 'IF(ROUND(C#,6)=0,"通过","提示")'


def all_checks(exact: Exact, facts: ShanghaiFacts, first: int, paragraphs: str) -> list[Check]:
    checks = [*within_1(), *within_4(), *within_6(), *within_7()]
    for table in TABLES:
        checks += within_subjects(exact, *table)
    checks += [*between(exact), *by_class(exact)]
    checks += by_code(exact, first + len(checks))
    checks += [*trips(), *empty(facts), *figures(facts), *missing(facts, paragraphs)]
    return checks


def unequal(difference: str) -> str:
    """In how many rows of some ranges a difference is not nothing; half a hundredth of a fen is what sums of decimals leave."""
    return f"SUMPRODUCT(({difference}>0.0000005)+({difference}<-0.0000005))"


# ---------------------------------------------------------------- within a table


def within_1() -> list[Check]:
    t, name = at(T1), TITLES[T1]
    return [
        Check("内1-1", f"{name} 本年收入合计 = 八项收入之和", f"{t}B29", f"SUM({t}B5:B12)"),
        Check("内1-2", f"{name} 本年支出合计 = 各类支出之和", f"{t}D29", f"SUM({t}D5:D28)"),
        Check("内1-3", f"{name} 收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余", f"{t}B32", f"SUM({t}B29:B31)"),
        Check("内1-4", f"{name} 支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余", f"{t}D32", f"SUM({t}D29:D31)"),
        Check("内1-5", f"{name} 收入总计 = 支出总计", f"{t}B32", f"{t}D32"),
    ]


def within_4() -> list[Check]:
    t, name = at(T4), TITLES[T4]
    rows = f"{t}D5:D34-{t}E5:E34-{t}F5:F34-{t}G5:G34"
    checks = [
        Check("内4-1", f"{name} 本年收入合计 = 三项之和", f"{t}B29", f"SUM({t}B5:B7)"),
        Check("内4-2", f"{name} 年初财政拨款结转和结余 = 三项之和", f"{t}B30", f"SUM({t}B31:B33)"),
        Check("内4-3", f"{name} 收入总计 = 本年收入合计 + 年初财政拨款结转和结余", f"{t}B34", f"SUM({t}B29:B30)"),
        Check("内4-4", f"{name} 支出各行中 合计 不是三栏之和的行数 = 0", unequal(rows), "0", money=False),
        Check("内4-5", f"{name} 收入总计 = 支出总计", f"{t}B34", f"{t}D34"),
    ]  # fmt: skip
    for i, (letter, what) in enumerate(zip("DEFG", ("合计", *FUNDS))):
        checks.append(Check(f"内4-6-{i}", f"{name} {what} 本年支出合计 = 各类支出之和", f"{t}{letter}29", f"SUM({t}{letter}5:{letter}28)"))
        checks.append(Check(f"内4-7-{i}", f"{name} {what} 总计 = 本年支出合计 + 年末结转和结余", f"{t}{letter}34", f"SUM({t}{letter}29:{letter}30)"))
    for i, (letter, fund) in enumerate(zip("EFG", FUNDS)):
        checks.append(Check(f"内4-8-{i + 1}", f"{name} {fund} 本年收入 + 年初结转和结余 = 支出总计", f"SUM({t}B{5 + i},{t}B{31 + i})", f"{t}{letter}34"))
    return checks


def within_6() -> list[Check]:
    t, name, checks = at(T6), TITLES[T6], []
    for letter, codes in zip("CF", t6_codes()):
        tops = [i for i, code in enumerate(codes) if len(code) == 3] + [len(codes)]
        for i, below in zip(tops, tops[1:]):
            parts = f"SUM({t}{letter}{5 + i}:{letter}{3 + below})"
            checks.append(Check(f"内6-{codes[i]}", f"{name} {codes[i]} = 各款之和", f"{t}{letter}{4 + i}", parts))
    people, running = (f"SUM({t6_cell(a)},{t6_cell(b)})" for a, b in (("301", "303"), ("302", "310")))
    return checks + [
        Check("内6-1", f"{name} 人员经费合计 = 301 + 303", f"{t}C42", people),
        Check("内6-2", f"{name} 公用经费合计 = 302 + 310", f"{t}F42", running),
    ]


def within_7() -> list[Check]:
    t, name, checks = at(T7), TITLES[T7], []
    for i, kind in enumerate(("预算数", "决算数")):
        total, abroad, cars, buying, running, meals = (f"{t}{pair[i]}7" for pair in ("AB", "CD", "EF", "GH", "IJ", "KL"))
        checks.append(Check(f"内7-{i + 1}", f"{name} {kind} 公务用车小计 = 购置费 + 运行维护费", cars, f"SUM({buying},{running})"))
        checks.append(Check(f"内7-{i + 3}", f"{name} {kind} 合计 = 三项之和", total, f"SUM({abroad},{cars},{meals})"))
    return checks


def within_subjects(
    exact: Exact, sheet: str, dataset: str, first: int, total: int, columns: dict[str, str], whole: str, parts: str
) -> list[Check]:
    """
    Each row adds up across and each column over 类, 款 and 项 as they are printed; the total is exact, so that it may differ from
    what is printed by half a unit of the last digit for each rounded amount and for itself.
    """
    t, name, n, last = at(sheet), TITLES[sheet], NUMBERS[sheet], first + 2
    left, _, right = parts.partition(":")
    summed = [chr(c) for c in range(ord(left), ord(right) + 1)]
    rows = "".join(f"-{t}{letter}{first}:{letter}{last}" for letter in summed)
    across = unequal(f"{t}{whole}{first}:{whole}{last}{rows}")
    checks = [Check(f"内{n}-0", f"{name} 各行中 {whole_name(sheet)} 不是各栏之和的行数 = 0", across, "0", money=False)]
    codes = f"{t}A{first}:A{last}"
    for letter, column in ({whole: "合计"} | columns).items():
        values = f"{t}{letter}{first}:{letter}{last}"
        of_level = {level: f'SUMIF({codes},"{"?" * digits}",{values})' for level, digits in (("类", 3), ("款", 5), ("项", 7))}
        label = f"{name} {whole_name(sheet) if column == '合计' else column}"
        for level in ("类", "款"):
            checks.append(Check(f"内{n}-{letter}{level}", f"{label}：各{level}之和 = 各项之和", of_level[level], of_level["项"]))
        leaves = len(summed) if column == "合计" else 1
        allowed = f'0.005*({leaves}*COUNTIF({codes},"???????")+1)'
        verdict = f'IF(ABS(ROUND(E#,6))<=ROUND({allowed},6),"通过","不符")'
        text = f"{label}：合计 = 各项之和（各项逐个四舍五入，允许相差每个数 0.005 万元）"
        checks.append(Check(f"内{n}-{letter}合计", text, f"{t}{letter}{total}", of_level["项"], verdict))
        checks.append(Check(f"内{n}-{letter}精确", f"{label}：合计 = 各项精确数之和", f"{t}{letter}{total}", f"SUM({exact.lines(dataset, column)})"))
    if columns.get("C") == CARRIED[0]:
        begun, received, spent, left_over = (exact.lines(dataset, c) for c in (CARRIED[0], CARRIED[1], "合计", CARRIED[4]))
        rows = unequal(f"{begun}+{received}-{spent}-{left_over}")
        unknown = f"COUNT({begun},{received},{left_over})=0"
        text = f"{name} 年末结转和结余 不是 年初结转和结余 + 本年收入 - 本年支出 的项数 = 0（精确数；这三栏都没有填的为提示）"
        checks.append(Check(f"内{n}-9", text, rows, "0", f'IF(ROUND(E#,6)=0,"通过",IF({unknown},"提示","不符"))', money=False))
    return checks


def whole_name(sheet: str) -> str:
    return {T2: "本年收入合计", T3: "本年支出合计", T5: "合计"}.get(sheet, "本年支出合计")


# ---------------------------------------------------------------- between tables


def between(exact: Exact) -> list[Check]:
    t1, t2, t3, t4, t5, t6 = (at(t) for t in (T1, T2, T3, T4, T5, T6))
    pairs = [
        ("收入支出决算总表 本年收入合计 = 收入决算表 合计", f"{t1}B29", f"{t2}C5"),
        ("收入支出决算总表 本年支出合计 = 支出决算表 合计", f"{t1}D29", f"{t3}C5"),
        ("收入支出决算总表 三项财政拨款收入 = 收入决算表 财政拨款收入", f"SUM({t1}B5:B7)", f"{t2}D5"),
        ("收入决算表 财政拨款收入 = 财政拨款收入支出决算总表 本年收入合计", f"{t2}D5", f"{t4}B29"),
    ]
    pairs += [
        (f"收入支出决算总表 {name} = 收入决算表 {name}", f"{t1}B{8 + i}", f"{t2}{letter}5") for i, (name, letter) in enumerate(zip(INCOMES[1:], "EFGHI"))
    ]
    pairs += [
        (f"财政拨款收入支出决算总表 {fund}本年支出 = {TITLES[sheet]} 合计", f"{t4}{letter}29", f"{at(sheet)}{cell}")
        for fund, letter, sheet, cell in zip(FUNDS, "EFG", (T5, T8, T9), ("C8", "E6", "E6"))
    ]
    pairs.append(("基本支出决算表 人员经费 + 公用经费 = 一般公共预算财政拨款支出决算表 基本支出", f"SUM({t6}C42,{t6}F42)", f"{t5}D8"))
    checks = [Check(f"间{i:02}", text, a, b) for i, (text, a, b) in enumerate(pairs, 1)]
    for row, letter, sheet, dataset in ((1, "F", T8, "政府性基金"), (2, "G", T9, "国有资本经营")):
        unknown = f"COUNT({','.join(exact.lines(dataset, c) for c in (CARRIED[0], CARRIED[1], CARRIED[4]))})=0"
        verdict = f'IF(ROUND(E#,6)=0,"通过",IF({unknown},"提示","不符"))'
        for i, (name, own, total) in enumerate(
            ((CARRIED[0], "C6", f"B{31 + row}"), (CARRIED[1], "D6", f"B{5 + row}"), (CARRIED[4], "H6", f"{letter}30"))
        ):
            text = f"{TITLES[sheet]} {name} = 财政拨款收入支出决算总表 {FUNDS[row]}{name}（这三栏都没有填的为提示）"
            checks.append(Check(f"间2{row}-{i + 1}", text, f"{at(sheet)}{own}", f"{t4}{total}", verdict))
    return checks


def by_class(exact: Exact) -> list[Check]:
    """A class in the two overviews, from exact amounts, and in its table, where each 项 is rounded by itself."""
    checks = []
    for overview, letter, (sheet, _, first, _, _, whole, parts) in (
        (T1, "D", TABLES[1]), (T4, "E", TABLES[2]), (T4, "F", TABLES[3]), (T4, "G", TABLES[4])
    ):  # fmt: skip
        codes, values = f"{at(sheet)}A{first}:A{first + 2}", f"{at(sheet)}{whole}{first}:{whole}{first + 2}"
        leaves = ord(parts[-1]) - ord(parts[0]) + 1
        for row, (code, name) in enumerate(CLASSES, 5):
            verdict = f'IF(ABS(ROUND(E#,6))<=ROUND(0.005*({leaves}*COUNTIF({codes},"{code}????")+1),6),"通过","不符")'
            text = f"{TITLES[overview]} {name} = {TITLES[sheet]} {code} 类（允许相差每个数 0.005 万元）"
            checks.append(Check(f"间3{NUMBERS[sheet]}-{code}", text, f"{at(overview)}{letter}{row}", f'SUMIF({codes},"{code}",{values})', verdict))
    for i, dataset in enumerate(("支出", "一般公共预算支出", "政府性基金", "国有资本经营")):
        checks.append(Check(f"间4{i}", f"分类数 {dataset}：各类之和 = 精确数 各项之和", exact.all_classes(dataset), exact.total(dataset, "合计")))
    return checks


def by_code(exact: Exact, row: int) -> list[Check]:
    """Two rows for each 项 of 支出 (a band), then two that no code is missing there. `row` is the first one's."""
    granted = ("一般公共预算支出", "政府性基金", "国有资本经营")
    code = "MID(A#,5,9)"

    def of(dataset: str, kind: str) -> str:
        return f"SUMIF({exact.lines(dataset, '代码')},{code},{exact.lines(dataset, kind)})"

    checks = []
    for i, kind in enumerate(SPENDING):
        text = f"${{支出#项.科目名称}} {kind}：三种财政拨款支出之和 ≤ 支出决算表（精确数）"
        left = "+".join(of(dataset, kind) for dataset in granted)
        checks.append(Check(f"间5{i}-${{支出#项.科目代码}}", text, left, of("支出", kind), AT_MOST))
    for i, kind in enumerate(SPENDING):
        text = f"三种财政拨款 {kind}的科目在支出决算表中都有（合计 = 上面按科目找到的之和）"
        total = f"SUM({','.join(exact.total(dataset, kind) for dataset in granted)})"
        checks.append(Check(f"间5{i + 2}", text, total, f'SUMIF(A{row}:A{row + 1},"间5{i}-*",C{row}:C{row + 1})'))
    return checks


def trips() -> list[Check]:
    t = at(T7)
    pairs = (("30212", "D", TRIPS[0]), ("31013", "H", TRIPS[1]), ("30231", "J", TRIPS[2]), ("30217", "L", TRIPS[3]))
    checks = [
        Check(f"间6-{code}", f"{TITLES[T6]} {code} ≤ {TITLES[T7]} {name} 决算数", t6_cell(code), f"{t}{letter}7", AT_MOST)
        for code, letter, name in pairs
    ]
    for budget, spent, name in (("A", "B", "合计"), ("C", "D", TRIPS[0]), ("G", "H", TRIPS[1]), ("I", "J", TRIPS[2]), ("K", "L", TRIPS[3])):
        text = f"{TITLES[T7]} {name} 决算数 ≤ 预算数（超出为提示）"
        checks.append(Check(f"间7-{spent}", text, f"{t}{spent}7", f"{t}{budget}7", AT_MOST_ELSE_HINT))
    return checks


def empty(facts: ShanghaiFacts) -> list[Check]:
    checks = []
    for i, (sheet, name) in enumerate(((T8, "政府性基金"), (T9, "国有资本经营"))):
        amounts = f"{at(sheet)}C6:H9"
        nothing = f'AND(COUNTIF({amounts},">0")+COUNTIF({amounts},"<0")=0,{facts.at(f"无{name}")}=1)'
        text = f"{TITLES[sheet]} 没有数据时才有“说明：……本年度没有……”（1 为有说明 = 1 为没有数据）"
        checks.append(Check(f"间8{i}", text, f"IF({at(sheet)}A11=\"\",0,1)", f"IF({nothing},1,0)", money=False))
    return checks


# ---------------------------------------------------------------- what is written


def given_total(facts: ShanghaiFacts, whole: str, what: str, parts: list[str]) -> tuple[str, str]:
    """A total that is given, and the sum of its parts where both are; else twice the sum."""
    total = facts.at(whole, what)
    return f'IF(OR({total}="",COUNT({",".join(parts)})=0),SUM({",".join(parts)}),{total})', f"SUM({','.join(parts)})"


def figures(facts: ShanghaiFacts) -> list[Check]:
    purchases = [facts.at(item) for item in ("政府采购货物支出", "政府采购工程支出", "政府采购服务支出")]
    cars = [facts.at(item) for item, _ in CARS]
    graded = [facts.at(item, "数值") for item in ("评级优", "评级良", "评级合格", "评级不合格")]
    mended = [facts.at(item, "数值") for item in ("已完成整改", "正在整改")]
    kept = facts.at("公务用车保有量")
    reserved = [facts.at(item) for item in RESERVED]
    checks = [
        Check("文01", "政府采购金额 = 货物 + 工程 + 服务（都填时）", *given_total(facts, "政府采购金额", "值", purchases)),
        Check("文02", "车辆总数 = 八种车辆之和（都填时）", *given_total(facts, "车辆总数", "值", cars), money=False),
        Check("文03", "绩效自评发现的问题 = 已完成整改 + 正在整改", *given_total(facts, "发现问题", "数值", mended), money=False),
        Check("文04", "绩效自评的项目数 = 四种评级的项目数之和", *given_total(facts, "绩效自评", "数值", graded), HINT, money=False),
        Check("文05", "政府采购金额 ≤ 支出决算表 本年支出合计", f"SUM({','.join(purchases)})", f"{at(T3)}C5", AT_MOST_ELSE_HINT),
        Check("文06-1", "预留中小企业项目采购金额 ≤ 面向中小企业预留采购预算", f"SUM({reserved[2]})", f"SUM({reserved[0]})", AT_MOST_ELSE_HINT),
        Check("文06-2", "预留小微企业项目采购金额 ≤ 面向小微企业预留采购预算", f"SUM({reserved[3]})", f"SUM({reserved[1]})", AT_MOST_ELSE_HINT),
        Check(
            "文07", "公务用车保有量 ≤ 车辆总数（都填时）", f"SUM({kept})", f"IF(COUNT({','.join(cars)})=0,SUM({kept}),SUM({','.join(cars)}))",
            AT_MOST_ELSE_HINT, money=False,
        ),
        Check("文08", "其他金额 与 说明事项 两处都填而不同的项目数 = 0", facts.at("其他金额两处不同", "个数"), "0", money=False),
    ]  # fmt: skip
    return checks + counts_and_money(facts) + office(facts)


def counts_and_money(facts: ShanghaiFacts) -> list[Check]:
    t, checks = at(T7), []
    pairs = (
        (TRIPS[0], "D", "因公出国（境）团组数", "不符"), (TRIPS[0], "D", "因公出国（境）人次数", "不符"), (TRIPS[1], "H", "公务用车购置数", "不符"),
        (TRIPS[2], "J", "公务用车保有量", "提示"), (TRIPS[3], "L", "国内公务接待批次", "不符"), (TRIPS[3], "L", "国内公务接待人次", "不符"),
    )  # fmt: skip
    for i, (money, letter, item, word) in enumerate(pairs, 1):
        count = facts.at(item)
        unlike = f"IF(AND(ROUND(C#,6)<>0,{count}=\"\"),1,IF(AND({count}<>\"\",(ROUND(C#,6)<>0)<>(D#<>0)),1,0))"
        verdict = f'IF(E#=0,"通过",IF({count}="","提示","{word}"))'
        text = f"{TITLES[T7]} {money} 与 {item} 同有同无（有费用而没有填个数的为提示）"
        checks.append(Check(f"文10-{i}", text, f"{t}{letter}7", f"SUM({count})", verdict, unlike, money=False))
    foreign, domestic = facts.at("外宾接待支出"), facts.at("国内公务接待支出")
    return checks + [
        Check("文11", "外宾接待支出 ≤ 国内公务接待支出", f"SUM({foreign})", f"SUM({domestic})", AT_MOST),
        Check("文12", "国内公务接待支出 ≤ 公务接待费 决算数", f"ROUND(SUM({domestic}),2)", f"ROUND({t}L7,2)", AT_MOST),
    ]


def office(facts: ShanghaiFacts) -> list[Check]:
    running, kind = facts.at("机关运行经费"), '"${单位.单位性质}"'
    one = f'OR({kind}="行政",{kind}="参公")'
    right = f'IF(AND({one},{running}<>""),{at(T6)}F42,IF(AND({kind}="事业",{running}<>""),0,SUM({running})))'
    verdict = 'IF(ABS(ROUND(E#,6))<0.01,"通过","提示")'
    checks = [Check("文13", "机关运行经费 = 公用经费合计（行政、参公单位），事业单位没有（填了单位性质时）", f"SUM({running})", right, verdict)]
    begun = (
        ("年初结转和结余", f"{at(T1)}B31", "年末结转和结余"), ("年初财政拨款结转和结余", f"{at(T4)}B30", "财政拨款年末结转和结余"),
        *((f"年初{fund}财政拨款结转和结余", f"{at(T4)}B{31 + i}", f"{fund}年末结转和结余") for i, fund in enumerate(FUNDS)),
    )  # fmt: skip
    for i, (name, cell, item) in enumerate(begun, 1):
        before = facts.at(f"上年{item}", "上年")
        checks.append(Check(f"文14-{i}", f"{name} = 上年数 {item}（填了时；不等为提示）", f"SUM({cell})", f'IF({before}="",SUM({cell}),{before})', HINT))
    return checks


def missing(facts: ShanghaiFacts, paragraphs: str) -> list[Check]:
    """
    paragraphs -- the range of 情况说明
    """
    checks = []
    before = [(c.item, f"NOT(ISNUMBER({facts.at(c.item, '上年')}))") for c in facts.compared]
    office_only = f'AND({before[-1][1]},ROUND(SUM({facts.at("机关运行经费")}),6)<>0)'  # many have none in either year
    before[-1] = (before[-1][0], office_only)
    count, names = "+".join(f"IF({test},1,0)" for _, test in before), "&".join(f'IF({test},"、{item}","")' for item, test in before)
    checks.append(Check("文20", f'="“上年数”缺少的项目（不写与上年的比较）"&IF(C#=0,"","："&MID({names},2,999))', count, "0", NOTHING_MISSING, money=False))
    reasons = "+".join(facts.at(c.item, "缺原因") for c in facts.compared)
    names = "&".join(f'IF({facts.at(c.item, "缺原因")}=1,"、{c.key}","")' for c in facts.compared)
    checks.append(Check("文21", f'="“说明事项”缺少的主要原因"&IF(C#=0,"","："&MID({names},2,999))', reasons, "0", NOTHING_MISSING, money=False))
    for i, name in enumerate(("一般公共预算", "政府性基金", "国有资本经营")):
        marks = f"SUM({facts.at_range(f'{name}项', '缺')},{facts.at_range(f'{name}预算', '缺')})"
        checks.append(Check(f"文22-{i + 1}", f"{name}：没有用途，或与年初预算不同而没有原因的项", marks, "0", NOTHING_MISSING, money=False))
        unknown = f'IF(AND({facts.at(f"{name}预算合计", "已填")}=0,COUNT({facts.at_range(f"{name}项", "排序")})>0),1,0)'
        text = f"{name}：没有填年初预算，或下级单位没有都填（不写年初预算和预决算比较）"
        checks.append(Check(f"文23-{i + 1}", text, unknown, "0", NOTHING_MISSING, money=False))
    checks.append(Check("文24", "情况说明中写着“待补充”的段落数 = 0", f'COUNTIF({paragraphs},"*待补充*")', "0", NOTHING_MISSING, money=False))
    unused = f"SUM({facts.at_range('说明事项', '未用')})"
    checks.append(Check("文25", "“说明事项”中本套模板用不到的项目数（见 说明数据）", unused, "0", NOTHING_MISSING, money=False))
    running = f'IF(AND({facts.at("机关运行经费")}="","${{单位.单位性质}}"<>"事业"),1,0)'
    checks.append(Check("文26", "没有填 机关运行经费（写作“无机关运行经费支出”；没有的填 0）", running, "0", NOTHING_MISSING, money=False))
    return checks
