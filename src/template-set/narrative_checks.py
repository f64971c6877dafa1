"""The rows of 校验 about 情况说明: what its sentences lack, where their figures disagree, and what an inspector would ask."""

from __future__ import annotations

from checks import AT_MOST, AT_MOST_ELSE_HINT, AT_MOST_SHOWN, EQUAL, HINT, Check
from explanations import MISSING, MISSING_CODES
from facts import CARS, CARRIED, DOCUMENT_WORDS, PURCHASES, TRIPS, Facts
from formulas import names_where

NOTHING_MISSING = 'IF(ROUND(C#,6)=0,"通过","提示")'
NOTHING_WRONG = 'IF(ROUND(C#,6)=0,"通过","不符")'


def narrative_checks(facts: Facts, asked: list[tuple[str, str]]) -> list[Check]:
    return [*missing(facts, asked), *procurement(facts), *wording(facts), *counts_and_money(facts), *plausible(facts), *by_subject(facts)]


def missing(facts: Facts, asked: list[tuple[str, str]]) -> list[Check]:
    silent, partly = (facts.at("年初预算合计", what) for what in ("已填", "缺报"))
    paragraphs = [(f'"{name}"', f'ISNUMBER(FIND("（待补充",{cell}))') for name, cell in asked]
    paragraphs += [(f'"{item}"', f'ISNUMBER(FIND("（待补充",{facts.at(f"{item}（文档）", "文字")}))') for item in DOCUMENT_WORDS[:3]]
    count = "+".join(f"IF({test},1,0)" for _, test in paragraphs)
    return [
        noted("文01", "情况说明：“上年数”缺少的项目（不写与上年的比较）", facts, "缺上年数"),
        Check(
            "文02", "情况说明：“年初预算”已填报（没有填报时不写年初预算和完成比例；1 为没有填报）",
            f"IF(AND({silent}=0,{partly}=\"\",ROUND('公开05'!C7,6)<>0),1,0)", "0", NOTHING_MISSING, money=False,
        ),
        noted("文03", "情况说明：“说明事项”缺少的主要原因（与上年不同而没有写）", facts, "缺上年原因"),
        noted("文04", "情况说明：“年初预算”缺少的原因（有年初预算、没有支出的科目）", facts, "缺预算原因"),
        Check(
            "文05", f'="情况说明：“说明事项”没有填、句中写着“待补充”的段落数 = 0"&IF(C#=0,"","："&{names_where(paragraphs, "；")})', count, "0",
            NOTHING_MISSING, money=False,
        ),
        noted("文06", "“上年数”、“说明事项”中用不到的项目（写法与数据字典不同）", facts, "用不到"),
        noted("文11", "部门的下级单位没有都填、因此不比较的项目", facts, "缺报"),
        noted("文12", "“上年数”中“三公”经费四项没有都填，没有填的当作 0", facts, "上年三公"),
        noted("文13", "支出增减一半以上而没有写原因的类", facts, "跳变"),
    ]  # fmt: skip


def noted(number: str, text: str, facts: Facts, item: str, verdict: str = NOTHING_MISSING) -> Check:
    """What is missing is said where it is missing."""
    names = facts.at(item, "名称")
    return Check(number, f'="{text}"&IF({names}="","","："&{names})', facts.at(item, "个数"), "0", verdict, money=False)


def procurement(facts: Facts) -> list[Check]:
    total, small = facts.at("中小企业", "总额"), facts.at("中小企业", "合计")
    return [
        Check("文07", "上年数 “三公”经费合计 = 各项之和（两样都填时）", facts.at("上年三公", "合计"), facts.at("上年三公", "各项"), EQUAL),
        Check("文08", "说明事项 授予中小企业合同金额 = 货物、工程、服务三项之和", small, facts.at("中小企业", "各项"), HINT),
        Check("文09", "说明事项 授予小微企业合同金额 ≤ 授予中小企业合同金额", facts.at("中小企业", "小微"), small, AT_MOST_SHOWN),
        Check("文10", "说明事项 授予中小企业合同金额 ≤ 政府采购支出总额", small, total, AT_MOST_SHOWN),
        Check("文14", "说明事项 政府采购支出总额 ≤ 公开03 本年支出合计(1栏)", total, "'公开03'!C7", AT_MOST_SHOWN),
        *[
            Check(f"文15-{name}", f"说明事项 {name}授予中小企业合同金额 ≤ 政府采购{name}支出", f"SUM({facts.at(f'{name}授予中小企业合同金额')})",
                  f"SUM({facts.at(p)})", AT_MOST_SHOWN)
            for name, p in zip(("货物", "工程", "服务"), PURCHASES)
        ],
    ]  # fmt: skip


def wording(facts: Facts) -> list[Check]:
    checks = [
        noted(f"文16-{i + 1}", f"{source}的写法（空位、重复、括号、比例、年份等，见 说明数据）", facts, f"写法{i}")
        for i, (*_, source) in enumerate(facts.lints)
    ]
    return checks + [
        noted("文17", "“说明事项”中原因说的增减与数相反", facts, "方向相反"),
        noted("文18", "“年初预算”中原因说的增减与数相反", facts, "预算方向相反"),
        Check(
            "文19", f'="名词解释：功能科目.csv 里没有“说明”、文档里因此不解释的项"&IF(C#=0,"","："&{MISSING_CODES})', MISSING, "0", NOTHING_MISSING, money=False
        ),
    ]


def counts_and_money(facts: Facts) -> list[Check]:
    pairs = (
        ("因公出国（境）费", "H", "因公出国（境）团组数", "不符"), ("因公出国（境）费", "H", "因公出国（境）人次数", "不符"),
        ("公务用车购置费", "J", "公务用车购置数", "不符"), ("公务用车运行维护费", "K", "公务用车保有量", "提示"),
        ("公务接待费", "L", "国内公务接待批次", "不符"), ("公务接待费", "L", "国内公务接待人次", "不符"),
    )  # fmt: skip
    checks = []
    for i, (money, letter, item, word) in enumerate(pairs, 1):
        cell, count = f"SUM('公开09'!{letter}8)", facts.at(item)
        unlike = f"IF(AND(ROUND(C#,6)<>0,{count}=\"\"),1,IF(AND({count}<>\"\",(ROUND(C#,6)<>0)<>(D#<>0)),1,0))"
        checks.append(
            Check(
                f"文20-{i}", f"公开09 {money} 与 说明事项 {item} 同有同无（有费用而没有填个数的为提示）", cell, f"SUM({count})",
                f'IF(E#=0,"通过",IF({count}="","提示","{word}"))', unlike, money=False,
            )
        )  # fmt: skip
    at_most = (
        ("因公出国（境）团组数", "因公出国（境）人次数"), ("国内公务接待批次", "国内公务接待人次"), ("外事接待批次", "国内公务接待批次"),
        ("外事接待人次", "国内公务接待人次"),
    )  # fmt: skip
    for i, (less, more) in enumerate(at_most, 7):
        a, b = facts.at(less), facts.at(more)
        checks.append(
            Check(
                f"文20-{i}", f"说明事项 {less} ≤ {more}", f"SUM({a})", f'IF({b}="",SUM({a}),{b})', AT_MOST, money=False
            )
        )  # fmt: skip
    cars, total, kept = ",".join(facts.at(c) for c in CARS), facts.at("车辆总数"), facts.at("公务用车保有量")
    known = f'OR({total}="",COUNT({cars})=0)'
    return checks + [
        Check("文21", "说明事项 车辆总数 = 八种车辆之和（两样都填时）", f"IF({known},SUM({cars}),{total})", f"SUM({cars})", EQUAL, money=False),
        Check(
            "文22", "说明事项 公务用车保有量 ≤ 车辆总数（都填时）", f"SUM({kept})",
            f'IF({total}<>"",{total},IF(COUNT({cars})=0,SUM({kept}),SUM({cars})))', AT_MOST_ELSE_HINT, money=False,
        ),
    ]  # fmt: skip


BEGUN_WITH = (
    ("文25", "公开01 年初结转和结余(29行)", "'公开01'!C35"),
    ("文26", "公开04 年初财政拨款结转和结余(28行)", "'公开04'!C34"),
    ("文26-1", "公开04 年初一般公共预算财政拨款结转和结余(29行)", "'公开04'!C35"),
    ("文26-2", "公开04 年初政府性基金预算财政拨款结转和结余(30行)", "'公开04'!C36"),
    ("文26-3", "公开04 年初国有资本经营预算财政拨款结转和结余(31行)", "'公开04'!C37"),
)
NATURE = '"${单位.单位性质}"'


def plausible(facts: Facts) -> list[Check]:
    spent_budget = zip(("合计", *TRIPS), "ABDEF", "GHJKL")
    running, kind = facts.at("机关运行经费"), NATURE
    carried = [facts.at(f"上年{item}", "上年") for item in CARRIED]
    office = f'OR({kind}="行政",{kind}="参公")'
    return [
        *[
            Check(f"文23-{i}", f"公开09 {name} 决算数 ≤ 预算数（超出为提示）", f"SUM('公开09'!{s}8)", f"SUM('公开09'!{b}8)", AT_MOST_ELSE_HINT)
            for i, (name, b, s) in enumerate(spent_budget, 1)
        ],
        Check(
            "文24", "说明事项 机关运行经费：事业单位没有；行政、参公单位 = 公开06 公用经费合计（“单位”填了单位性质时）", f"SUM({running})",
            f'IF(AND({kind}="事业",{running}<>""),0,IF(AND({office},{running}<>""),ROUND(\'公开06\'!I34,2),SUM({running})))',
            'IF(ABS(ROUND(E#,6))<0.01,"通过","不符")',
        ),
        *[
            Check(
                number, f"{name} = 上年数 {item}（填了时；不等为提示）", f"SUM({cell})", f'IF({before}="",SUM({cell}),{before})', HINT,
            )
            for (number, name, cell), item, before in zip(BEGUN_WITH, CARRIED, carried)
        ],
        noted("文27", "公开05 中有政府性基金、国有资本经营预算的科目", facts, "基金科目", NOTHING_WRONG),
        noted("文28", "公开07、公开08 中有别的预算的科目", facts, "别的科目"),
        *sizes(facts),
    ]  # fmt: skip


def sizes(facts: Facts) -> list[Check]:
    """Figures that look as if 元 and 万元 had been mixed up."""
    pairs = [
        (f"{item} 与上年相差一千倍以上", f"SUM({facts.at(item, '本年')})", f"SUM({facts.at(item, '上年')})")
        for item in ("收支总计", "本年收入", "本年支出", "财政拨款收支总计", "一般公共预算支出", "三公经费")
    ]
    pairs += [
        ("一般公共预算支出 与年初预算相差一千倍以上", "'公开05'!C7", f"SUM({facts.at('年初预算合计', '预算')})"),
        ("“三公”经费决算数与预算数相差一千倍以上", "SUM('公开09'!G8)", "SUM('公开09'!A8)"),
        ("各项目执行数之和与 公开03 项目支出相差一千倍以上", f"SUM({facts.at('项目合计', '支出')})", "'公开03'!E7"),
    ]
    far = "IF(AND(C#>0,D#>0),IF(OR(C#>=1000*D#,D#>=1000*C#),1,0),0)"
    checks = [
        Check(f"文29-{i}", f"{text}（请核对 金额单位 是元还是万元；差额 1 为是）", a, b, 'IF(E#=0,"通过","提示")', far, money=False)
        for i, (text, a, b) in enumerate(pairs, 1)
    ]
    most = f'IF({facts.at("称谓")}="部门",1000000,100000)'
    size = f"IF(OR(C#>={most},AND(C#>0,C#<10)),1,0)"
    return checks + [
        Check(
            "文30", "公开03 本年支出合计不到 10 万元，或单位超过 10 亿元、部门超过 100 亿元（请核对 金额单位；差额 1 为是）", "'公开03'!C7",
            "'公开03'!C7", 'IF(E#=0,"通过","提示")', size, money=False,
        )
    ]  # fmt: skip


def by_subject(facts: Facts) -> list[Check]:
    missing = f"IFERROR(INDEX({facts.at('项', '缺原因')},MATCH(RIGHT(A#,7),{facts.at('项', '代码')},0)),0)"
    return [
        Check(
            "文${一般公共预算支出#项.科目代码}", "${一般公共预算支出#项.科目名称} 支出决算数与年初预算数不同的原因（“年初预算”；1 为没有写）", missing, "0",
            NOTHING_MISSING, money=False,
        ),
    ]  # fmt: skip
