"""The sheet 情况说明: part three of a disclosure. Each paragraph is one cell in column A, a live formula over 说明数据.

Column B names the paragraph's style; the name 情况说明 covers both columns. A paragraph that has nothing to say is an
empty text, and its row as low as the sheet's standard height; so are the rows of captions, which only the document shows.
"""

from __future__ import annotations

from dataclasses import dataclass

from facts import AT, CARS, EXPENSES, INCOMES, PROJECT_TEXTS, PURCHASES, SMALL, Facts
from formulas import any_in, names_of, names_where, none_in, place_in, rounded, shown
from looks import CAPTION, CHAPTER, CLAUSE, HELPER, PARAGRAPH, PART, STYLE_NAME
from words import own_row
from xlsx import Sheet

NAME = "情况说明"
STYLES = {"一级标题": PART, "二级标题": CHAPTER, "三级标题": CLAUSE, "正文": PARAGRAPH, "图题": CAPTION}
CAPTIONS = ("图1：收、支决算总计变动情况", "图2：收入决算结构", "图3：支出决算结构", "图4：财政拨款收、支决算总计变动情况")
CLASSES = 30  # more 类 than there are
LOWEST = 1  # the height of a row whose paragraph is left out
FILE = "“说明事项”中的 "


@dataclass(frozen=True)
class Drawn:
    """
    What a chart draws.

    silent -- what is said where there is nothing to draw
    amounts -- areas of the tables: lines that cancel out are nothing
    last_year -- the item whose amount of last year is drawn, too
    """

    silent: str
    kinds: tuple[tuple[str, str], ...] = ()
    amounts: tuple[str, ...] = ()
    last_year: str = ""

    def nothing(self, facts: Facts) -> str:
        """The condition, as other sheets ask it."""
        if self.kinds:
            first, last = (facts.places[item, "第几项"] for item, _ in (self.kinds[0], self.kinds[-1]))
            return f"COUNT({AT}{first}:{last})=0"
        return f"AND({','.join(f'ROUND({a},6)=0' for a in self.amounts)},ROUND(SUM({facts.at(self.last_year, '上年')}),6)=0)"


DRAWN = (
    Drawn("没有收入和支出", amounts=("'公开01'!C36", "'公开01'!F36"), last_year="收支总计"),
    Drawn("本年度没有收入", kinds=INCOMES),
    Drawn("本年度没有支出", kinds=EXPENSES),
    Drawn("没有财政拨款收入和支出", amounts=("'公开04'!C38", "'公开04'!F38"), last_year="财政拨款收支总计"),
)


class Story:
    """The sheet while it is written, one paragraph after the other."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.sheet = Sheet(NAME, widths=[92, 10, 10, 6], default_height=LOWEST, margins=(0.8, 0.8, 0.9, 0.9))
        self.row = 1
        self.asked: list[tuple[str, str]] = []  # what is missing there, and the paragraph that may ask for it
        self.year, self.before, self.unit, self.own = (facts.at(f) for f in ("年度", "上年度", "单位", "称谓"))

    def put(self, style: str, text: str, optional: bool = False) -> None:
        """A paragraph; a text that may come out empty drops its style's name with it. # is the row's number."""
        text = own_row(text, self.row)
        self.sheet.put(f"A{self.row}", text, STYLES[style])
        named = CAPTION if style == "图题" else STYLE_NAME
        self.sheet.put(f"B{self.row}", f'=IF(A{self.row}="","","{style}")' if optional else style, named)
        self.row += 1

    def caption(self, number: int) -> None:
        """A chart's title, by which the document finds it; with more words where there is nothing to draw, so that none is found."""
        text, drawn = CAPTIONS[number], DRAWN[number]
        self.put("图题", f'=IF({drawn.nothing(self.facts)},"{text}（{drawn.silent}，不列图）","{text}")')

    def chapter(self, text: str) -> None:
        self.put("二级标题", text)

    def clause(self, text: str) -> None:
        self.put("三级标题", text)

    def say(self, formula: str, optional: bool = False, asks: str = "") -> None:
        """
        asks -- what 校验 calls the paragraph where it says 待补充
        """
        if asks:
            self.asked.append((asks, f"'{NAME}'!A{self.row}"))
        self.put("正文", "=" + formula, optional)

    def band(self, letter: str, placeholder: str) -> None:
        """Makes the row that comes next a band, by a placeholder beside it."""
        self.sheet.put(f"{letter}{self.row}", placeholder, HELPER)

    def at(self, item: str, what: str) -> str:
        return self.facts.at(item, what)

    def value(self, item: str) -> str:
        return self.facts.at(item)

    def rate(self, item: str, lead: str) -> str:
        """A rate with the words before it; nothing where nothing can be said."""
        text = self.facts.at(f"率{item}", "写法")
        return f'IF({text}="","","{lead}"&{text})'


def against_last_year(story: Story, item: str, what: str, mark: str, equal: str = '"，与上年持平"') -> str:
    """
    ，与…年度相比，…减少…，下降…: nothing where last year is unknown, no rate where nothing changed.

    equal -- what is said where nothing changed; it names what is unchanged where other words stand between
    """
    word, phrase = story.at(item, "增减"), story.at(item, "写法")
    change = f'"{mark}与"&{story.before}&"年度相比，"&{what}&{phrase}'
    return f'IF({word}="","",IF({word}="持平",{equal},{change}))'


def quote(text: str) -> str:
    return f'"{text}"'


def unchanged(what: str) -> str:
    return f'"。"&{what}&"与上年持平"'


def reason(story: Story, item: str, lead: str = "，主要原因是") -> str:
    """The reason belongs to a change, and stands only where there is one and it is told."""
    word, why = story.at(item, "增减"), story.at(item, "原因")
    return f'IF(OR({word}="",{word}="持平",{why}=""),"","{lead}"&{why})'


def gone(story: Story, item: str) -> str:
    """What is no more: the comparison with a year that had some."""
    return f'IF(SUM({story.at(item, "差额")})=0,"",{against_last_year(story, item, quote(""), "，")}&{reason(story, item)})'


# ---------------------------------------------------------------- 一 to 四


def whole(story: Story) -> None:
    story.chapter("一、收入支出决算总体情况说明")
    income, expense = "'公开01'!C36", "'公开01'!F36"
    nothing = none_in("'公开01'!C7:C36", "'公开01'!F7:F36")
    balanced = f"{rounded(income)}={rounded(expense)}"
    what = f'IF({balanced},"收、支总计","收入总计")'
    both = f'"收、支总计均为"&{shown(income)}&"万元"'
    each = f'"收入总计"&{shown(income)}&"万元，支出总计"&{shown(expense)}&"万元"'
    equal = f'IF({balanced},"，与上年持平",{unchanged(what)})'
    story.say(
        f'IF({nothing},"本"&{story.own}&{story.year}&"年度无收入和支出"&{gone(story, "收支总计")},{story.year}&"年度"&IF({balanced},{both},{each})'
        f'&{against_last_year(story, "收支总计", what, "。", equal)}&{reason(story, "收支总计")})&"。"'
    )
    story.caption(0)


def by_kind(story: Story, item: str, what: str) -> None:
    """Income or expenditure: the total, the change, each kind's share, and the kinds that there are none of."""
    told, nothing = story.at(f"{item}各项", "写法"), story.at(f"{item}没有的", "写法")
    story.say(
        f'IF({told}="","本"&{story.own}&{story.year}&"年度无{what}"&{gone(story, item)}&"。",'
        f'{story.year}&"年度{what}合计"&{shown(story.at(item, "本年"))}&"万元"'
        f'&{against_last_year(story, item, quote(what + "合计"), "，")}&{reason(story, item)}&"。"'
        f'&"其中："&{told}&"。"&IF({nothing}="","","本年度无"&{nothing}&"。"))'
    )


def income(story: Story) -> None:
    story.chapter("二、收入决算情况说明")
    by_kind(story, "本年收入", "收入")
    story.caption(1)


def expense(story: Story) -> None:
    story.chapter("三、支出决算情况说明")
    by_kind(story, "本年支出", "支出")
    story.caption(2)


def appropriations(story: Story) -> None:
    story.chapter("四、财政拨款收入支出决算总体情况说明")
    item, total, spent = "财政拨款收支总计", "'公开04'!C38", "'公开04'!F38"
    balanced = f"{rounded(total)}={rounded(spent)}"
    what = f'IF({balanced},"财政拨款收、支总计各","财政拨款收入总计")'
    both = f'"收、支总计均为"&{shown(total)}&"万元"'
    each = f'"收入总计"&{shown(total)}&"万元，支出总计"&{shown(spent)}&"万元"'
    nothing = none_in("'公开04'!C7:C38", "'公开04'!F7:I38")
    silent = f'"本"&{story.own}&{story.year}&"年度无财政拨款收入和支出"&{gone(story, item)}&"。"'
    equal = f'IF({balanced},"，与上年持平",{unchanged(quote("财政拨款收入总计"))})'
    story.say(
        f'IF({nothing},{silent},{story.year}&"年度财政拨款"&IF({balanced},{both},{each})'
        f'&{against_last_year(story, item, what, "。", equal)}&{reason(story, item, "。主要原因是")}&"。")'
    )
    told, none = story.at("财政拨款收入各项", "写法"), story.at("财政拨款收入没有的", "写法")
    story.say(f'IF({told}="","",{story.year}&"年度财政拨款收入中，"&{told}&"。")&IF({none}="","","本年度无"&{none}&"。")')
    story.caption(3)


# ---------------------------------------------------------------- 五 and 六


def spending(story: Story) -> None:
    story.chapter("五、一般公共预算财政拨款支出决算情况说明")
    item, what, total = "一般公共预算支出", "一般公共预算财政拨款支出", "'公开05'!C7"
    nothing = none_in("'公开05'!C8:E10")
    story.clause("（一）一般公共预算财政拨款支出决算总体情况。")
    story.say(
        f'IF({nothing},"本"&{story.own}&{story.year}&"年度无{what}"&{gone(story, item)}&"。",'
        f'{story.year}&"年度{what}"&{shown(total)}&"万元"&{story.rate("一般公共预算占本年支出", "，占本年支出合计的")}'
        f'&{against_last_year(story, item, quote(what), "。", unchanged(quote(what)))}&{reason(story, item)}&"。")'
    )
    story.clause("（二）一般公共预算财政拨款支出决算结构情况。")
    listed = story.at("类", "结构")
    story.say(
        f'IF({nothing},"本"&{story.own}&{story.year}&"年度无{what}。",'
        f'{story.year}&"年度{what}"&{shown(total)}&"万元"&IF(COUNT({listed})=0,"。","，主要用于以下方面："))'
    )
    turn = f"ROW()-ROW(A{story.row - 1})"
    text = f'{turn}&"."&INDEX({story.at("类", "写法")},MATCH({turn},{story.at("类", "第几个")},0))'
    for _ in range(CLASSES):  # a band of 一般公共预算支出#类 here and one below would be one band with all between
        story.put("正文", f'=IFERROR({text},"")', optional=True)
    story.clause("（三）一般公共预算财政拨款支出决算具体情况。")
    budget, known = story.at("年初预算合计", "预算"), story.at("年初预算合计", "已填")
    details = f"COUNT({story.at('全部', '名次')})=0"
    story.say(
        f'IF({details},"本"&{story.own}&{story.year}&"年度无{what}。",'
        f'{story.year}&"年度{what}"&IF({known}=0,"","年初预算为"&{shown(budget)}&"万元，支出决算为")&{shown(total)}&"万元"'
        f'&{story.rate("年初预算", "，完成年初预算的")}&"。其中：")'
    )
    detail_rows(story)


def detail_rows(story: Story) -> None:
    """
    As many rows as there can be lines: 类 ⊃ 项 of what was spent, then of the budget. Each takes the line whose turn it is, so
    that items that only have a budget stand among the others, in code order.
    """
    anchor = story.row - 1
    turn = f"MATCH(ROW()-ROW(A{anchor}),{story.at('全部', '名次')},0)"
    line = f'=IFERROR(INDEX({story.at("全部", "文字")},{turn}),"")'
    for dataset in ("一般公共预算支出", "年初预算"):
        for level in ("类", "项"):
            story.band("C", f"${{{dataset}#{level}.科目代码}}")
            story.put("正文", line, optional=True)
        story.put("正文", line, optional=True)  # bands that touch would nest


def basic(story: Story) -> None:
    story.chapter("六、一般公共预算财政拨款基本支出决算情况说明")
    what, total = "一般公共预算财政拨款基本支出", "'公开05'!D7"
    people, running = "'公开06'!C6:C32", ("'公开06'!F6:F33", "'公开06'!I6:I33")
    story.say(
        f'IF({none_in(chr(39) + "公开05" + chr(39) + "!D8:D10", people, *running)},"本"&{story.own}&{story.year}&"年度无{what}。",'
        f'{story.year}&"年度{what}"&{shown(total)}&"万元"&IF({none_in(people, *running)},"。","，其中："))'
    )
    for name, cell, areas, blocks in (
        ("人员经费", "'公开06'!C34", (people,), (("B", "C", 7, 19), ("B", "C", 21, 32))),
        ("公用经费", "'公开06'!I34", running, (("E", "F", 7, 33), ("H", "I", 7, 8), ("H", "I", 10, 25), ("H", "I", 27, 31))),
    ):
        cells = [(f"'公开06'!{n}{r}", f"'公开06'!{a}{r}") for n, a, top, bottom in blocks for r in range(top, bottom + 1)]
        story.say(f'IF({none_in(*areas)},"","{name}"&{shown(cell)}&"万元，主要包括："&{names_of(cells)}&"。")', optional=True)


# ---------------------------------------------------------------- 七 to 九


def fund(story: Story) -> None:
    story.chapter("七、政府性基金预算财政拨款收入支出决算情况说明")
    what, item = "政府性基金预算财政拨款", "政府性基金预算支出"
    amounts = tuple(f"'公开07'!{letter}7" for letter in "CDEH")
    say_fund(story, what, item, amounts, none_in("'公开07'!C8:H10"), any_in("'公开07'!E8:E10"))
    fund_items(story, "基金项", "政府性基金")


def state_capital(story: Story) -> None:
    story.chapter("八、国有资本经营预算财政拨款支出决算情况说明")
    what, item = "国有资本经营预算财政拨款", "国有资本经营预算支出"
    amounts = ("'公开04'!C37", "'公开04'!C9", "'公开08'!C7", "'公开04'!I34")
    nothing = f"AND({none_in(chr(39) + '公开08' + chr(39) + '!C8:E10')},{','.join(f'ROUND({amounts[i]},6)=0' for i in (0, 1, 3))})"
    say_fund(story, what, item, amounts, nothing, any_in("'公开08'!C8:C10"))
    fund_items(story, "国资项", "国有资本经营")


def say_fund(story: Story, what: str, item: str, amounts: tuple[str, ...], nothing: str, spent_lines: str) -> None:
    carried, income, spent, left = amounts
    story.say(
        f'IF({nothing},{story.unit}&{story.year}&"年度无{what}支出"&{gone(story, item)}&"。",{story.year}&"年度{what}年初结转和结余"&{shown(carried)}'
        f'&"万元，本年收入"&{shown(income)}&"万元，本年支出"&{shown(spent)}&"万元，年末结转和结余"&{shown(left)}&"万元"'
        f'&{against_last_year(story, item, quote(what + "支出"), "。", unchanged(quote(what + "支出")))}&{reason(story, item)}&"。"'
        f'&IF({spent_lines}=0,"","具体支出情况为："))'
    )


def fund_items(story: Story, block: str, dataset: str) -> None:
    codes = story.at(block, "代码")
    story.band("C", f"${{{dataset}#项.科目代码}}")
    phrase = f"INDEX({story.at(block, '写法')},MATCH(C#,{codes},0))"
    number = f'COUNTIF({story.at(block, "代码数")},"<="&C#)'
    story.put("正文", f'=IF(C#="","",IF({phrase}="","","（"&{number}&"）"&{phrase}))', optional=True)


def public_trips(story: Story) -> None:
    story.chapter("九、财政拨款“三公”经费支出决算情况说明")
    story.clause("（一）“三公”经费财政拨款支出决算总体情况说明")
    story.say(f'{story.year}&"年度“三公”经费财政拨款支出"&{trip(story, "三公经费", "A", "G", "。")}&"。"')
    story.clause("（二）“三公”经费财政拨款支出决算具体情况说明。")
    groups, people = story.value("因公出国（境）团组数"), story.value("因公出国（境）人次数")
    abroad, buying, running, meals = (f"ROUND(SUM('公开09'!{letter}8),6)" for letter in "HJKL")
    story.say(
        f'"1.因公出国（境）费"&{trip(story, "因公出国（境）费", "B", "H", "。")}&"。"'
        f'&IF({abroad}=0,"",IF(OR({groups}="",{people}=""),{ask("因公出国（境）团组数、因公出国（境）人次数")},'
        f'"全年使用财政拨款安排因公出国（境）团组"&{groups}&"个，累计"&{people}&"人次。"))',
        asks="九、因公出国（境）团组数、人次数",
    )
    story.say(f'"2.公务用车购置及运行费"&{trip(story, "公务用车购置及运行维护费", "C", "I", "；")}&"。其中："')
    bought, kept, use = story.value("公务用车购置数"), story.value("公务用车保有量"), story.value("公务用车运行维护费用途")
    cell = "SUM('公开09'!{}8)".format
    story.say(
        f'"（1）公务用车购置费支出"&{shown(cell("J"))}&"万元。"'
        f'&IF({bought}="",IF({buying}=0,"",{ask("公务用车购置数")}),"本年度购置（更新）公务用车"&{bought}&"辆。")',
        asks="九、公务用车购置数",
    )
    story.say(
        f'"（2）公务用车运行费支出"&{shown(cell("K"))}&"万元"&IF(OR({use}="",{running}=0),"","，主要用于"&{use})&"。"'
        f'&IF({kept}="",IF({running}=0,"",{ask("公务用车保有量")}),"截至"&{story.year}&"年12月31日，开支财政拨款的公务用车保有量为"&{kept}&"辆。")',
        asks="九、公务用车保有量",
    )
    times, guests = story.value("国内公务接待批次"), story.value("国内公务接待人次")
    foreign = [story.value(f"外事接待{what}") for what in ("批次", "人次")]
    of_them = f'IF(AND(SUM({foreign[0]})=0,SUM({foreign[1]})=0),"","（其中外事接待"&SUM({foreign[0]})&"批次，"&SUM({foreign[1]})&"人次）")'
    story.say(
        f'"3.公务接待费"&{trip(story, "公务接待费", "F", "L", "，")}&"。"'
        f'&IF({meals}=0,"",IF(OR({times}="",{guests}=""),{ask("国内公务接待批次、国内公务接待人次")},'
        f'"其中：国内公务接待"&{times}&"批次，"&{guests}&"人次"&{of_them}&"。"))',
        asks="九、国内公务接待批次、人次",
    )


def ask(keys: str) -> str:
    return f'"（待补充：{FILE}{keys}）"'


def trip(story: Story, item: str, budget: str, spent: str, mark: str) -> str:
    """全年预算为…，支出决算为…，完成全年预算的…，较上年减少…，决算数较上年减少的主要原因：…"""
    planned, paid, word = f"SUM('公开09'!{budget}8)", f"SUM('公开09'!{spent}8)", story.at(item, "增减")
    why = f'IF({story.at(item, "原因")}="","","，决算数较上年"&{word}&"的主要原因："&{story.at(item, "原因")})'
    change = f'IF({word}="","","{mark}较上年"&{story.at(item, "写法")}&IF({word}="持平","",{why}))'
    return f'"全年预算为"&{shown(planned)}&"万元，支出决算为"&{shown(paid)}&"万元"&{story.rate(item, "，完成全年预算的")}&{change}'


# ---------------------------------------------------------------- 十 to 十四


def told_or_asked(told: str, missing: str, said: str) -> str:
    """A text given as a whole goes first; what nobody has told is asked for, so that nobody overlooks it."""
    return f'IF({told}<>"",{told}&"。",IF({missing}<>"","（待补充：{FILE}"&{missing}&"）",{said}))'


def running(story: Story) -> None:
    story.chapter("十、机关运行经费支出说明")
    item = "机关运行经费"
    amount = story.value(item)
    own = f'"本"&{story.own}'
    said = (
        f'IF({amount}=0,{own}&IF(SUM({story.at(item, "差额")})=0,"",{story.year}&"年度")&"无机关运行经费支出"&{gone(story, item)}&"。",{own}&{story.year}'
        f'&"年度机关运行经费支出"&{shown(amount)}&"万元"'
        f'&{against_last_year(story, item, quote("机关运行经费支出"), "，")}&{reason(story, item)}&"。")'
    )
    missing = f'IF({amount}="","{item}","")'
    story.say(told_or_asked(story.value("机关运行经费说明"), missing, said), asks="十、机关运行经费")


def purchases(story: Story) -> None:
    story.chapter("十一、政府采购支出说明")
    goods, works, services = (f"SUM({story.value(p)})" for p in PURCHASES)
    total = f"({goods}+{works}+{services})"
    small, least = (f"SUM({story.value(item)})" for item in SMALL[:2])

    def of(item: str) -> str:
        text = story.at(f"率{item}", "写法")
        return f'IF({text}="","0%",{text})'

    kinds = [f'"{name}采购授予中小企业合同金额占{name}支出金额的"&{of(name)}' for name in ("货物", "工程", "服务")]
    parts = "、".join(f'{p}"&{shown(f"SUM({story.value(p)})")}&"万元' for p in PURCHASES)
    said = (
        f'IF({total}=0,"本"&{story.own}&{story.year}&"年度无政府采购支出。","本"&{story.own}&{story.year}&"年度政府采购支出总额"&{shown(total)}'
        f'&"万元，其中：{parts}。授予中小企业合同金额"&{shown(small)}&"万元，占政府采购支出总额的"&{of("中小企业")}'
        f'&"，其中：授予小微企业合同金额"&{shown(least)}&"万元，占授予中小企业合同金额的"&{of("小微企业")}'
        f'&"；"&{kinds[0]}&"，"&{kinds[1]}&"，"&{kinds[2]}&"。")'
    )
    needed = [(f'"{p}"', f'{story.value(p)}=""') for p in PURCHASES]
    needed += [(f'"{item}"', f'AND({total}<>0,{story.value(item)}="")') for item in SMALL[:2]]
    needed += [(f'"{item}"', f'AND({base}<>0,{story.value(item)}="")') for item, base in zip(SMALL[2:], (goods, works, services))]
    story.say(told_or_asked(story.value("政府采购"), names_where(needed), said), asks="十一、政府采购")


def assets(story: Story) -> None:
    story.chapter("十二、国有资产占用情况说明")
    cars = [story.value(c) for c in CARS]
    total, others, machines = story.value("车辆总数"), story.value("其他用车说明"), story.value("单位价值100万元以上设备")
    listed = "MID(" + "&".join(f'IF({n}="","","、{c}"&{n}&"辆")' for c, n in zip(CARS, cars)) + ",2,999)"
    count = f'IF({total}="",SUM({",".join(cars)}),{total})'
    said = (
        f'"截至"&{story.year}&"年12月31日，"&{story.unit}&"共有车辆"&{count}&"辆"&IF(COUNT({",".join(cars)})=0,"","，其中，"&{listed})'
        f'&IF(OR({others}="",SUM({cars[-1]})=0),"","，其他用车主要是"&{others})'
        f'&"；单位价值100万元以上设备"&{machines}&"台（套）。"'
    )
    missing = names_where(
        [('"各类车辆数"', f'AND(COUNT({",".join(cars)})=0,SUM({total})<>0)'), ('"各类车辆数"', f'AND(COUNT({",".join(cars)})=0,{total}="")'),
         ('"单位价值100万元以上设备"', f'{machines}=""')]
    )  # fmt: skip
    story.say(told_or_asked(story.value("国有资产"), missing, said), asks="十二、国有资产")


def performance(story: Story) -> None:
    story.chapter("十三、预算绩效情况说明")
    story.clause("（一）预算绩效管理工作开展情况。")
    count, spent, general, typed = (story.at("项目合计", w) for w in ("个数", "支出", "一般公共预算", "有资金类型"))
    result, known = story.value("绩效自评结果"), story.at("率项目", "率")
    only = f'AND({known}<>"",ROUND({spent}-{story.at("率项目", "金额")},6)=0)'
    all_of = f"OR(AND({only},ROUND({spent}-'公开05'!E7,6)=0),AND(NOT({only}),{rounded(spent)}<>0,ROUND({spent}-'公开03'!E7,6)=0))"
    rate = story.rate("项目", "，占一般公共预算项目支出总额的")
    partly = f'IF({only},{rate},IF(AND({typed}={count},{known}<>""),"，其中一般公共预算资金"&{shown(general)}&"万元"&{rate},""))'
    story.say(
        f'IF({count}=0,"本"&{story.own}&{story.year}&"年度没有开展绩效自评的项目。","根据预算绩效管理要求，本"&{story.own}&"组织对"&{story.year}'
        f'&"年度"&IF({only},"一般公共预算","")&"项目支出"&IF({all_of},"全面","")&"开展绩效自评，共涉及项目"&{count}&"个，资金"&{shown(spent)}&"万元"'
        f'&{partly}&"。")&IF({result}="","",{result}&"。")'
    )
    story.say(f'IF({story.value("整体绩效评价")}="","",{story.value("整体绩效评价")}&"。")', optional=True)
    story.clause(f'="（二）"&{story.own}&"决算中项目绩效自评结果。"')
    project_rows(story)
    story.clause("（三）绩效评价结果应用情况。")
    uses = [story.value(f"绩效评价结果应用{n}") for n in ("", "2", "3")]
    story.say(f'IF({uses[0]}="",{ask("绩效评价结果应用")},{uses[0]}&"。")', asks="十三、绩效评价结果应用")
    for use in uses[1:]:
        story.say(f'IF({use}="","",{use}&"。")', optional=True)


def project_rows(story: Story) -> None:
    """Four rows for each project; D is its number, found by its code to the letter."""
    number = f'=IF(C#="",0,{place_in(story.value("自评数"), "C#")})'

    def row(text: str, optional: bool) -> None:
        story.band("C", "${项目自评#.项目编号}")
        story.sheet.put(f"D{story.row}", own_row(number, story.row), HELPER.like(format="General"))
        story.put("正文", text, optional)

    row(f'=IF(C#="","无。",D#&"."&INDEX({story.at("项目", "写法")},D#+1))', False)
    for kind, _ in PROJECT_TEXTS:
        told = f"INDEX({story.at('项目', kind)},D#+1)"
        row(f'=IF(C#="","",IF({told}="","","{kind}："&{told}&"。"))', True)


def transfers(story: Story) -> None:
    story.chapter("十四、财政专项支出、专项转移支付支出情况说明")
    told = story.value("专项支出")
    story.say(f'IF({told}="",{ask("专项支出")},{told}&"。")', asks="十四、专项支出")


def narrative_sheet(facts: Facts) -> tuple[Sheet, str, list[tuple[str, str]]]:
    """The sheet, the area that the name 情况说明 covers, and the paragraphs that may ask for something."""
    story = Story(facts)
    story.put("一级标题", f'="第三部分  "&{story.year}&"年度"&{story.own}&"决算情况说明"')
    for chapter in (
        whole, income, expense, appropriations, spending, basic, fund, state_capital, public_trips, running, purchases, assets,
        performance, transfers,
    ):  # fmt: skip
        chapter(story)
    story.sheet.print_area = f"A1:A{story.row - 1}"
    return story.sheet, f"$A$1:$B${story.row - 1}", story.asked
