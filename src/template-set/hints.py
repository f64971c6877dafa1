"""The last blocks of 说明数据: rates that sentences take, and what 校验 says about 情况说明."""

from __future__ import annotations

from typing import TYPE_CHECKING

from formulas import names_where, per_cent_of, rate_text

if TYPE_CHECKING:
    from facts import Facts

TRIP_RATES = (("三公经费", "A", "G"), ("因公出国（境）费", "B", "H"), ("公务用车购置及运行维护费", "C", "I"), ("公务接待费", "F", "L"))
REQUIRED = ("收支总计", "本年收入", "本年支出", "财政拨款收支总计", "一般公共预算收入", "一般公共预算支出", "三公经费")
IF_ANY = ("政府性基金预算收入", "国有资本经营预算收入", "政府性基金预算支出", "国有资本经营预算支出")
PURCHASES = ("政府采购货物支出", "政府采购工程支出", "政府采购服务支出")


def rates(facts: Facts) -> None:
    facts.section("比率", "项目", "金额", "本年", "率", "写法")

    def rate(item: str, part: str, whole: str, most: str = "") -> None:
        values = {"B": ("金额", f"={part}"), "C": ("本年", f"={whole}"), "D": ("率", f"={per_cent_of('B#', 'C#', most)}")}
        facts.line(f"率{item}", values | {"E": ("写法", "=" + rate_text("D#"))})

    at_most = "ROUND(B#,6)<=ROUND(C#,6)"
    rate("一般公共预算占本年支出", "'公开05'!C7", "'公开03'!C7", at_most)
    known = facts.local("年初预算合计", "已填")
    rate("年初预算", "'公开05'!C7", f"IF({known}=0,0,{facts.local('年初预算合计', '预算')})")
    for item, budget, spent in TRIP_RATES:
        rate(item, f"SUM('公开09'!{spent}8)", f"SUM('公开09'!{budget}8)")
    goods, works, services = (f"SUM({facts.local(p)})" for p in PURCHASES)
    small, least, *kinds = (f"SUM({facts.local(item)})" for item in facts.small)
    rate("中小企业", small, f"{goods}+{works}+{services}")
    rate("小微企业", least, small)
    for name, part, whole in zip(("货物", "工程", "服务"), kinds, (goods, works, services)):
        rate(name, part, whole)
    rate("项目", share_of_projects(facts, "部分"), share_of_projects(facts, "整体"), at_most)


def share_of_projects(facts: Facts, what: str) -> str:
    """
    The assessed projects' part of 一般公共预算项目支出: those of its money where all projects name theirs; all where there is no
    other money in 项目支出 at all; else nothing, as nothing can be said for certain.
    """
    count, typed, general, spent = (facts.local("项目合计", w) for w in ("个数", "有资金类型", "一般公共预算", "支出"))
    only = "ROUND('公开03'!E7-'公开05'!E7,6)=0"
    if what == "部分":
        return f"IF(AND({count}>0,{typed}={count}),{general},{spent})"
    return f"IF(OR(AND({count}>0,{typed}={count}),{only}),'公开05'!E7,0)"


def hints(facts: Facts) -> None:
    """How much is missing, and its names."""
    facts.section("供校验取数", "项目", "", "个数", "合计", "各项", "名称", "小微", "总额")
    before = [(f'"{item}"', f"NOT(ISNUMBER({facts.local(item, '上年')}))") for item in REQUIRED]
    before += [
        (f'"{item}"', f"AND(ROUND({facts.local(item, '本年')},6)<>0,NOT(ISNUMBER({facts.local(item, '上年')})))") for item in IF_ANY
    ]
    counted(facts, "缺上年数", before)
    compared = facts.compared
    counted(facts, "缺上年原因", [(f'"{c.key}"', f"{facts.local(c.item, '缺原因')}=1") for c in compared])
    listed(facts, "缺预算原因", [("年初预算", "缺原因", "名称", "")])
    listed(facts, "用不到", [(block, "未用", "项目", "") for block in ("上年数", "说明事项")])
    listed(facts, "基金科目", [("项", "基金科目", "代码", "")])
    listed(facts, "别的科目", [(block, "别的科目", "代码", "") for block in ("基金项", "国资项")])
    listed(facts, "跳变", [("类增减", "跳变", "名称", "")])
    opposite = [(f'"{c.key}"', f"{facts.local(c.item, '相反')}=1") for c in compared]
    counted(facts, "方向相反", opposite)
    listed(facts, "预算方向相反", [("项", "相反", "名称", ""), ("年初预算", "相反", "名称", "")])
    for i, (block, mark, name, wrong, _) in enumerate(facts.lints):
        listed(facts, f"写法{i}", [(block, mark, name, wrong)])
    trips(facts)
    small, least, *kinds = (facts.local(item) for item in facts.small)
    facts.line(
        "中小企业",
        {
            "D": ("合计", f"=SUM({small})"),
            "E": ("各项", f"=IF(COUNT({','.join(kinds)})=0,SUM({small}),SUM({','.join(kinds)}))"),
            "G": ("小微", f"=SUM({least})"),
            "H": ("总额", f"=SUM({','.join(facts.local(item) for item in PURCHASES)})"),
        },
    )


def trips(facts: Facts) -> None:
    """Last year's four items, their total given as one figure, and those that are missing where others are given."""
    cells = [(item, facts.local(f"上年{item}", "上年")) for item in facts.trips]
    items, total = ",".join(cell for _, cell in cells), facts.local("上年三公经费合计", "上年")
    missing = names_where([(f'"{item}"', f"NOT(ISNUMBER({cell}))") for item, cell in cells])
    given = f"COUNT({items})"
    facts.line(
        "上年三公",
        {
            "C": ("个数", f"=IF({given}=0,0,4-{given})"),
            "D": ("合计", f'=IF(OR({total}="",{given}=0),SUM({items}),{total})'),
            "E": ("各项", f"=SUM({items})"),
            "F": ("名称", f'=IF(C#=0,"",{missing})'),
        },
    )
    partly = [(f'"{c.item}"', f'{facts.local(c.item, "缺报")}<>""', facts.local(c.item, "缺报")) for c in facts.compared if c.given]
    partly += [(f'"{item}"', f'{facts.local(f"上年{item}", "缺报")}<>""', facts.local(f"上年{item}", "缺报")) for item in (*facts.trips, "三公经费合计")]
    budget = facts.local("年初预算合计", "缺报")
    partly.append(('"年初预算"', f'{budget}<>""', budget))
    names = "MID(" + "&".join(f'IF({test},"；"&{name}&"（"&{units}&"）","")' for name, test, units in partly) + ",2,32767)"
    facts.line("缺报", {"C": ("个数", "=" + "+".join(f"IF({test},1,0)" for _, test, _ in partly)), "F": ("名称", "=" + names)})


LISTED = 12  # of each block


def listed(facts: Facts, item: str, lists: list[tuple[str, str, str, str]]) -> None:
    """
    How many lines are marked, and their names, with what is wrong in brackets.

    lists -- block, column of marks, column of names, column that says what is wrong or ""
    """
    names = "&".join(nth(facts, block, mark, name, wrong, n) for block, mark, name, wrong in lists for n in range(1, LISTED + 1))
    marks = ",".join(facts.local(block, mark) for block, mark, _, _ in lists)
    most = "+".join(f"MIN(SUM({facts.local(block, mark)}),{LISTED})" for block, mark, _, _ in lists)
    more = f'IF(C#>{most}," 等（见 说明数据）","")'
    facts.line(item, {"C": ("个数", f"=SUM({marks})"), "F": ("名称", f'=IF(C#=0,"",MID({names},2,32000)&{more})')})


def nth(facts: Facts, block: str, mark: str, name: str, wrong: str, n: int) -> str:
    """The n-th marked line of a block, a mark before it."""
    row = f"SMALL({facts.local(block, f'{mark}的行')},{n})"
    said = f'&"（"&INDEX({facts.local(block, wrong)},{row})&"）"' if wrong else ""
    return f'IFERROR("、"&INDEX({facts.local(block, name)},{row}){said},"")'


def counted(facts: Facts, item: str, conditions: list[tuple[str, str]]) -> None:
    """How many conditions hold, and the names of these."""
    count = "+".join(f"IF({condition},1,0)" for _, condition in conditions)
    facts.line(item, {"C": ("个数", f"={count}"), "F": ("名称", "=" + names_where(conditions))})
