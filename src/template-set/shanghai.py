"""What the scripts of the Shanghai set share: the names of its sheets, its 24 classes, its looks."""

from __future__ import annotations

from looks import BODY, CODE, LINE_RIGHT, MONEY, NORMAL, NOTE
from make_workbook import CLASSES as ALL_CLASSES
from make_workbook import HERE, TEMPLATES

SET = TEMPLATES / "上海2024"

# the sheets in the form's order
T1, T2, T3, T4, T5, T6, T7, T8, T9 = (
    "收支总表", "收入表", "支出表", "财政拨款总表", "一般公共预算表", "基本支出表", "三公经费表", "政府性基金表", "国有资本经营表"
)  # fmt: skip
UNITS = "构成单位${重复=构成单位#单位代码}"  # left out where there is no line
EXACT, BY_CLASS = "精确数", "分类数"

TITLES = {
    T1: "收入支出决算总表", T2: "收入决算表", T3: "支出决算表", T4: "财政拨款收入支出决算总表", T5: "一般公共预算财政拨款支出决算表",
    T6: "一般公共预算财政拨款基本支出决算表", T7: "财政拨款“三公”经费支出决算表", T8: "政府性基金预算财政拨款收入支出决算表",
    T9: "国有资本经营预算财政拨款收入支出决算表",
}  # fmt: skip

CLASSES = tuple((code, name) for code, name in ALL_CLASSES if code not in ("231", "232"))
FUNDS = ("一般公共预算", "政府性基金预算", "国有资本经营预算")
INCOMES = ("财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
EXPENSES = ("基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出")
SPENDING = ("基本支出", "项目支出")
CARRIED = ("年初结转和结余", "本年收入", "基本支出", "项目支出", "年末结转和结余")
TRIPS = ("因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费")

# the form sets its tables in one font and size, titles too, and indents neither codes nor names
TITLE = NORMAL.like(horizontal="center")
UNIT_LINE = LINE_RIGHT
HEAD = BODY.like(horizontal="center", wrap=True)
NAME = BODY.like(horizontal="left", wrap=True)
NAME_INDENTED = NAME.like(indent=2)
CENTRED = BODY.like(horizontal="center", wrap=True)
SUBJECT = CODE.like(indent=0)
AMOUNT = MONEY
NOTES = NOTE

__all__ = ["HERE", "SET"]


def at(sheet: str) -> str:
    """The sheet, as formulas call it."""
    return f"'{sheet}'!"
