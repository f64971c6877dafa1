"""
The internal sheet 科目解释: what each 项 of the unit's tables stands for, by the column 说明 of 功能科目.csv. The document's
glossary takes columns F and G; they have no heading, so that one name covers all blocks.
"""

from __future__ import annotations

from facts import INTERNAL
from formulas import full_name
from looks import FACT, FACT_CODE, FACT_HEAD, FACT_SECTION, INTERNAL_LINE, INTERNAL_TAB, LINE_LEFT, TITLE
from words import chinese, own_row
from xlsx import Sheet, absolute, quoted

NAME = "科目解释"
AT = quoted(NAME) + "!"
BLOCKS = (("支出", "公开03"), ("收入", "公开02"), ("政府性基金", "公开07"))
HEADS = {"A": "代码", "B": "科目", "C": "没有说明（1 为没有）", "D": "第几个", "E": "前面没有（1 为没有）", "H": "科目表的说明", "I": "第几行"}
FIRST = 5  # the first band's row; each block has a title, a heading and its band, and a blank row before the next
STEP = 4
ROWS = tuple(FIRST + STEP * i for i in range(len(BLOCKS)))
MISSING = "+".join(f"SUM({AT}C{row})" for row in ROWS)
LISTED = 12  # codes of each block


def nth(row: int, n: int) -> str:
    """The n-th code of a block that has no explanation, a mark before it."""
    return f'IFERROR("、"&INDEX({AT}A{row - 1}:A{row},SMALL({AT}I{row - 1}:I{row},{n})),"")'


MISSING_CODES = "MID(" + "&".join(nth(row, n) for row in ROWS for n in range(1, LISTED + 1)) + ",2,999)"


def explanations_sheet() -> tuple[Sheet, dict[str, str]]:
    """The sheet, and the name of the texts and their styles."""
    sheet = Sheet(NAME, landscape=True, widths=[14, 60, 12, 10, 12, 70, 12, 70, 12], default_height=18, tab_color=INTERNAL_TAB)
    sheet.put("A1:H1", "支出功能分类科目的解释", TITLE)
    sheet.heights[1] = 36
    sheet.put("A2:H2", "内部用表，不公开：文档的名词解释从这里取科目的说明；说明写在 功能科目.csv 里。", INTERNAL_LINE)
    sheet.put("K1", INTERNAL, LINE_LEFT)
    for i, (dataset, table) in enumerate(BLOCKS):
        block(sheet, i, dataset, table)
    sheet.print_area = f"A1:I{ROWS[-1]}"
    return sheet, {"文档科目解释": AT + absolute(f"F{ROWS[0]}:G{ROWS[-1]}")}


def block(sheet: Sheet, number: int, dataset: str, table: str) -> None:
    """The 项 of one table that no table before has, in the order of their codes."""
    row = ROWS[number]
    earlier = ROWS[:number]
    sheet.put(f"A{row - 2}", f"{chinese(number + 1)}、{dataset}", FACT_SECTION)
    for letter, text in HEADS.items():
        sheet.put(f"{letter}{row - 1}", text, FACT_HEAD)
    known = ",".join([f"ISNUMBER(MATCH(A#,A{r - 1}:A{r},0))" for r in earlier] or ["FALSE"])
    turn = "+".join([f"COUNT(D{r - 1}:D{r})" for r in earlier] + [f'COUNTIF(D{row - 1}:D{row},"<="&D#)'])
    cells = {
        "A": f"${{{dataset}#项.科目代码}}",
        "B": "=" + full_name("A#", f"'{table}'!A8:A10", f"'{table}'!B8:B10"),
        "C": '=IF(AND(E#=1,H#=""),1,0)',
        "D": '=IF(AND(E#=1,H#<>""),VALUE(A#),"")',
        "E": f'=IF(OR(A#="",{known}),0,1)',
        "F": f'=IF(D#="","",{turn}&"."&B#&"："&H#)',
        "G": '=IF(F#="","","正文")',
        "H": f"${{{dataset}#项.科目代码.说明}}",
        "I": f'=IF(C#=1,ROW()-ROW(I{row - 1})+1,"")',
    }
    for letter, text in cells.items():
        sheet.put(f"{letter}{row}", own_row(text, row), FACT_CODE if letter == "A" else FACT)
