"""
The sheet 说明数据 of the Shanghai set: what its sentences are made of, worked out step by step in live formulas.

Each kind of sentence reads its amounts, words and reasons here, so that its own formula stays short. How figures are written
(two decimals, no commas) stands in two cells of the first block: who wants others changes them there.
"""

from __future__ import annotations

from facts import AT, INTERNAL, Compared, Facts, given, unknown
from formulas import cause, is_small, joined, one_line, replaced, rounded, sentence, shown_value
from looks import FACT, HEADLINE, INTERNAL_LINE, INTERNAL_TAB, LINE_LEFT, LINE_RIGHT, TITLE
from shanghai import CLASSES, EXPENSES, FUNDS, INCOMES, T1, T2, T3, T4, T5, T7, T8, T9, TRIPS, at
from shanghai_exact import Exact
from shanghai_items import budgets
from xlsx import Sheet

ABROAD, BUYING, RUNNING, MEALS = TRIPS
CARS_COST = "公务用车购置及运行维护费"
THREE = (ABROAD, CARS_COST, MEALS)

# item, this year's amount, the key of the reason
COMPARED = (
    Compared("收支总计", f"={at(T1)}B32"),
    Compared("财政拨款收支总计", f"={at(T4)}B34"),
    Compared("一般公共预算支出", f"={at(T5)}C8"),
    Compared("三公经费", f"={at(T7)}B7", required=False, given=False),
    Compared(ABROAD, f"={at(T7)}D7", given=False),
    Compared(CARS_COST, f"={at(T7)}F7", given=False),
    Compared(MEALS, f"={at(T7)}L7", given=False),
    Compared("机关运行经费", ""),
)
CARRIED_LAST = ("年末结转和结余", "财政拨款年末结转和结余", *(f"{fund}年末结转和结余" for fund in FUNDS))

# amounts of 其他金额, or of 说明事项
PURCHASES = ("政府采购货物支出", "政府采购工程支出", "政府采购服务支出")
RESERVED = (
    "面向中小企业预留采购预算", "面向小微企业预留采购预算", "预留中小企业项目采购金额", "预留小微企业项目采购金额", "其他项目中小企业采购金额"
)  # fmt: skip
OTHER_AMOUNTS = ("机关运行经费", "国内公务接待支出", "外宾接待支出", "政府采购金额", *PURCHASES, *RESERVED)

# what the form calls a kind of cars, and the default set
CARS = (
    ("部级领导干部用车", "副省级及以上领导干部用车"), ("主要领导干部用车", "主要负责人用车"), ("机要通信用车", ""), ("应急保障用车", ""), ("执法执勤用车", ""),
    ("特种专业技术用车", ""), ("离退休干部用车", "离退休干部服务用车"), ("其他用车", ""),
)  # fmt: skip
COUNTS = (
    *CARS, ("车辆总数", ""), ("单位价值100万元以上设备", ""), ("公务用车购置数", ""), ("公务用车保有量", ""), ("因公出国（境）团组数", ""),
    ("因公出国（境）人次数", ""), ("国内公务接待批次", ""), ("国内公务接待人次", ""), ("外宾批次", "外事接待批次"), ("外宾人次", "外事接待人次"),
)  # fmt: skip
USED = ("主要是用于", "主要用于", "用于", "主要是")
WORDS = {
    "出国开支内容": ("开支内容包括：", "开支内容包括", "主要包括"), "购置用途": USED, "公务用车运行维护费用途": USED, "接待用途": USED, "机关运行经费说明": (),
    "政府采购": (), "国有资产": (), "事业收入主要内容": ("主要是：", "主要是"), "经营收入主要内容": ("主要是：", "主要是"), "其他收入主要内容": ("主要是：", "主要是"),
}  # fmt: skip
AGAINST_BUDGET = ("一般公共预算预决算原因", "三公经费预决算原因")
DUTIES, SET_UP = "单位主要职责", "机构设置"
PERFORMANCE = (
    "绩效目标", "绩效跟踪", "绩效自评", "平均得分", "评级优", "评级良", "评级合格", "评级不合格", "发现问题", "已完成整改", "正在整改"
)  # fmt: skip


class ShanghaiFacts(Facts):
    """The sheet, how figures are written, and the sheet of exact amounts beside it."""

    exact: Exact

    def at_range(self, block: str, what: str) -> str:
        """A column of a band without its heading, as other sheets call it."""
        first, _, last = self.places[block, what].partition(":")
        return AT + f"{last}:{last}"

    def wan(self, amount: str) -> str:
        """An amount as text, as the setting says; more decimals where these would say 0 of something."""
        return f'IF({is_small(amount)},TEXT({amount},"0.00####"),TEXT({rounded(amount)}+0,{self.at("金额的写法")}))'

    def per_cent(self, part: str, whole: str) -> str:
        """How much amounts, as they are shown, are of each other; nothing of a negative part or of a whole that is nothing."""
        value = f"ROUND(ROUND({shown_value(part)}*100/{shown_value(whole)},10),2)"
        return f'IF(AND(ROUND({whole},6)>0,ROUND({part},6)>=0),TEXT({value},{self.at("比例的写法")})&"%","")'


def facts_sheet(exact: Exact) -> ShanghaiFacts:
    facts = ShanghaiFacts(
        sheet=Sheet(
            "说明数据", landscape=True, widths=[30, 30, 30, 30, 14, 60, 40, 60, 14, 16, 40, 40, 40, 40, 24, 60, 12], default_height=18,
            tab_color=INTERNAL_TAB,
        ),
        compared=COMPARED,
    )  # fmt: skip
    facts.exact = exact
    head(facts)
    general(facts)
    nothing(facts, exact)
    trip_budgets(facts)
    told(facts)
    amounts(facts)
    counts_and_words(facts)
    last_year(facts)
    compared(facts)
    against_budget(facts)
    shares(facts)
    by_class(facts)
    budgets(facts)
    performance(facts)
    return facts


def head(facts: ShanghaiFacts) -> None:
    sheet = facts.sheet
    sheet.put("A1:J1", "情况说明取数表", TITLE)
    sheet.heights[1] = 36
    sheet.put("A2:B2", "单位：${单位.单位名称}", LINE_LEFT)
    sheet.put("C2:H2", "内部用表，不公开：各表的字样、“情况说明”和校验从这里取数。", INTERNAL_LINE)
    sheet.put("I2:J2", "单位：${金额单位=万元}", LINE_RIGHT)
    sheet.put("K2", INTERNAL, LINE_LEFT)


def general(facts: ShanghaiFacts) -> None:
    facts.section("年度和写法", "项目", "值")
    facts.line("年度", {"B": ("值", "${单位.年度}")})
    facts.line("上年度", {"B": ("值", f"={facts.local('年度')}-1&\"\"")})
    own = 'OR("${单位.部门名称}"="","${单位.部门名称}"="${单位.单位名称}")'
    whole = f'OR("${{单位.汇总}}"="是",AND("${{单位.上级单位代码}}"="",{own}))'
    facts.line("称谓", {"B": ("值", f'=IF({whole},"部门","单位")')})
    facts.line("单位", {"B": ("值", "${单位.单位名称}")})
    facts.line("所属", {"B": ("值", f'=IF({facts.local("称谓")}="部门","所属各预算单位","")')})
    facts.line("填报日期", {"B": ("值", "${单位.填报日期}")})  # printed nowhere in this form
    facts.line("金额的写法", {"B": ("值", "0.00")})
    facts.line("比例的写法", {"B": ("值", "0.00")})
    facts.section("“构成单位”", "单位名称")
    facts.band("构成单位", {"A": ("名称", "${构成单位#.单位名称}")})
    facts.section("有几个单位", "项目", "值")
    facts.line("构成单位数", {"B": ("值", f"=COUNTA({facts.local('构成单位', '名称')})-1")})
    facts.line("有下属单位", {"B": ("值", f'=IF(OR(B{facts.row - 1}>0,"${{单位.汇总}}"="是"),1,0)')})


def nothing(facts: ShanghaiFacts, exact: Exact) -> None:
    """1 where a table has nothing at all, carried over amounts and those of T4 included."""
    facts.section("没有数据的（1 为没有）", "项目", "值")
    for name, dataset, row in (("政府性基金", "政府性基金", 6), ("国有资本经营", "国有资本经营", 7)):
        areas = exact.area(dataset)
        there = [f"{at(T4)}B{row}", f"{at(T4)}B{row + 26}", f"{at(T4)}{'FG'[row - 6]}30"]
        tests = [f'COUNTIF({areas},">0")+COUNTIF({areas},"<0")=0', *(f"ROUND({cell},6)=0" for cell in there)]
        facts.line(f"无{name}", {"B": ("值", f"=IF(AND({','.join(tests)}),1,0)")})


def trip_budgets(facts: ShanghaiFacts) -> None:
    """年初预算数 goes first where it is given."""
    facts.section("“三公”经费预算数", "项目", "表中的预算数", "年初预算数", "预算数")
    first = facts.row
    known = f"COUNT(C{first}:C{first + 3})>0"
    for item in TRIPS:
        values = {"C": ("年初预算", f"${{三公经费[{item}].年初预算数}}"), "D": ("预算数", f"${{三公经费[{item}].预算数}}")}
        facts.line(f"预算{item}", {"B": ("预算", f'=IF({known},IF(C#="",0,C#),IF(D#="",0,D#))')} | values)


def told(facts: ShanghaiFacts) -> None:
    """All lines of 说明事项, so that those of no use show."""
    facts.section("“说明事项”", "项目", "用不到（1 为用不到）", "内容")
    cars = [name for pair in COUNTS for name in pair if name]
    known = [*OTHER_AMOUNTS, *cars, *WORDS, *AGAINST_BUDGET, DUTIES, SET_UP, *(c.key for c in COMPARED if c.item != "三公经费")]
    subjects = ",".join(f"ISNUMBER(MATCH(MID(A#,3,9),{at(table)}A5:A9,0))" for table in (T5, T8, T9))
    own = [f'IF(AND(LEFT(A#,2)="用途",LEN(A#)=9),OR({subjects}),FALSE)']
    facts.band(
        "说明事项",
        {
            "A": ("项目", "${说明事项#.项目}"),
            "B": ("未用", f'=IF(A#="",0,{unknown("A#", "|".join(["", *known, ""]), own)})'),
            "C": ("内容", "${说明事项#.内容}"),
        },
        marks=("未用",),
    )


def amounts(facts: ShanghaiFacts) -> None:
    """其他金额 adds up into departments and goes first; 说明事项 is the unit's own."""
    facts.section("其他金额", "项目", "值", "“其他金额”", "“说明事项”", "两处不同（1 为不同）")
    for item in OTHER_AMOUNTS:
        own = 'IF(D#="","",IFERROR(VALUE(D#),""))'
        facts.line(
            item,
            {
                "B": ("值", f'=IF(C#="",{own},C#)'),
                "C": ("其他金额", f"${{其他金额[{item}].金额}}"),
                "D": ("说明事项", f"${{说明事项[{item}].内容}}"),
                "E": ("不同", f'=IF(OR(C#="",D#=""),0,IF(ROUND(C#-D#,6)=0,0,1))'),
            },
        )
    first = facts.row - len(OTHER_AMOUNTS)
    facts.line("其他金额两处不同", {"E": ("个数", f"=SUM(E{first}:E{facts.row - 1})")})


def counts_and_words(facts: ShanghaiFacts) -> None:
    facts.section("说明事项中的个数", "项目", "值", "内容", "别的模板的写法")
    for item, other in COUNTS:
        values = {"B": ("值", '=IF(C#<>"",IFERROR(VALUE(C#),""),IF(D#="","",IFERROR(VALUE(D#),"")))'), "C": ("内容", f"${{说明事项[{item}].内容}}")}
        facts.line(item, values | ({"D": ("另写", f"${{说明事项[{other}].内容}}")} if other else {}))
    facts.section("说明事项中的文字", "项目", "值", "内容")
    for item, leads in WORDS.items():
        facts.line(item, {"B": ("值", "=" + sentence("C#", leads)), "C": ("内容", f"${{说明事项[{item}].内容}}")})


def last_year(facts: ShanghaiFacts) -> None:
    """All lines of 上年数: every amount has its place."""
    facts.section("“上年数”", "项目", "上年数")
    facts.band("上年数", {"A": ("项目", "${上年数#.项目}"), "B": ("上年", "${上年数#.金额}")})


# ---------------------------------------------------------------- comparisons


def compared(facts: ShanghaiFacts) -> None:
    """C1 of the form: this year against last year."""
    heads = ("项目", "本年数", "上年数", "差额", "增减", "增减的写法", "主要原因", "原因（内容）", "缺原因", "本年所示", "上年所示", "", "", "", "缺报单位", "上年填报")
    facts.section("与上年比较", *heads)
    below = facts.row + len(COMPARED) + 3
    for c in COMPARED:
        values = {
            "B": ("本年", c.amount or f"={facts.local(c.item)}"),
            "C": ("上年", '=IF(OR(O#<>"",P#=""),"",P#)' if c.given else last_years_trips(c.item, below)),
            "D": ("差额", '=IF(AND(ISNUMBER(J#),ISNUMBER(C#)),ROUND(J#-K#,6)+0,"")'),
            "E": ("增减", '=IF(D#="","",IF(D#>0,"增加",IF(D#<0,"减少","持平")))'),
            "F": ("写法", f'=IF(D#="","",IF(D#=0,"持平",E#&{facts.wan("ABS(D#)")}&"万元"&IF(L#="","","，"&IF(D#>0,"增长","下降")&L#)))'),
            "G": ("原因", "=" + cause("H#")),
            "H": ("内容", f"${{说明事项[{c.key}].内容}}"),
            "I": ("缺原因", '=IF(D#="",0,IF(AND(D#<>0,G#=""),1,0))' if c.required else "=0"),
            "J": ("本年所示", f'=IF(ISNUMBER(B#),{shown_value("B#")},"")'),
            "K": ("上年所示", f'=IF(ISNUMBER(C#),{shown_value("C#")},"")'),
            "L": ("率", f'=IF(D#="","",IF(OR(D#=0,J#<0),"",{facts.per_cent("ABS(D#)", "K#")}))'),
        }
        facts.line(c.item, values | (given(c.item) if c.given else {}))
    facts.section("上年其余各项", "项目", "", "上年数", *[""] * 11, "缺报单位", "上年填报")
    assert facts.row == below
    for item in (*TRIPS, "三公经费合计", *CARRIED_LAST, "本年收入", "本年支出"):
        facts.line(f"上年{item}", {"C": ("上年", '=IF(OR(O#<>"",P#=""),"",P#)')} | given(item))
    facts.section("要点", "项目", "数")
    for name, cell in (
        ("本年收入", f"{at(T1)}B29"), ("本年支出", f"{at(T1)}D29"), ("上年收入", facts.local("上年本年收入", "上年")), ("上年支出", facts.local("上年本年支出", "上年"))
    ):  # fmt: skip
        facts.sheet.put(f"A{facts.row}", name, FACT)
        facts.sheet.put(f"B{facts.row}", f"={cell}", HEADLINE)
        facts.row += 1
    facts.places["要点", "区域"] = f"A{facts.row - 4}:B{facts.row - 1}"


def last_years_trips(item: str, below: int) -> str:
    """Four items, from the row `below` on, and their total given as one figure."""
    four, partly = f"COUNT(C{below}:C{below + 3})>0", "&".join(f"O{below + i}" for i in range(4)) + '<>""'
    if item == "三公经费":
        return f'=IF({partly},"",IF({four},SUM(C{below}:C{below + 3}),IF(C{below + 4}="","",C{below + 4})))'
    parts = {ABROAD: f"C{below}", CARS_COST: f"C{below + 1}:C{below + 2}", MEALS: f"C{below + 3}"}[item]
    return f'=IF(OR({partly},NOT({four})),"",SUM({parts}))'


def against_budget(facts: ShanghaiFacts) -> None:
    """C2 of the form for the two totals; the items' budgets stand below."""
    facts.section("预决算的原因", "项目", "值", "内容")
    for item in AGAINST_BUDGET:
        facts.line(item, {"B": ("值", "=" + cause("C#")), "C": ("内容", f"${{说明事项[{item}].内容}}")})
    facts.section("“三公”经费没有的（1 为没有）", "项目", "值")
    last = ",".join(facts.local(f"上年{item}", "上年") for item in (*TRIPS, "三公经费合计"))
    amounts_7 = f"{at(T7)}A7:L7"
    facts.line("无三公经费", {"B": ("值", f'=IF(AND(COUNTIF({amounts_7},">0")+COUNTIF({amounts_7},"<0")=0,SUM({last})=0),1,0)')})


# ---------------------------------------------------------------- parts and classes


def shares(facts: ShanghaiFacts) -> None:
    """What is said of each kind of income and expenditure; the first ones always, the others where there is any."""
    income = dict(zip(INCOMES, "DEFGHI"))
    expense = dict(zip(EXPENSES, "DEFGH"))
    for whole, cell, table, parts, always in (
        ("本年收入", f"{at(T1)}B29", at(T2), ("财政拨款收入", "事业收入", "经营收入", "上级补助收入", "附属单位上缴收入", "其他收入"), 1),
        ("本年支出", f"{at(T1)}D29", at(T3), ("基本支出", "项目支出", "经营支出", "上缴上级支出", "对附属单位补助支出"), 2),
    ):
        letters = income if whole == "本年收入" else expense
        facts.section(f"{whole}的构成", "项目", "金额", "占比", "", "", "写法")
        for i, item in enumerate(parts):
            said = f'A#&{facts.wan("B#")}&"万元"&IF(C#="","","，占"&C#)'
            values = {
                "B": ("金额", f"={table}{letters[item]}5"),
                "C": ("占比", "=" + facts.per_cent("B#", cell)),
                "F": ("写法", f"={said}" if i < always else f'=IF(ROUND(B#,6)=0,"",{said})'),
            }
            facts.line(f"{whole}{item}", values)
            facts.sheet.cells[facts.row - 1, 1] = (item, FACT)
        cells = [facts.local(f"{whole}{item}", "写法") for item in parts]
        facts.line(f"{whole}各项", {"F": ("写法", "=" + joined(cells, "；"))})


def by_class(facts: ShanghaiFacts) -> None:
    """五（二）: each 类 as it is printed in T5."""
    facts.section("一般公共预算支出按类", "代码", "金额", "占比", "名称", "", "写法")
    first = facts.row
    for code, name in CLASSES:
        facts.sheet.put(f"A{facts.row}", code, FACT)
        values = {
            "B": ("金额", f"=SUMIF({at(T5)}A5:A7,A#,{at(T5)}C5:C7)"),
            "C": ("占比", "=" + facts.per_cent("B#", f"{at(T5)}C8")),
            "D": ("名称", f"{name}（类）"),
            "F": ("写法", f'=IF(ROUND(B#,6)=0,"",D#&{facts.wan("B#")}&"万元"&IF(C#="","","，占"&C#))'),
        }
        facts.put(f"类{code}", values, lambda letter: f"{letter}{facts.row}")
    cells = [f"F{row}" for row in range(first, facts.row)]
    facts.line("各类", {"F": ("写法", "=" + joined(cells, "；"))})


# ---------------------------------------------------------------- performance


def performance(facts: ShanghaiFacts) -> None:
    facts.section("“绩效管理”", "项目", "数值", "金额", "", "", "文字", "内容")
    for item in ("制度名称", "工作机制"):
        flat = replaced(one_line("G#"), [("；", "、"), ("¦", "")]) if item == "制度名称" else sentence("G#")
        facts.line(item, {"F": ("文字", "=" + flat), "G": ("内容", f"${{绩效管理[{item}].内容}}")})
    for item in PERFORMANCE:
        facts.line(item, {"B": ("数值", f"${{绩效管理[{item}].数值}}"), "C": ("金额", f"${{绩效管理[{item}].金额}}")})
    first = facts.row - len(PERFORMANCE)
    texts = f"F{first - 2}:F{first - 1}"
    facts.line("填了几项", {"B": ("个数", f'=COUNT(B{first}:C{facts.row - 1})+COUNTIF({texts},"?*")')})
