"""
The sheet 情况说明 of the Shanghai set: part three, eleven sections. Each paragraph is one cell in column A, a live formula over
说明数据; column B names its style, and the name 情况说明 covers both.

C1 (against last year) and C2 (against the budget) are the form's two choices; equal figures have neither amount nor reason.
"""

from __future__ import annotations

from formulas import names_of, shown_value
from make_workbook import economic_names
from narrative import Story
from shanghai import T1, T3, T4, T5, T6, T7, at
from shanghai_facts import ABROAD, CARS, CARS_COST, MEALS, PURCHASES, RESERVED, ShanghaiFacts
from shanghai_items import BUDGETS, c2
from shanghai_tables import t6_cell, t6_codes
from xlsx import Sheet

SECTIONS = (
    "一、收入支出决算总体情况说明", "二、收入决算情况说明", "三、支出决算情况说明", "四、财政拨款收入支出决算总体情况说明", "五、一般公共预算财政拨款支出决算情况说明",
    "六、一般公共预算财政拨款基本支出决算情况说明", "七、财政拨款“三公”经费支出决算情况说明", "八、政府性基金预算财政拨款收入支出决算情况说明",
    "九、国有资本经营预算财政拨款收入支出决算情况说明", "十、预算绩效管理情况", "十一、其他重要事项的情况说明",
)  # fmt: skip
SPOKEN = "“说明事项”中的 "


class ShanghaiStory(Story):
    """The sheet while it is written, with the form's two choices."""

    facts: ShanghaiFacts

    def wan(self, amount: str) -> str:
        return f'{self.facts.wan(amount)}&"万元"'

    def of(self, part: str, whole: str, lead: str) -> str:
        """A rate with the words before it; nothing where nothing can be said."""
        text = self.facts.per_cent(part, whole)
        return f'IF({text}="","","{lead}"&{text})'

    def c1(self, item: str, what: str, reason: str) -> str:
        """与…年度相比，…增加…万元，增长…%。主要原因：…。 -- or 与…年度持平; nothing where last year is not known."""
        word, told = self.at(item, "增减"), self.at(item, "写法")
        why = f'"主要原因："&{self.told(self.at(item, "原因"), reason)}&"。"'
        equal = f'"{what}与"&{self.before}&"年度持平。"'
        return f'IF({word}="","",IF({word}="持平",{equal},"与"&{self.before}&"年度相比，{what}"&{told}&"。"&{why}))'

    def short_c1(self, item: str) -> str:
        """增加…万元，增长…% -- or 与…年度持平."""
        return f'IF({self.at(item, "增减")}="持平","与"&{self.before}&"年度持平",{self.at(item, "写法")})'

    def told(self, text: str, missing: str) -> str:
        """What nobody has told is asked for, so that nobody overlooks it."""
        return f'IF({text}="","（待补充：{SPOKEN}{missing}）",{text}&"")'

    def either(self, conditions: list[tuple[str, str]]) -> str:
        """Asks for what is missing by name, else nothing."""
        names = "&".join(f'IF({cell}="","、{name}","")' for name, cell in conditions)
        count = "+".join(f'IF({cell}="",1,0)' for _, cell in conditions)
        return f'IF({count}=0,"","（待补充："&MID({names},2,999)&"）")'


def narrative_sheet(facts: ShanghaiFacts) -> tuple[Sheet, str]:
    """The sheet, and the area that the name 情况说明 covers."""
    story = ShanghaiStory(facts)
    story.put("一级标题", f'="第三部分 "&{story.unit}&{story.year}&"年度"&{story.own}&"决算情况说明"')
    for title, section in zip(
        SECTIONS,
        (whole, income, expense, appropriations, spending, basic, public_trips, fund, state_capital, performance, others),
    ):
        story.chapter(title)
        section(story)
    story.sheet.print_area = f"A1:A{story.row - 1}"
    return story.sheet, f"$A$1:$B${story.row - 1}"


# ---------------------------------------------------------------- 一 to 四


def whole(story: ShanghaiStory) -> None:
    total(story, "收入支出总计", "收支总计", f"{at(T1)}B32")


def appropriations(story: ShanghaiStory) -> None:
    total(story, "财政拨款收入支出总计", "财政拨款收支总计", f"{at(T4)}B34")


def total(story: ShanghaiStory, what: str, item: str, cell: str) -> None:
    story.say(f'{story.unit}&{story.year}&"年度{what}"&{story.wan(cell)}&"。"&{story.c1(item, what, f"{item}原因")}')


def income(story: ShanghaiStory) -> None:
    story.say(f'"本年收入合计"&{story.wan(at(T1) + "B29")}&"，其中："&{story.at("本年收入各项", "写法")}&"。"')


def expense(story: ShanghaiStory) -> None:
    story.say(f'"本年支出合计"&{story.wan(at(T1) + "D29")}&"，其中："&{story.at("本年支出各项", "写法")}&"。"')


# ---------------------------------------------------------------- 五 and 六


def spending(story: ShanghaiStory) -> None:
    item, what, cell = "一般公共预算支出", "一般公共预算财政拨款支出", f"{at(T5)}C8"
    story.clause("（一）一般公共预算财政拨款支出决算总体情况")
    story.say(f'"{what}"&{story.wan(cell)}&{story.of(cell, at(T3) + "C5", "，占本年支出合计的")}&"。"&{story.c1(item, what, f"{item}原因")}')
    story.clause("（二）一般公共预算财政拨款支出决算结构情况")
    classes = story.at("各类", "写法")
    story.say(f'"{what}"&{story.wan(cell)}&IF({classes}="","。","，主要用于以下方面："&{classes}&"。")')
    story.clause("（三）一般公共预算财政拨款支出决算具体情况")
    budget, known = story.at("一般公共预算预算合计", "预算"), story.at("一般公共预算预算合计", "已填")
    difference = f"ROUND({shown_value(cell)}-{shown_value(budget)},6)"
    against = c2(difference, story.value("一般公共预算预决算原因"), f"{SPOKEN}一般公共预算预决算原因")
    planned = f'"{what}年初预算为"&{story.wan(budget)}&"，支出决算为"&{story.wan(cell)}&{story.of(cell, budget, "，完成年初预算的")}&"。"&{against}'
    lines = f"COUNT({story.at('一般公共预算全部', '名次')})"
    story.say(f'IF({known}=0,"{what}支出决算为"&{story.wan(cell)}&"。",{planned})&IF({lines}=0,"","其中：")')
    item_rows(story, 0)


def item_rows(story: ShanghaiStory, budget: int) -> None:
    """As many rows as there can be 项, of the table and of 年初预算; each takes the one whose turn it is, in code order."""
    b = BUDGETS[budget]
    turn = f"MATCH(ROW()-ROW(A{story.row - 1}),{story.at(f'{b.name}全部', '名次')},0)"
    text = f'=IFERROR(INDEX({story.at(f"{b.name}全部", "文字")},{turn}),"")'
    for dataset in (b.dataset, b.planned):
        story.band("C", f"${{{dataset}#项.科目代码}}")
        story.put("正文", text, optional=True)
        story.put("正文", text, optional=True)  # bands that touch would nest


def basic(story: ShanghaiStory) -> None:
    left, right = t6_codes()
    names = economic_names()
    people, running = ([(f'"{names[code]}"', t6_cell(code)) for code in codes if len(code) == 5] for codes in (left, right))
    parts = [
        f'"{kind}"&{story.wan(cell)}&IF({names_of(items)}="","","，主要包括："&{names_of(items)})'
        for kind, cell, items in (("人员经费", f"{at(T6)}C42", people), ("公用经费", f"{at(T6)}F42", running))
    ]
    story.say(f'"一般公共预算财政拨款基本支出"&{story.wan(at(T5) + "D8")}&"。其中："&{parts[0]}&"；"&{parts[1]}&"。"')


# ---------------------------------------------------------------- 七


def public_trips(story: ShanghaiStory) -> None:
    t, none = at(T7), f"{story.value('无三公经费')}=1"
    budget, spent = f"{t}A7", f"{t}B7"

    def unless(text: str) -> str:
        return f'IF({none},"",{text})'

    silent = f'{story.unit}&{story.year}&"年度无“三公”经费财政拨款支出。"'
    story.say(f'IF({none},{silent},"")', optional=True)
    story.put("三级标题", "=" + unless('"（一）“三公”经费财政拨款支出决算总体情况说明。"'), optional=True)
    parts = "；".join(
        f'{name}决算为"&{story.wan(cell)}&{story.of(cell, planned, "，完成预算的")}&"'
        for name, cell, planned in ((ABROAD, f"{t}D7", f"{t}C7"), (f"{CARS_COST}支出", f"{t}F7", f"{t}E7"), (f"{MEALS}支出", f"{t}L7", f"{t}K7"))
    )
    difference = f"ROUND({shown_value(spent)}-{shown_value(budget)},6)"
    why = story.told(story.value("三公经费预决算原因"), "三公经费预决算原因")
    against = (
        f'{story.year}&"年度“三公”经费支出"&IF({difference}=0,"决算数与预算数持平。",'
        f'"决算数"&IF({difference}<0,"小于","大于")&"预算数的主要原因："&{why}&"。")'
    )
    first = (
        f'"“三公”经费财政拨款支出年初预算为"&{story.wan(budget)}&"，支出决算为"&{story.wan(spent)}&{story.of(spent, budget, "，完成预算的")}'
        f'&"，其中：{parts}。"&{against}'
    )
    story.say(unless(first), optional=True)
    last_year(story, unless)
    details(story, unless)


def last_year(story: ShanghaiStory, unless) -> None:
    items = ((ABROAD, f"{ABROAD}支出"), (CARS_COST, f"{CARS_COST}支出"), (MEALS, f"{MEALS}支出"))
    known = "三公经费"
    each = [f'IF({story.at(item, "增减")}="","","；{name}决算"&{story.short_c1(item)})' for item, name in items]
    why = "&".join(
        f'IF(OR({story.at(item, "增减")}="",{story.at(item, "增减")}="持平"),"","{name}"&{story.at(item, "增减")}&"的主要原因是"'
        f'&{story.told(story.at(item, "原因"), f"{item}原因")}&"。")'
        for item, name in items
    )
    compared = f'IF({story.at(known, "增减")}="持平","与"&{story.before}&"年度持平","比"&{story.before}&"年度"&{story.at(known, "写法")})'
    listed = "&".join(each)
    text = (
        f'{story.year}&"年度“三公”经费财政拨款支出决算数"&{compared}&IF({listed}="","","，其中："&MID({listed},2,999))&"。"&{why}'
    )
    story.say(unless(f'IF({story.at(known, "增减")}="","",{text})'), optional=True)


def details(story: ShanghaiStory, unless) -> None:
    t = at(T7)
    total_cell, abroad, cars, buying, running, meals = (f"{t}{letter}7" for letter in "BDFHJL")
    value, year = story.value, story.year
    story.put("三级标题", "=" + unless('"（二）“三公”经费财政拨款支出决算具体情况说明。"'), optional=True)
    shares = "；".join(
        f'{name}支出决算"&{story.wan(cell)}&{story.of(cell, total_cell, "，占")}&"' for name, cell in ((ABROAD, abroad), (CARS_COST, cars), (MEALS, meals))
    )
    story.say(unless(f'"“三公”经费财政拨款支出决算中，{shares}。具体情况如下："'), optional=True)
    groups, people, content = value("因公出国（境）团组数"), value("因公出国（境）人次数"), value("出国开支内容")
    asked = story.either([("因公出国（境）团组数", groups), ("因公出国（境）人次数", people), ("出国开支内容", content)])
    said = f'"全年安排因公出国（境）团组"&{groups}&"个、累计"&{people}&"人次。开支内容包括："&{content}&"。"'
    paragraph(story, unless, f'"1、{ABROAD}支出"&{story.wan(abroad)}&"。"', abroad, asked, said)
    story.say(unless(f'"2、{CARS_COST}支出"&{story.wan(cars)}&"。其中："'), optional=True)
    bought, use = value("公务用车购置数"), value("购置用途")
    asked = story.either([("公务用车购置数", bought), ("购置用途", use)])
    paragraph(story, unless, f'"公务用车购置支出为"&{story.wan(buying)}&"。"', buying, asked, f'"主要用于"&{use}&"，购置公务用车"&{bought}&"辆。"')
    kept, use = value("公务用车保有量"), value("公务用车运行维护费用途")
    count = f'{year}&"年，"&{story.unit}&{story.value("所属")}&"开支财政拨款的公务用车保有量为"&{kept}&"辆。"'
    asked = story.either([("公务用车运行维护费用途", use), ("公务用车保有量", kept)])
    head = f'"公务用车运行维护支出"&{story.wan(running)}&"。"'
    only_kept = f'IF({kept}="","",{count})'
    story.say(unless(f'{head}&IF(ROUND({running},6)=0,{only_kept},IF({asked}="","主要用于"&{use}&"。"&{count},{asked}))'), optional=True)
    story.say(unless(f'"3、{MEALS}支出"&{story.wan(meals)}&"。其中："'), optional=True)
    domestic, foreign, use = value("国内公务接待支出"), value("外宾接待支出"), value("接待用途")
    times, guests, visits, visitors = (value(item) for item in ("国内公务接待批次", "国内公务接待人次", "外宾批次", "外宾人次"))
    asked = story.either(
        [("国内公务接待支出", domestic), ("外宾接待支出", foreign), ("接待用途", use), ("国内公务接待批次", times), ("国内公务接待人次", guests), ("外宾批次", visits),
         ("外宾人次", visitors)]
    )  # fmt: skip
    head = f'"国内公务接待支出"&{story.wan(f"SUM({domestic})")}&"（含外宾接待支出"&{story.wan(f"SUM({foreign})")}&"）。"'
    said = f'"主要用于"&{use}&"，公务接待"&{times}&"批次、"&{guests}&"人次，其中：接待外宾"&{visits}&"批次、"&{visitors}&"人次。"'
    paragraph(story, unless, head, meals, asked, said)


def paragraph(story: ShanghaiStory, unless, head: str, amount: str, asked: str, said: str) -> None:
    """An amount, and what it was for: nothing where there is none of it, asked for where nobody has told."""
    story.say(unless(f'{head}&IF(ROUND({amount},6)=0,"",IF({asked}="",{said},{asked}))'), optional=True)


# ---------------------------------------------------------------- 八 and 九


def fund(story: ShanghaiStory) -> None:
    by_fund(story, 1, "政府性基金预算财政拨款", 6, "F")


def state_capital(story: ShanghaiStory) -> None:
    by_fund(story, 2, "国有资本经营预算财政拨款", 7, "G")


def by_fund(story: ShanghaiStory, budget: int, what: str, row: int, letter: str) -> None:
    b = BUDGETS[budget]
    silent = f'{story.unit}&{story.year}&"年度无{what}收入和支出。"'
    lines = f"COUNT({story.at(f'{b.name}全部', '名次')})"
    said = f'"{what}收入"&{story.wan(f"{at(T4)}B{row}")}&"，支出"&{story.wan(f"{at(T4)}{letter}29")}&IF({lines}=0,"。","，支出具体情况如下：")'
    story.say(f"IF(AND({story.value(f'无{b.name}')}=1,{lines}=0),{silent},{said})")
    item_rows(story, budget)


# ---------------------------------------------------------------- 十 and 十一


def performance(story: ShanghaiStory) -> None:
    n, money = (lambda item: story.at(item, "数值")), (lambda item: story.wan(f'SUM({story.at(item, "金额")})'))
    rules, way = story.at("制度名称", "文字"), story.at("工作机制", "文字")
    needed = [("制度名称", rules), ("工作机制", way)]
    for item in ("绩效目标", "绩效跟踪", "绩效自评"):
        needed += [(f"{item}数值", n(item)), (f"{item}金额", story.at(item, "金额"))]
    needed += [(item, n(item)) for item in ("平均得分", "评级优", "评级良", "评级合格", "评级不合格", "发现问题", "已完成整改", "正在整改")]
    head = f'{story.unit}&{story.year}&"年度预算绩效管理工作开展情况如下："'
    own, year = story.own, f'"&{story.year}&"年度项目"&'
    text = (
        f'"本"&{own}&"建立了如下预算绩效管理制度："&{rules}&"，建立了"&{way}&"的预算绩效管理工作机制；全过程绩效管理实施情况：'
        f'编报绩效目标的{year}{n("绩效目标")}&"个，涉及预算金额"&{money("绩效目标")}&"；绩效跟踪评价的{year}{n("绩效跟踪")}&"个，涉及预算金额"&{money("绩效跟踪")}'
        f'&"；绩效自评的{year}{n("绩效自评")}&"个，涉及预算金额"&{money("绩效自评")}&"，平均得分"&{n("平均得分")}&"分（其中，绩效评级为“优”的项目"&{n("评级优")}'
        f'&"个；绩效评级为“良”的项目"&{n("评级良")}&"个；绩效评级为“合格”的项目"&{n("评级合格")}&"个；绩效评级为“不合格”的项目"&{n("评级不合格")}'
        f'&"个。绩效自评中共发现问题"&{n("发现问题")}&"个，已经完成整改的"&{n("已完成整改")}&"个，正在整改的"&{n("正在整改")}&"个）。"'
    )
    count = story.at("填了几项", "个数")
    asked = story.either(needed)
    story.say(f'{head}&IF({count}=0,"（待补充：“绩效管理”）",IF({asked}="",{text},{asked}))')


def others(story: ShanghaiStory) -> None:
    office(story)
    purchases(story)
    assets(story)


def own_or(told: str, said: str) -> str:
    """A paragraph that the unit has written itself goes first."""
    return f'IF({told}<>"",{told}&"。",{said})'


def office(story: ShanghaiStory) -> None:
    item, amount = "机关运行经费", story.value("机关运行经费")
    before, word = story.at(item, "上年"), story.at(item, "增减")
    story.clause("（一）机关运行经费支出情况")
    why = f'"主要原因是"&{story.told(story.at(item, "原因"), f"{item}原因")}&"。"'
    equal = f'"，与"&{story.before}&"年度持平。"'
    change = f'IF({word}="","。",IF({word}="持平",{equal},"，比"&{story.before}&"年度"&{story.at(item, "写法")}&"。"&{why}))'
    silent = f'{story.unit}&{story.year}&"年度无机关运行经费支出。"'
    asked = f'"（待补充：{SPOKEN}机关运行经费）"'
    none = f"AND(ROUND(SUM({amount}),6)=0,ROUND(SUM({before}),6)=0)"
    said = f'IF({none},{silent},IF({amount}="",{asked},"机关运行经费支出"&{story.wan(amount)}&{change}))'
    story.say(own_or(story.value("机关运行经费说明"), said))


def purchases(story: ShanghaiStory) -> None:
    story.clause("（二）政府采购支出情况")
    parts = [story.value(item) for item in PURCHASES]
    given, year = story.value("政府采购金额"), story.year
    amount = f'IF({given}="",SUM({",".join(parts)}),{given})'
    kinds = "、".join(f'{kind}采购金额"&{story.wan(f"SUM({cell})")}&"' for kind, cell in zip(("货物", "工程", "服务"), parts))
    asked = story.either(list(zip(PURCHASES, parts)))
    said = f'{story.unit}&{year}&"年度政府采购金额（以合同签订为准）为"&{story.wan(amount)}&"，其中：{kinds}。"'
    story.say(own_or(story.value("政府采购"), f'IF({asked}="",{said},{asked})'))
    reserved = [story.value(item) for item in RESERVED]
    r1, r2, r3, r4, r5 = (story.wan(f"SUM({cell})") for cell in reserved)
    asked = story.either(list(zip(RESERVED, reserved)))
    said = (
        f'{year}&"年度本"&{story.own}&"面向中小企业预留政府采购项目预算金额"&{r1}&"，面向小微企业预留政府采购项目预算金额"&{r2}'
        f'&"。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额"&{r3}'
        f'&"；在面向小微企业预留政府采购项目中，由小微企业供应商中标或成交的，采购金额"&{r4}'
        f'&"；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额"&{r5}&"。"'
    )
    story.say(f'IF({story.value("政府采购")}<>"","",IF({asked}="",{said},{asked}))', optional=True)


def assets(story: ShanghaiStory) -> None:
    story.clause("（三）国有资产占有使用情况说明")
    cars = [(item, story.value(item)) for item, _ in CARS]
    cells = ",".join(cell for _, cell in cars)
    given, machines = story.value("车辆总数"), story.value("单位价值100万元以上设备")
    count = f'IF({given}="",SUM({cells}),{given})'
    listed = "、".join(f'{item}"&SUM({cell})&"辆' for item, cell in cars)
    known = f"COUNT({cells})>0"
    asked = f'IF(AND({known},{machines}<>""),"","（待补充：{SPOKEN}"&IF({known},"","各类车辆数")&IF(OR({known},{machines}<>""),"","、")&IF({machines}="","单位价值100万元以上设备","")&"）")'
    said = f'"截至"&{story.year}&"年12月31日，"&{story.unit}&"共有车辆"&{count}&"辆，其中：{listed}。单价100万元（含）以上设备（不含车辆）"&{machines}&"台（套）。"'
    story.say(own_or(story.value("国有资产"), f'IF({asked}="",{said},{asked})'))
