"""T1 to T9 of Shanghai's form, and the list of units; one function makes one sheet."""

from __future__ import annotations

from make_workbook import economic_names
from shanghai import (
    AMOUNT, CARRIED, CENTRED, CLASSES, EXPENSES, FUNDS, HEAD, INCOMES, NAME, NAME_INDENTED, NOTES, SPENDING, SUBJECT, T1, T2, T3, T4, T5, T6, T7, T8, T9,
    TITLE, TITLES, TRIPS, UNIT_LINE, UNITS, at,
)
from shanghai_exact import Exact
from words import numbered
from xlsx import Sheet, column_letters

MONEY_UNIT = "单位：${金额单位=万元}"


def table(name: str, widths: list[float], heads: dict[str, str], **setup) -> Sheet:
    """A sheet with its title, the line of the money unit and its head."""
    sheet = Sheet(name, widths=widths, default_height=setup.pop("height", 20), **setup)
    last = column_letters(len(widths))
    sheet.put(f"A1:{last}1", TITLES[name], TITLE)
    sheet.put(f"A2:{last}2", MONEY_UNIT, UNIT_LINE)
    sheet.heights.update({1: 30})
    for area, text in heads.items():
        sheet.put(area, text, HEAD)
    return sheet


def notes(sheet: Sheet, row: int, *texts: str) -> None:
    """Lines under the grid; the print area ends with them."""
    last = column_letters(len(sheet.widths))
    for i, text in enumerate(texts):
        sheet.put(f"A{row + i}:{last}{row + i}", text, NOTES)
    sheet.print_area = f"A1:{last}{row + len(texts) - 1}"


def note(word: str, text: str) -> str:
    """
    The form is the department's; a unit below one speaks of itself.

    word -- the cell that says 部门 or 单位
    """
    return f'="注：本表反映"&{word}&"{text}"'


def subject_rows(sheet: Sheet, first: int, dataset: str, columns: dict[str, str], sums: dict[str, str]) -> None:
    """
    The bands 类 ⊃ 款 ⊃ 项 from the row `first` on: each 项 is rounded by itself, 款 and 类 add up what is printed.

    columns -- letter → column of the dataset; sums -- letter → what it adds up, as letters
    """
    for row, level in zip(range(first, first + 3), ("类", "款", "项")):
        sheet.put(f"A{row}", f"${{{dataset}#{level}.科目代码}}", SUBJECT)
        sheet.put(f"B{row}", f"${{{dataset}#{level}.科目名称}}", NAME)
        for letter, column in columns.items():
            leaf = level == "项"
            sheet.put(f"{letter}{row}", f"${{{dataset}#项.{column},2}}" if leaf else f"=SUM({letter}{row + 1})", AMOUNT)
        for letter, parts in sums.items():
            sheet.put(f"{letter}{row}", f"=SUM({parts[0]}{row}:{parts[-1]}{row})", AMOUNT)


def total_row(sheet: Sheet, row: int, exact: Exact, dataset: str, columns: dict[str, str]) -> None:
    """合计, from the exact amounts."""
    sheet.put(f"A{row}:B{row}", "合计", CENTRED)
    for letter, column in columns.items():
        sheet.put(f"{letter}{row}", f"={exact.total(dataset, column)}", AMOUNT)


# ---------------------------------------------------------------- T1 to T3


def t1(exact: Exact, word: str) -> Sheet:
    heads = {"A3:B3": "收入", "C3:D3": "支出"} | dict(zip(("A4", "B4", "C4", "D4"), ("项目", "决算数") * 2))
    sheet = table(T1, [33, 13, 35, 13], heads, fit_height=1, freeze="A5", height=22)
    incomes = numbered([f"{fund}财政拨款收入" for fund in FUNDS] + list(INCOMES[1:]))
    amounts = [f"={at(T4)}B{row}" for row in (5, 6, 7)] + [f"={at(T2)}{letter}5" for letter in "EFGHI"]
    left = list(zip(incomes, amounts)) + [(None, None)] * 16
    left += [
        ("本年收入合计", "=SUM(B5:B12)"), ("使用非财政拨款结余", "${收支总表[使用非财政拨款结余].金额}"),
        ("年初结转和结余", "${收支总表[年初结转和结余].金额}"), ("总计", "=SUM(B29:B31)"),
    ]  # fmt: skip
    right = [(name, f"={exact.of_class('支出', i)}") for i, name in enumerate(numbered([name for _, name in CLASSES]))]
    right += [
        ("本年支出合计", "=SUM(D5:D28)"), ("结余分配", "${收支总表[结余分配].金额}"), ("年末结转和结余", "${收支总表[年末结转和结余].金额}"),
        ("总计", "=SUM(D29:D31)"),
    ]  # fmt: skip
    for row, ((income, received), (expense, spent)) in enumerate(zip(left, right), 5):
        look = CENTRED if row in (29, 32) else NAME
        for letter, text, style in (("A", income, look), ("B", received, AMOUNT), ("C", expense, look), ("D", spent, AMOUNT)):
            sheet.put(f"{letter}{row}", text, style)
    notes(sheet, 33, note(word, "本年度的总收支和年末结转结余情况。"))
    return sheet


def t2(exact: Exact, word: str) -> Sheet:
    return by_subject(exact, T2, "收入", ("本年收入合计", *INCOMES), note(word, "本年度取得的各项收入情况。"))


def t3(exact: Exact, word: str) -> Sheet:
    return by_subject(exact, T3, "支出", ("本年支出合计", *EXPENSES), note(word, "本年度各项支出情况。"))


def by_subject(exact: Exact, name: str, dataset: str, columns: tuple[str, ...], text: str) -> Sheet:
    letters = [column_letters(i) for i in range(3, 3 + len(columns))]
    heads = {"A3:B3": "项目", "A4": "功能分类科目编码", "B4": "科目名称"}
    heads |= {f"{letter}3:{letter}4": column for letter, column in zip(letters, columns)}
    sheet = table(name, [9.5, 34] + [14 if len(columns) > 6 else 15.5] * len(columns), heads, landscape=True, freeze="C5", print_rows=(1, 4))
    sheet.heights[4] = 30
    parts = dict(zip(letters[1:], columns[1:]))
    total_row(sheet, 5, exact, dataset, {"C": "合计"} | parts)
    subject_rows(sheet, 6, dataset, parts, {"C": f"D{letters[-1]}"})
    notes(sheet, 9, text)
    return sheet


# ---------------------------------------------------------------- T4 to T6


def t4(exact: Exact, word: str) -> Sheet:
    heads = {"A3:B3": "收入", "C3:G3": "支出", "A4": "项目", "B4": "决算数", "C4": "项目", "D4": "合计"}
    heads |= {letter + "4": f"{fund}财政拨款" for letter, fund in zip("EFG", FUNDS)}
    # the page ends behind the 15th class, as in the form; the rest is as high as one page
    setup = {"landscape": True, "print_rows": (1, 4), "height": 26, "breaks": [19]}
    sheet = table(T4, [34, 17, 36, 18, 18, 18, 18], heads, freeze="A5", **setup)
    sheet.heights.update({2: 20, 3: 20, 4: 32})
    funds = numbered([f"{fund}财政拨款" for fund in FUNDS])
    left = [(name, f"${{财政拨款[{fund}].本年收入}}") for name, fund in zip(funds, FUNDS)] + [(None, None)] * 21
    left += [("本年收入合计", "=SUM(B5:B7)"), ("年初财政拨款结转和结余", "=SUM(B31:B33)")]
    left += [(name, f"${{财政拨款[{fund}].年初结转和结余}}") for name, fund in zip(funds, FUNDS)] + [("总计", "=SUM(B29:B30)")]
    datasets = ("一般公共预算支出", "政府性基金", "国有资本经营")
    right: list[tuple] = [
        (name, *(f"={exact.of_class(dataset, i)}" for dataset in datasets))
        for i, name in enumerate(numbered([name for _, name in CLASSES]))
    ]
    right.append(("本年支出合计", *(f"=SUM({c}5:{c}28)" for c in "EFG")))
    right.append(("年末财政拨款结转和结余", *(f"${{财政拨款[{fund}].年末结转和结余}}" for fund in FUNDS)))
    right += [(None, None, None, None)] * 3 + [("总计", *(f"=SUM({c}29:{c}30)" for c in "EFG"))]
    for row, ((income, received), (expense, *spent)) in enumerate(zip(left, right), 5):
        look = CENTRED if row == 34 else NAME
        sheet.put(f"A{row}", income, look)
        sheet.put(f"B{row}", received, AMOUNT)
        sheet.put(f"C{row}", expense, look)
        sheet.put(f"D{row}", f"=SUM(E{row}:G{row})" if expense else None, AMOUNT)
        for letter, amount in zip("EFG", spent):
            sheet.put(f"{letter}{row}", amount, AMOUNT)
    notes(sheet, 35, note(word, "本年度财政拨款总收支和结转结余情况。"))
    return sheet


def t5(exact: Exact, word: str) -> Sheet:
    heads = {"A3:B3": "项目", "A4": "功能分类科目编码", "B4": "科目名称", "C3:C4": "合计", "D3:D4": "基本支出", "E3:E4": "项目支出"}
    sheet = table(T5, [9.5, 34, 14, 14, 14], heads, freeze="C5", print_rows=(1, 4))
    sheet.heights[4] = 30
    parts = {"D": "基本支出", "E": "项目支出"}
    subject_rows(sheet, 5, "一般公共预算支出", parts, {"C": "DE"})
    total_row(sheet, 8, exact, "一般公共预算支出", {"C": "合计"} | parts)
    notes(sheet, 9, note(word, "本年度一般公共预算财政拨款支出情况。"))
    return sheet


# the form has no lines for these of 310
BEYOND_T6 = ("31005", "31006", "31008", "31009", "31010", "31011", "31012")
T6_ROWS = 38


def t6_codes() -> tuple[list[str], list[str]]:
    """The codes of the left and of the right block."""
    codes = [code for code in economic_names() if code not in BEYOND_T6]
    return tuple([code for c in classes for code in codes if code.startswith(c)] for classes in (("301", "303"), ("302", "310")))


def t6(word: str) -> Sheet:
    heads = {letter + "3": text for letter, text in zip("ABCDEF", ("经济分类科目编码", "科目名称", "决算数") * 2)}
    sheet = table(T6, [9, 24, 10, 9, 24, 10], heads, fit_height=1, freeze="A4", height=18)
    sheet.heights[3] = 30
    names = economic_names()
    tops: dict[str, str] = {}
    for letters, codes in zip(("ABC", "DEF"), t6_codes()):
        for row in range(4, 4 + T6_ROWS):
            code = codes[row - 4] if row - 4 < len(codes) else None
            amount = None
            if code and len(code) == 3:
                items = sum(other.startswith(code) for other in codes) - 1
                amount = f"=SUM({letters[2]}{row + 1}:{letters[2]}{row + items})"
                tops[code] = f"{letters[2]}{row}"
            elif code:
                amount = f"${{经济分类[{code}].金额}}"
            sheet.put(f"{letters[0]}{row}", code, SUBJECT)
            sheet.put(f"{letters[1]}{row}", names[code] if code else None, NAME if code and len(code) == 3 else NAME_INDENTED)
            sheet.put(f"{letters[2]}{row}", amount, AMOUNT)
    sheet.put("A42:B42", "人员经费合计", CENTRED)
    sheet.put("C42", f"=SUM({tops['301']},{tops['303']})", AMOUNT)
    sheet.put("D42:E42", "公用经费合计", CENTRED)
    sheet.put("F42", f"=SUM({tops['302']},{tops['310']})", AMOUNT)
    notes(sheet, 43, note(word, "本年度一般公共预算财政拨款基本支出明细情况。"))
    return sheet


def t6_cell(code: str) -> str:
    """The amount of a code, as other sheets call it."""
    for letter, codes in zip("CF", t6_codes()):
        if code in codes:
            return f"{at(T6)}{letter}{4 + codes.index(code)}"
    raise KeyError(code)


# ---------------------------------------------------------------- T7 to T9


def t7(word: str, budget: dict[str, str]) -> Sheet:
    """
    budget -- the cell of each item's budget
    """
    heads = {
        "A3:L3": "财政拨款“三公”经费", "A4:B5": "合计", "C4:D5": "因公出国（境）费", "E4:J4": "公务用车购置及运行维护费", "K4:L5": "公务接待费", "E5:F5": "小计",
        "G5:H5": "公务用车购置费", "I5:J5": "公务用车运行维护费",
    }  # fmt: skip
    heads |= {f"{letter}6": ("预算数", "决算数")[i % 2] for i, letter in enumerate("ABCDEFGHIJKL")}
    sheet = table(T7, [11.5] * 12, heads, landscape=True, freeze="A7", height=24)
    trips = dict(zip(TRIPS, ("CD", "GH", "IJ", "KL")))
    for item, (planned, spent) in trips.items():
        sheet.put(f"{planned}7", f"={budget[item]}", AMOUNT)
        sheet.put(f"{spent}7", f"${{三公经费[{item}].决算数}}", AMOUNT)
    for i in (0, 1):
        total, abroad, cars, buying, running, meals = (pair[i] for pair in ("AB", "CD", "EF", "GH", "IJ", "KL"))
        sheet.put(f"{total}7", f"=SUM({abroad}7,{cars}7,{meals}7)", AMOUNT)
        sheet.put(f"{cars}7", f"=SUM({buying}7,{running}7)", AMOUNT)
    notes(sheet, 8, note(word, "本年度“三公”经费支出预决算情况。"))
    return sheet


def t8(exact: Exact, word: str, nothing: str) -> Sheet:
    return carried(exact, T8, "政府性基金", "政府性基金预算财政拨款", word, nothing)


def t9(exact: Exact, word: str, nothing: str) -> Sheet:
    return carried(exact, T9, "国有资本经营", "国有资本经营预算财政拨款", word, nothing)


def carried(exact: Exact, name: str, dataset: str, what: str, word: str, nothing: str) -> Sheet:
    """
    T8 and T9. The form's third row is at once names and total; with amounts it cannot be both: the names are the head's third
    row, the total is the first of the body.

    nothing -- the cell that is 1 where there is nothing at all
    """
    heads = {
        "A3:B3": "项目", "A4:A5": "功能分类科目编码", "B4:B5": "科目名称", "C3:C5": CARRIED[0], "D3:D5": CARRIED[1], "E3:G4": "本年支出", "H3:H5": CARRIED[4],
        "E5": "合计", "F5": SPENDING[0], "G5": SPENDING[1],
    }  # fmt: skip
    sheet = table(name, [9.5, 36] + [15.5] * 6, heads, landscape=True, freeze="C6", print_rows=(1, 5))
    columns = dict(zip("CDFGH", CARRIED))
    total_row(sheet, 6, exact, dataset, columns | {"E": "合计"})
    subject_rows(sheet, 7, dataset, columns, {"E": "FG"})
    sentence = f'=IF({nothing}=1,"说明：${{单位.单位名称}}本年度没有{what}收入和支出，故本表无数据。","")'
    notes(sheet, 10, note(word, f"本年度{what}收入支出及结转和结余情况。"), sentence)
    return sheet


# ---------------------------------------------------------------- part one


def units() -> Sheet:
    """The list of part one; there where 构成单位 has lines."""
    sheet = Sheet(UNITS, widths=[8, 50, 26], default_height=22, print_rows=(1, 1))
    for letter, column in zip("ABC", ("序号", "单位名称", "备注")):
        sheet.put(f"{letter}1", column, HEAD)
        sheet.put(f"{letter}2", f"${{构成单位#.{column}}}", NAME if letter == "B" else CENTRED)
    sheet.print_area = "A1:C2"
    return sheet
