"""The sheet 情况说明: part three of a disclosure. Each paragraph is one cell in column A, a live formula over 说明数据.

Column B names the paragraph's style; the name 情况说明 covers both columns. A paragraph that has nothing to say is an
empty text, and its row as low as the sheet's standard height.
"""

from __future__ import annotations

from facts import (
    CARS, COMPLETED, PURCHASES, Facts, count_in, names_of, rounded, share, shown,
)
from looks import CAPTION, CHAPTER, CLAUSE, HELPER, PARAGRAPH, PART, STYLE_NAME
from words import own_row
from xlsx import Sheet

NAME = "情况说明"
STYLES = {"一级标题": PART, "二级标题": CHAPTER, "三级标题": CLAUSE, "正文": PARAGRAPH, "图题": CAPTION}
CAPTIONS = ("图1：收、支决算总计变动情况", "图2：收入决算结构", "图3：支出决算结构", "图4：财政拨款收、支决算总计变动情况")
OF_ALL, ALL_YEAR, OF_PROJECTS = '"，占本年支出合计的"', '"，完成全年预算的"', '"，占一般公共预算项目支出总额的"'
LOWEST = 1  # the height of a row whose paragraph is left out


class Story:
    """The sheet while it is written, one paragraph after the other."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.sheet = Sheet(NAME, widths=[92, 10], default_height=LOWEST, margins=(0.8, 0.8, 0.9, 0.9))
        self.row = 1
        self.year, self.before, self.unit, self.own = (facts.at(f) for f in ("年度", "上年度", "单位", "称谓"))

    def put(self, style: str, text: str, optional: bool = False) -> None:
        """A paragraph; a text that may come out empty drops its style's name with it. # is the row's number."""
        text = own_row(text, self.row)
        self.sheet.put(f"A{self.row}", text, STYLES[style])
        self.sheet.put(f"B{self.row}", f'=IF(A{self.row}="","","{style}")' if optional else style, STYLE_NAME)
        self.row += 1

    def chapter(self, text: str) -> None:
        self.put("二级标题", text)

    def clause(self, text: str) -> None:
        self.put("三级标题", text)

    def say(self, formula: str, optional: bool = False) -> None:
        self.put("正文", "=" + formula, optional)

    def band(self, letter: str, placeholder: str) -> None:
        """Makes the row that comes next a band, by a placeholder beside it."""
        self.sheet.put(f"{letter}{self.row}", placeholder, HELPER)

    def at(self, item: str, what: str) -> str:
        return self.facts.at(item, what)

    def value(self, item: str) -> str:
        return self.facts.at(item)


def against_last_year(story: Story, item: str, what: str, mark: str) -> str:
    """，与…年度相比，…减少…，下降…: nothing where last year is unknown, no rate where nothing changed."""
    word, phrase = story.at(item, "增减"), story.at(item, "写法")
    change = f'"{mark}与"&{story.before}&"年度相比，"&{what}&{phrase}'
    return f'IF({word}="","",IF({word}="持平","，与上年持平",{change}))'


def quote(text: str) -> str:
    return f'"{text}"'


def reason(story: Story, item: str, lead: str = "，主要原因是") -> str:
    """The reason belongs to a change, and stands only where there is one and it is told."""
    word, why = story.at(item, "增减"), story.at(item, "原因")
    return f'IF(OR({word}="",{word}="持平",{why}=""),"","{lead}"&{why})'


# ---------------------------------------------------------------- 一 to 四


def whole(story: Story) -> None:
    story.chapter("一、收入支出决算总体情况说明")
    income, expense = "'公开01'!C36", "'公开01'!F36"
    balanced = f"{rounded(income)}={rounded(expense)}"
    what = f'IF({balanced},"收、支总计","收入总计")'
    both = f'"收、支总计均为"&{shown(income)}&"万元"'
    each = f'"收入总计"&{shown(income)}&"万元，支出总计"&{shown(expense)}&"万元"'
    story.say(
        f'{story.year}&"年度"&IF({balanced},{both},{each})'
        f'&{against_last_year(story, "收支总计", what, "。")}&{reason(story, "收支总计")}&"。"'
    )
    story.put("图题", CAPTIONS[0])


def by_kind(story: Story, item: str, what: str) -> None:
    """Income or expenditure: the total, the change, each kind's share, and the kinds that there are none of."""
    told, nothing = story.at(f"{item}各项", "写法"), story.at(f"{item}没有的", "写法")
    story.say(
        f'{story.year}&"年度{what}合计"&{shown(story.at(item, "本年"))}&"万元"'
        f'&{against_last_year(story, item, quote(what + "合计"), "，")}&{reason(story, item)}&"。"'
        f'&IF({told}="","","其中："&{told}&"。")&IF({nothing}="","","本年度无"&{nothing}&"。")'
    )


def income(story: Story) -> None:
    story.chapter("二、收入决算情况说明")
    by_kind(story, "本年收入", "收入")
    story.put("图题", CAPTIONS[1])


def expense(story: Story) -> None:
    story.chapter("三、支出决算情况说明")
    by_kind(story, "本年支出", "支出")
    story.put("图题", CAPTIONS[2])


def appropriations(story: Story) -> None:
    story.chapter("四、财政拨款收入支出决算总体情况说明")
    item, total, spent = "财政拨款收支总计", "'公开04'!C38", "'公开04'!F38"
    balanced = f"{rounded(total)}={rounded(spent)}"
    what = f'IF({balanced},"财政拨款收、支总计各","财政拨款收入总计")'
    both = f'"收、支总计均为"&{shown(total)}&"万元"'
    each = f'"收入总计"&{shown(total)}&"万元，支出总计"&{shown(spent)}&"万元"'
    silent = f'"本"&{story.own}&{story.year}&"年度无财政拨款收入和支出"&{gone(story, item)}&"。"'
    story.say(
        f'IF(AND(ROUND({total},6)=0,ROUND({spent},6)=0),{silent},{story.year}&"年度财政拨款"&IF({balanced},{both},{each})'
        f'&{against_last_year(story, item, what, "。")}&{reason(story, item, "。主要原因是")}&"。")'
    )
    told, nothing = story.at("财政拨款收入各项", "写法"), story.at("财政拨款收入没有的", "写法")
    story.say(
        f'IF({told}="","",{story.year}&"年度财政拨款收入中，"&{told}&"。")&IF({nothing}="","","本年度无"&{nothing}&"。")'
    )
    story.put("图题", CAPTIONS[3])


# ---------------------------------------------------------------- 五 and 六


def spending(story: Story) -> None:
    story.chapter("五、一般公共预算财政拨款支出决算情况说明")
    item, what, total = "一般公共预算支出", "一般公共预算财政拨款支出", "'公开05'!C7"
    story.clause("（一）一般公共预算财政拨款支出决算总体情况。")
    spent = "'公开03'!C7"
    story.say(
        f'IF(ROUND({total},6)=0,"本"&{story.own}&{story.year}&"年度无{what}"&{gone(story, item)}&"。",'
        f'{story.year}&"年度{what}"&{shown(total)}&"万元"&{share(total, spent, OF_ALL)}'
        f'&{against_last_year(story, item, quote(what), "。")}&{reason(story, item)}&"。")'
    )
    story.clause("（二）一般公共预算财政拨款支出决算结构情况。")
    story.say(
        f'IF(ROUND({total},6)=0,"本"&{story.own}&{story.year}&"年度无{what}。",'
        f'{story.year}&"年度{what}"&{shown(total)}&"万元，主要用于以下方面：")'
    )
    class_codes = story.at("类", "代码")
    position = f"MATCH(C#,{class_codes},0)"
    story.band("C", "${支出#类.科目代码}")  # 一般公共预算支出#类 here and below would be one band with all between
    listed = story.at("类", "结构")
    text = f'IF(INDEX({listed},{position})="","",COUNTIF({listed},"<="&C#)&"."&INDEX({story.at("类", "写法")},{position}))'
    story.put("正文", f'=IF(C#="","",IFERROR({text},""))', optional=True)
    story.clause("（三）一般公共预算财政拨款支出决算具体情况。")
    budget, known = story.at("年初预算合计", "预算"), story.at("年初预算合计", "已填")
    story.say(
        f'IF(AND(ROUND({total},6)=0,ROUND({budget},6)=0),"本"&{story.own}&{story.year}&"年度无{what}。",'
        f'{story.year}&"年度{what}"&IF({known}=0,"","年初预算为"&{shown(budget)}&"万元，支出决算为")&{shown(total)}&"万元"'
        f'&{share(total, budget, COMPLETED)}&"。其中：")'
    )
    details(story)


def details(story: Story) -> None:
    """类 ⊃ 项, and in each 类 the 项 with a budget and no spending; then 类 of which nothing is spent."""
    story.band("C", "${一般公共预算支出#类.科目代码}")
    position, listed = f"MATCH(C#,{story.at('类', '代码')},0)", story.at("类", "具体")
    heading = f'COUNTIF({listed},"<="&C#)&"."&INDEX({story.at("类", "名称")},{position})&"具体包括："'
    story.put("正文", f'=IF(C#="","",IF(INDEX({listed},{position})="","",{heading}))', optional=True)
    story.band("D", "${一般公共预算支出#项.科目代码}")
    counted = story.at("项", "代码数")
    number = f'COUNTIF({counted},"<="&D#)-COUNTIF({counted},"<"&LEFT(D#,3)&"0000")'
    phrase = f"INDEX({story.at('项', '写法')},MATCH(D#,{story.at('项', '代码')},0))"
    story.put("正文", f'=IF(D#="","",IF({phrase}="","","（"&{number}&"）"&{phrase}))', optional=True)
    unspent(story)
    story.band("C", "${一般公共预算支出#类.科目代码}")  # the 类 ends here, around the 项 without spending
    story.put("正文", "", optional=True)
    story.put("正文", "", optional=True)  # bands that touch would nest
    story.band("D", "${年初预算#类.科目代码}")
    counted, before = story.at("预算类", "代码数"), f"COUNT({listed})"
    found = f"MATCH(D#,{story.at('预算类', '代码')},0)"
    heading = f'{before}+COUNTIF({counted},"<="&D#)&"."&INDEX({story.at("预算类", "名称")},{found})&"具体包括："'
    story.put("正文", f'=IF(D#="","",IF(INDEX({counted},{found})="","",{heading}))', optional=True)
    unspent(story, beyond=True)


def unspent(story: Story, beyond: bool = False) -> None:
    """The 项 of a 类 for which there is a budget and no spending; their numbers follow those of the others."""
    codes, phrases = story.at("年初预算", "代码"), story.at("年初预算", "写法")
    counted = story.at("年初预算", "代码数")
    number = f'COUNTIF({counted},"<="&E#)-COUNTIF({counted},"<"&LEFT(E#,3)&"0000")'
    if not beyond:
        number = f"{count_in(story.at('项', '代码数'), 'LEFT(E#,3)')}+{number}"
    phrase = f"INDEX({phrases},MATCH(E#,{codes},0))"
    own = f"ISNUMBER(MATCH(LEFT(E#,3),{story.at('类', '代码')},0))"
    here = f'AND({phrase}<>"",{f"NOT({own})" if beyond else own})'
    if not beyond:
        story.band("E", "${年初预算#类.科目代码}")  # as below, so that these are two lists
        story.put("正文", "", optional=True)
    story.band("E", "${年初预算#项.科目代码}")
    story.put("正文", f'=IF(E#="","",IF({here},"（"&{number}&"）"&{phrase},""))', optional=True)


def basic(story: Story) -> None:
    story.chapter("六、一般公共预算财政拨款基本支出决算情况说明")
    what, total = "一般公共预算财政拨款基本支出", "'公开05'!D7"
    nothing = "AND(ROUND('公开06'!C34,6)=0,ROUND('公开06'!I34,6)=0)"
    story.say(
        f'IF(ROUND({total},6)=0,"本"&{story.own}&{story.year}&"年度无{what}。",'
        f'{story.year}&"年度{what}"&{shown(total)}&"万元"&IF({nothing},"。","，其中："))'
    )
    for name, cell, blocks in (
        ("人员经费", "'公开06'!C34", (("B", "C", 7, 19), ("B", "C", 21, 32))),
        ("公用经费", "'公开06'!I34", (("E", "F", 7, 33), ("H", "I", 7, 8), ("H", "I", 10, 25), ("H", "I", 27, 31))),
    ):
        cells = [(f"'公开06'!{n}{r}", f"'公开06'!{a}{r}") for n, a, top, bottom in blocks for r in range(top, bottom + 1)]
        listed = names_of(cells, zero=False)
        story.say(
            f'IF(ROUND({cell},6)=0,"","{name}"&{shown(cell)}&"万元，主要包括："&{listed}&"。")', optional=True
        )


# ---------------------------------------------------------------- 七 to 九


def fund(story: Story) -> None:
    story.chapter("七、政府性基金预算财政拨款收入支出决算情况说明")
    what, item = "政府性基金预算财政拨款", "政府性基金预算支出"
    carried, income, spent, left = (f"'公开07'!{letter}7" for letter in "CDEH")
    nothing = f"AND(ROUND({carried},6)=0,ROUND({income},6)=0,ROUND({spent},6)=0,ROUND({left},6)=0)"
    story.say(
        f'IF({nothing},{story.unit}&{story.year}&"年度无{what}支出"&{gone(story, item)}&"。",{story.year}&"年度{what}年初结转和结余"&{shown(carried)}'
        f'&"万元，本年收入"&{shown(income)}&"万元，本年支出"&{shown(spent)}&"万元，年末结转和结余"&{shown(left)}&"万元"'
        f'&{against_last_year(story, item, quote(what + "支出"), "。")}&{reason(story, item)}&"。"&IF(ROUND({spent},6)=0,"","具体支出情况为："))'
    )
    fund_items(story, "基金项", "政府性基金")


def gone(story: Story, item: str) -> str:
    """What is no more: the comparison with a year that had some."""
    return f'IF(SUM({story.at(item, "差额")})=0,"",{against_last_year(story, item, quote(""), "，")}&{reason(story, item)})'


def state_capital(story: Story) -> None:
    story.chapter("八、国有资本经营预算财政拨款支出决算情况说明")
    what, item = "国有资本经营预算财政拨款", "国有资本经营预算支出"
    carried, income, spent, left = "'公开04'!C37", "'公开04'!C9", "'公开08'!C7", "'公开04'!I34"
    nothing = f"AND(ROUND({carried},6)=0,ROUND({income},6)=0,ROUND({spent},6)=0,ROUND({left},6)=0)"
    story.say(
        f'IF({nothing},{story.unit}&{story.year}&"年度无{what}支出"&{gone(story, item)}&"。",{story.year}&"年度{what}年初结转和结余"&{shown(carried)}'
        f'&"万元，本年收入"&{shown(income)}&"万元，本年支出"&{shown(spent)}&"万元，年末结转和结余"&{shown(left)}&"万元"'
        f'&{against_last_year(story, item, quote(what + "支出"), "。")}&{reason(story, item)}&"。"&IF(ROUND({spent},6)=0,"","具体支出情况为："))'
    )
    fund_items(story, "国资项", "国有资本经营")


def fund_items(story: Story, block: str, dataset: str) -> None:
    codes, amounts = story.at(block, "代码"), story.at(block, "支出")
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
    story.say(
        f'"1.因公出国（境）费"&{trip(story, "因公出国（境）费", "B", "H", "。")}&"。"'
        f'&IF(OR({groups}="",SUM(\'公开09\'!H8)=0),"","全年使用财政拨款安排因公出国（境）团组"&{groups}&"个，累计"&SUM({people})&"人次。")'
    )
    story.say(f'"2.公务用车购置及运行费"&{trip(story, "公务用车购置及运行维护费", "C", "I", "；")}&"。其中："')
    bought, kept, use = story.value("公务用车购置数"), story.value("公务用车保有量"), story.value("公务用车运行维护费用途")
    story.say(
        f'"（1）公务用车购置费支出"&{shown("SUM(" + chr(39) + "公开09" + chr(39) + "!J8)")}&"万元。"'
        f'&IF({bought}="","","本年度购置（更新）公务用车"&{bought}&"辆。")'
    )
    story.say(
        f'"（2）公务用车运行费支出"&{shown("SUM(" + chr(39) + "公开09" + chr(39) + "!K8)")}&"万元"'
        f'&IF(OR({use}="",SUM(\'公开09\'!K8)=0),"","，"&IF(LEFT({use},2)="主要","","主要用于")&{use})&"。"'
        f'&IF({kept}="","","截至"&{story.year}&"年12月31日，开支财政拨款的公务用车保有量为"&{kept}&"辆。")'
    )
    times, guests = story.value("国内公务接待批次"), story.value("国内公务接待人次")
    story.say(
        f'"3.公务接待费"&{trip(story, "公务接待费", "F", "L", "，")}&"。"'
        f'&IF(OR({times}="",SUM(\'公开09\'!L8)=0),"","其中：国内公务接待"&{times}&"批次，"&SUM({guests})&"人次。")'
    )


def trip(story: Story, item: str, budget: str, spent: str, mark: str) -> str:
    """全年预算为…，支出决算为…，完成全年预算的…，较上年减少…，决算数较上年减少的主要原因：…"""
    planned, paid, word = f"SUM('公开09'!{budget}8)", f"SUM('公开09'!{spent}8)", story.at(item, "增减")
    why = f'IF({story.at(item, "原因")}="","","，决算数较上年"&{word}&"的主要原因："&{story.at(item, "原因")})'
    change = f'IF({word}="","","{mark}较上年"&{story.at(item, "写法")}&IF({word}="持平","",{why}))'
    return (
        f'"全年预算为"&{shown(planned)}&"万元，支出决算为"&{shown(paid)}&"万元"'
        f'&{share(paid, planned, ALL_YEAR)}&{change}'
    )


# ---------------------------------------------------------------- 十 to 十四


def told_or_asked(told: str, known: str, said: str, asked: str) -> str:
    """A text given as a whole goes first; what nobody has told is asked for, so that nobody overlooks it."""
    return f'IF({told}<>"",{told}&"。",IF({known},{said},"（待补充：{asked}）"))'


def running(story: Story) -> None:
    story.chapter("十、机关运行经费支出说明")
    item = "机关运行经费"
    amount, given = story.at(item, "本年"), story.at(item, "内容")
    raw = story.facts.at(item, "原文")
    said = (
        f'IF({amount}=0,"本"&{story.own}&"无机关运行经费支出。","本"&{story.own}&{story.year}&"年度机关运行经费支出"&{shown(amount)}&"万元"'
        f'&{against_last_year(story, item, quote("机关运行经费支出"), "，")}&{reason(story, item)}&"。")'
    )
    story.say(f'IF(ISNUMBER({amount}),{said},IF({raw}="","（待补充：说明事项.csv 中的 机关运行经费）",{raw}&"。"))')


def purchases(story: Story) -> None:
    story.chapter("十一、政府采购支出说明")
    goods, works, services = (f"SUM({story.value(p)})" for p in PURCHASES)
    total = f"({goods}+{works}+{services})"
    small, least = f"SUM({story.value('授予中小企业合同金额')})", f"SUM({story.value('授予小微企业合同金额')})"

    def of(part: str, base: str) -> str:
        return share(part, base, otherwise='"0%"')

    kinds = [
        f'"{name}采购授予中小企业合同金额占{name}支出金额的"&{of("SUM(" + story.value(name + "授予中小企业合同金额") + ")", base)}'
        for name, base in (("货物", goods), ("工程", works), ("服务", services))
    ]
    parts = "、".join(f'{p}"&{shown("SUM(" + story.value(p) + ")")}&"万元' for p in PURCHASES)
    said = (
        f'IF({total}=0,"本"&{story.own}&{story.year}&"年度无政府采购支出。","本"&{story.own}&{story.year}&"年度政府采购支出总额"&{shown(total)}'
        f'&"万元，其中：{parts}。授予中小企业合同金额"&{shown(small)}&"万元，占政府采购支出总额的"&{of(small, total)}'
        f'&"，其中：授予小微企业合同金额"&{shown(least)}&"万元，占授予中小企业合同金额的"&{of(least, small)}'
        f'&"；"&{kinds[0]}&"，"&{kinds[1]}&"，"&{kinds[2]}&"。")'
    )
    known = f"COUNT({','.join(story.value(p) for p in PURCHASES)})>0"
    story.say(told_or_asked(story.value("政府采购"), known, said, "说明事项.csv 中的 政府采购货物支出、政府采购工程支出、政府采购服务支出 等"))


def assets(story: Story) -> None:
    story.chapter("十二、国有资产占用情况说明")
    cars = [f"SUM({story.value(c)})" for c in CARS]
    listed = "、".join(f'{c}"&{n}&"辆' for c, n in zip(CARS, cars))
    others, machines = story.value("其他用车说明"), story.value("单位价值100万元以上设备")
    said = (
        f'"截至"&{story.year}&"年12月31日，"&{story.unit}&"共有车辆"&({"+".join(cars)})&"辆，其中，{listed}"'
        f'&IF(OR({others}="",{cars[-1]}=0),"","，"&IF(LEFT({others},4)="其他用车","","其他用车主要是")&{others})'
        f'&"；单位价值100万元以上设备"&SUM({machines})&"台（套）。"'
    )
    known = f"COUNT({','.join(story.value(c) for c in (*CARS, '单位价值100万元以上设备'))})>0"
    story.say(told_or_asked(story.value("国有资产"), known, said, "说明事项.csv 中的 各类车辆数、单位价值100万元以上设备"))


def performance(story: Story) -> None:
    story.chapter("十三、预算绩效情况说明")
    story.clause("（一）预算绩效管理工作开展情况。")
    count, spent, total = story.at("项目合计", "个数"), story.at("项目合计", "支出"), "'公开05'!E7"
    result = story.value("绩效自评结果")
    story.say(
        f'IF({count}=0,"本"&{story.own}&{story.year}&"年度没有开展绩效自评的项目。","根据预算绩效管理要求，本"&{story.own}&"组织对"&{story.year}'
        f'&"年度"&IF({rounded(total)}=0,"","一般公共预算")&"项目支出全面开展绩效自评，共涉及项目"&{count}&"个，资金"&{shown(spent)}&"万元"'
        f'&{share(spent, total, OF_PROJECTS)}&"。")&IF({result}="","",{result}&"。")'
    )
    story.say(f'IF({story.value("整体绩效评价")}="","",{story.value("整体绩效评价")}&"。")', optional=True)
    story.clause(f'="（二）"&{story.own}&"决算中项目绩效自评结果。"')
    codes = story.at("项目", "代码")
    position = f"MATCH(C#,{codes},0)"
    story.band("C", "${项目自评#.项目编号}")
    story.put("正文", f'=IF(C#="","无。",{position}-1&"."&INDEX({story.at("项目", "写法")},{position}))')
    for kind in ("主要产出和效益", "发现的问题及原因", "下一步改进措施"):
        story.band("C", "${项目自评#.项目编号}")
        told = f"INDEX({story.at('项目', kind)},{position})"
        story.put("正文", f'=IF(C#="","",IF({told}="","","{kind}："&{told}&"。"))', optional=True)
    story.clause("（三）绩效评价结果应用情况。")
    uses = [story.value(f"绩效评价结果应用{n}") for n in ("", "2", "3")]
    story.say(f'IF({uses[0]}="","（待补充：说明事项.csv 中的 绩效评价结果应用）",{uses[0]}&"。")')
    for use in uses[1:]:
        story.say(f'IF({use}="","",{use}&"。")', optional=True)


def transfers(story: Story) -> None:
    story.chapter("十四、财政专项支出、专项转移支付支出情况说明")
    told = story.value("专项支出")
    story.say(f'IF({told}="","（待补充：说明事项.csv 中的 专项支出）",{told}&"。")')


def narrative_sheet(facts: Facts) -> tuple[Sheet, str]:
    """The sheet, and the area that the name 情况说明 covers."""
    story = Story(facts)
    story.put("一级标题", f'="第三部分  "&{story.year}&"年度"&{story.own}&"决算情况说明"')
    for chapter in (
        whole, income, expense, appropriations, spending, basic, fund, state_capital, public_trips, running, purchases, assets,
        performance, transfers,
    ):  # fmt: skip
        chapter(story)
    story.sheet.print_area = f"A1:A{story.row - 1}"
    return story.sheet, f"$A$1:$B${story.row - 1}"
