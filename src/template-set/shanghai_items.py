"""
Blocks of the Shanghai set's 说明数据 about single 项: of 一般公共预算, 政府性基金 and 国有资本经营.

Two blocks follow each other for each of the three: its 年初预算, of which those 项 are spoken of that the table does not have, and the
项 of the table. Both share the columns J, by which a line of 情况说明 is sorted, O, its place among all of them, and P, its text with
its number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from formulas import USES, cause, found, full_name, sentence, shown_value
from shanghai import T5, T8, T9, at

if TYPE_CHECKING:
    from shanghai_facts import ShanghaiFacts


@dataclass(frozen=True)
class Budget:
    """One of the three budgets: its dataset, that of its 年初预算, and where its table has codes, names and what was spent."""

    name: str
    dataset: str
    planned: str
    missing: str  # the column of 单位 that names units without 年初预算
    table: str
    first: int
    spent: str

    def range(self, letter: str) -> str:
        return f"{at(self.table)}{letter}{self.first}:{letter}{self.first + 2}"


BUDGETS = (
    Budget("一般公共预算", "一般公共预算支出", "年初预算", "年初预算缺报", T5, 5, "C"),
    Budget("政府性基金", "政府性基金", "政府性基金年初预算", "基金年初预算缺报", T8, 7, "E"),
    Budget("国有资本经营", "国有资本经营", "国有资本经营年初预算", "国资年初预算缺报", T9, 7, "E"),
)


HEADS = ("代码", "预算", "支出", "差额", "缺用途或原因", "写法", "原因", "名称", "", "排序号", "用途", "科目", "用途（内容）", "原因（内容）", "名次", "文字")


def budgets(facts: ShanghaiFacts) -> None:
    for b in BUDGETS:
        for level in ("类", "款"):
            facts.section(f"{b.planned}的{level}", "代码", "名称")
            facts.band(f"{b.name}{level}", {"A": ("代码", f"${{{b.planned}#{level}.科目代码}}"), "B": ("名称", f"${{{b.planned}#{level}.科目名称}}")})
        planned(facts, b)
        spent(facts, b)


def planned(facts: ShanghaiFacts, b: Budget) -> None:
    """年初预算 by 项; those that the table does not have are spoken of here."""
    facts.section(f"{b.planned}按项", *HEADS)
    top, end = facts.row - 1, facts.row + 8  # with the band of the table's 项, asserted below
    places = facts.places
    places[f"{b.name}全部", "排序"], places[f"{b.name}全部", "名次"], places[f"{b.name}全部", "文字"] = (f"{c}{top}:{c}{end}" for c in "JOP")
    places[f"{b.name}预算合计", "已填"] = f"C{facts.row + 4}"
    upper = [
        found(f"LEFT(A#,{digits})", facts.local(f"{b.name}{level}", "代码"), facts.local(f"{b.name}{level}", "名称")) + f'&"（{level}）"'
        for level, digits in (("类", 3), ("款", 5))
    ]
    raw = {
        "B": ("预算", f"${{{b.planned}#项.年初预算数}}"), "C": ("支出", "=0"), "H": ("名称", f'=IF(A#="","",{upper[0]}&{upper[1]}&L#&"（项）")'),
        "L": ("项名", f"${{{b.planned}#项.科目名称}}"), "M": ("用途内容", f"${{{b.planned}#项.用途}}"), "N": ("原因内容", f"${{{b.planned}#项.原因}}"),
    }  # fmt: skip
    nothing = f"ISNUMBER(MATCH(A#,{b.range('A')},0)),ROUND(B#,6)=0"
    facts.band(f"{b.name}预算", line(facts, b, f"${{{b.planned}#项.科目代码}}", raw, nothing, "M#", "N#"), marks=("缺",))
    facts.section(f"{b.planned}合计", "项目", "预算", "几个数", "缺报单位")
    rows = facts.local(f"{b.name}预算", "预算")
    values = {"B": ("预算", f"=SUM({rows})"), "C": ("已填", f'=IF(D#="",COUNT({rows}),0)'), "D": ("缺报", f"${{单位.{b.missing}}}")}
    facts.line(f"{b.name}预算合计", values)


def spent(facts: ShanghaiFacts, b: Budget) -> None:
    """The 项 of the table."""
    facts.section(f"{b.dataset}按项", *HEADS)
    codes, use, why, amounts = (facts.local(f"{b.name}预算", what) for what in ("代码", "用途内容", "原因内容", "预算"))
    raw = {
        "B": ("预算", f"=SUMIF({codes},A#,{amounts})"), "C": ("支出", f"=SUMIF({b.range('A')},A#,{b.range(b.spent)})"),
        "H": ("名称", "=" + full_name("A#", b.range("A"), b.range("B"))),
    }  # fmt: skip
    nothing = "AND(ROUND(B#,6)=0,ROUND(C#,6)=0)"
    facts.band(
        f"{b.name}项", line(facts, b, f"${{{b.dataset}#项.科目代码}}", raw, nothing, found("A#", codes, use), found("A#", codes, why)), marks=("缺",)
    )
    assert facts.local(f"{b.name}全部", "排序").endswith(f"J{facts.row - 1}"), facts.row


def line(
    facts: ShanghaiFacts, b: Budget, code: str, raw: dict[str, tuple[str, str]], nothing: str, use: str, why: str
) -> dict[str, tuple[str, str]]:
    """
    A line of both blocks.

    raw -- what was planned (B) and spent (C), and the full name (H)
    nothing -- when nothing is said of it
    use, why -- what the money is for and why it differs, as the data say
    """
    known = facts.local(f"{b.name}预算合计", "已填")
    told = found('"用途"&A#', facts.local("说明事项", "项目"), facts.local("说明事项", "内容"))
    values = {
        "A": ("代码", code),
        "D": ("差额", f"=IF({known}=0,0,ROUND({shown_value('C#')}-{shown_value('B#')},6)+0)"),
        "E": ("缺", '=IF(F#="",0,IF(OR(K#="",AND(D#<>0,G#="")),1,0))'),
        "F": ("写法", f'=IF(OR(A#="",H#="",{nothing}),"",{said(facts, known)})'),
        "G": ("原因", "=" + cause(why)),
        "J": ("排序", '=IF(F#="","",VALUE(A#))'),
        "K": ("用途", "=" + sentence(f'IF({use}="",{told},{use})', USES)),
        "O": ("名次", f'=IF(J#="","",COUNTIF({facts.local(f"{b.name}全部", "排序")},"<="&J#))'),
        "P": ("文字", '=IF(J#="","",O#&"、"&F#)'),
    }
    return dict(sorted((values | raw).items()))


def said(facts: ShanghaiFacts, known: str) -> str:
    """…（类）…（款）…（项）。主要用于：…。年初预算为…万元，支出决算为…万元。C2"""
    use = 'IF(K#="","（待补充：“年初预算”的用途）",K#)'
    budget = f'IF({known}=0,"","年初预算为"&{facts.wan("B#")}&"万元，")'
    return f'H#&"。主要用于："&{use}&"。"&{budget}&"支出决算为"&{facts.wan("C#")}&"万元。"&IF({known}=0,"",{c2("D#", "G#", "“年初预算”的原因")})'


def c2(difference: str, reason: str, missing: str) -> str:
    """C2 of the form: 决算 against 预算."""
    why = f'IF({reason}="","（待补充：{missing}）",{reason})'
    word = f'IF({difference}>0,"大","小")'
    return f'IF({difference}=0,"决算数与预算数持平。","决算数"&{word}&"于预算数的主要原因："&{why}&"。")'
