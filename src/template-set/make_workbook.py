#!/usr/bin/env python3
"""Writes the default template workbook templates-xlsx/决算公开.xlsx.

    python3 src/template-set/make_workbook.py [OUTPUT.xlsx]

The committed template is what this script writes, byte for byte: whoever changes the one changes the other.
One function makes one sheet; `checks.py` holds the rows of 校验, `xlsx.py` writes the package.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from charts import charts_sheet
from checks import checks_sheet
from document_words import document_words
from explanations import explanations_sheet
from facts import PROJECT_LINE, facts_sheet
from looks import (
    CENTRE, CHECK_CODE, CHECK_HEAD, CHECK_NAME, CHECK_VALUE, CODE, CODE_CENTRE, DATE, FORM_NO, HEAD, LABEL, LINE_CENTRE, LINE_LEFT, LINE_RIGHT, MONEY,
    MONEY_CENTRE, NAME, NORMAL, NOTE, NOTE_NEXT, NUMBER, RATE, SCORE, SCORE_LINE, TEXT, TEXT_CENTRE, TITLE,
)
from narrative import narrative_sheet
from narrative_checks import narrative_checks
from next_year import next_year_sheet
from words import chinese, numbered
from xlsx import Sheet, column_letters, quoted, split_ref, write_workbook

HERE = Path(__file__).resolve().parent
TEMPLATES = HERE.parent.parent / "templates-xlsx"

CLASSES = (
    ("201", "一般公共服务支出"), ("202", "外交支出"), ("203", "国防支出"), ("204", "公共安全支出"), ("205", "教育支出"),
    ("206", "科学技术支出"), ("207", "文化旅游体育与传媒支出"), ("208", "社会保障和就业支出"), ("210", "卫生健康支出"),
    ("211", "节能环保支出"), ("212", "城乡社区支出"), ("213", "农林水支出"), ("214", "交通运输支出"),
    ("215", "资源勘探工业信息等支出"), ("216", "商业服务业等支出"), ("217", "金融支出"), ("219", "援助其他地区支出"),
    ("220", "自然资源海洋气象等支出"), ("221", "住房保障支出"), ("222", "粮油物资储备支出"), ("223", "国有资本经营预算支出"),
    ("224", "灾害防治及应急管理支出"), ("229", "其他支出"), ("231", "债务还本支出"), ("232", "债务付息支出"),
    ("234", "抗疫特别国债安排的支出"),
)  # fmt: skip
UNIT, YEAR, MONEY_UNIT = "单位：${单位.单位名称}", "${单位.年度} 年度", "单位：${金额单位=万元}"
TALL = 33  # a header row of two lines


# ---------------------------------------------------------------- what all 公开 tables share


def public_sheet(number: str, title: str, widths: list[float], line: tuple[str, str, str], **setup) -> Sheet:
    """
    A sheet with its head: title, number of the form, and the line of unit, year and money unit.

    line -- their areas; widths are such that the first and the last are equally wide, and the year stands in the table's middle
    """
    sheet = Sheet(f"公开{number}", widths=widths, **setup)
    last = column_letters(len(widths))
    sheet.put(f"A1:{last}1", title, TITLE)
    sheet.put(f"A2:{last}2", f"公开{number}表", FORM_NO)
    first, _, end = line
    assert abs(pixels(sheet, first) - pixels(sheet, end)) < 4, (number, pixels(sheet, first), pixels(sheet, end))
    for area, text, style in zip(line, (UNIT, YEAR, MONEY_UNIT), (LINE_LEFT, LINE_CENTRE, LINE_RIGHT)):
        sheet.put(area, text, style)
    sheet.heights.update({1: 36})
    return sheet


def pixels(sheet: Sheet, area: str) -> float:
    """How wide an area is: seven pixels a character and five around each cell."""
    start, _, end = area.partition(":")
    columns = sheet.widths[split_ref(start)[1] - 1 : split_ref(end or start)[1]]
    return sum(7 * width + 5 for width in columns)


def header(sheet: Sheet, texts: dict[str, object]) -> None:
    for area, text in texts.items():
        sheet.put(area, text, HEAD)


def notes(sheet: Sheet, row: int, last: str, *texts: str) -> None:
    """Lines under the grid, those after the first behind its 注：; the print area ends with them."""
    for i, text in enumerate(texts):
        sheet.put(f"A{row + i}:{last}{row + i}", text, NOTE_NEXT if i else NOTE)
    sheet.print_area = f"A1:{last}{row + len(texts) - 1}"


def row_checks(sheet: Sheet, rows: range, *formulas: str, whole: str = "") -> None:
    """
    Columns beside the printed table: what is wrong in a row, blank where nothing is. 校验 reads them.

    whole -- the column whose 项 add up in print, too
    """
    sheet.widths.append(2)
    for formula in formulas:
        sheet.widths.append(13)
        letter = column_letters(len(sheet.widths))
        sheet.put(f"{letter}{rows[0] - 1}", "行内核对", CHECK_HEAD)
        for row in rows:
            sheet.put(f"{letter}{row}", formula.replace("#", str(row)), CHECK_VALUE)
    if whole:
        sheet.widths.append(13)
        letter = column_letters(len(sheet.widths))
        sheet.put(f"{letter}{rows[0] - 1}", "印出的数", CHECK_HEAD)
        sheet.put(f"{letter}{rows[-1]}", f"=ROUND(ROUND({whole}{rows[-1]},6),2)", CHECK_VALUE.like(color="FF808080"))


def subject_rows(sheet: Sheet, dataset: str, columns: dict[str, str], sums: dict[str, str]) -> None:
    """Rows 7 to 10: 合计, then the nested bands 类 ⊃ 款 ⊃ 项.

    `columns` are the leaf columns (letter → column of the dataset), `sums` the columns that add up their own row.
    """
    sheet.put("A7:B7", "合计", CENTRE)
    for row, level in ((8, "类"), (9, "款"), (10, "项")):
        sheet.put(f"A{row}", f"${{{dataset}#{level}.科目代码}}", CODE)
        sheet.put(f"B{row}", f"${{{dataset}#{level}.科目名称}}", NAME)
    for row in range(7, 11):
        for letter, area in sums.items():
            first, last = area.split(":")
            sheet.put(f"{letter}{row}", f"=SUM({first}{row}:{last}{row})", MONEY)
        for letter, column in columns.items():
            leaf = f"${{{dataset}#项.{column}}}"
            sheet.put(f"{letter}{row}", leaf if row == 10 else f"=SUM({letter}{row + 1})", MONEY)


# ---------------------------------------------------------------- 公开01 – 公开09


def sheet_01() -> Sheet:
    sheet = public_sheet(
        "01", "收入支出决算总表", [36, 6, 20, 36, 6, 29.3], ("A3", "B3:D3", "E3:F3"),
        fit_height=1, freeze="A7", default_height=24,
    )
    header(sheet, {"A4:C4": "收入", "D4:F4": "支出"})
    header(sheet, dict(zip(("A5", "B5", "C5", "D5", "E5", "F5"), ("项目", "行次", "金额") * 2)))
    header(sheet, {"A6": "栏次", "B6": None, "C6": 1, "D6": "栏次", "E6": None, "F6": 2})
    incomes = numbered(
        ["一般公共预算财政拨款收入", "政府性基金预算财政拨款收入", "国有资本经营预算财政拨款收入", "上级补助收入", "事业收入", "经营收入",
         "附属单位上缴收入", "其他收入"]
    )  # fmt: skip
    amounts = [f"='公开04'!C{row}" for row in (7, 8, 9)] + [f"='公开02'!{letter}7" for letter in "EFGHI"]
    left = list(zip(incomes, amounts)) + [(None, None)] * 18
    left += [
        ("本年收入合计", "=SUM(C7:C14)"),
        ("使用非财政拨款结余（含专用结余）", "${收支总表[使用非财政拨款结余].金额}"),
        ("年初结转和结余", "${收支总表[年初结转和结余].金额}"),
        ("总计", "=SUM(C33:C35)"),
    ]
    right = [
        (name, f"=SUMIF('公开03'!A8:A10,\"{code}\",'公开03'!C8:C10)")
        for (code, _), name in zip(CLASSES, numbered([name for _, name in CLASSES]))
    ]
    right += [
        ("本年支出合计", "=SUM(F7:F32)"),
        ("结余分配", "${收支总表[结余分配].金额}"),
        ("年末结转和结余", "${收支总表[年末结转和结余].金额}"),
        ("总计", "=SUM(F33:F35)"),
    ]
    for i, ((income, received), (expense, spent)) in enumerate(zip(left, right)):
        row, label = 7 + i, CENTRE if i in (26, 29) else NAME
        sheet.put(f"A{row}", income, label)
        sheet.put(f"B{row}", i + 1, NUMBER)
        sheet.put(f"C{row}", received, MONEY)
        sheet.put(f"D{row}", expense, label)
        sheet.put(f"E{row}", i + 31, NUMBER)
        sheet.put(f"F{row}", spent, MONEY)
    notes(sheet, 37, "F", "注：1. 本表反映部门本年度的总收支和年末结转结余情况。", "2. 本套报表金额单位转换时可能存在尾数误差。")
    return sheet


def sheet_02() -> Sheet:
    names = ("本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
    sheet = subject_sheet("02", "收入决算表", names, [12.5, 40.7] + [17.5] * 7, ("A3:B3", "C3:F3", "G3:I3"))
    subject_rows(sheet, "收入", dict(zip("DEFGHI", names[1:])), {"C": "D:I"})
    row_checks(sheet, range(7, 11), "=ROUND(C#-SUM(D#:I#),6)", whole="C")
    notes(sheet, 11, "I", "注：本表反映部门本年度取得的各项收入情况。")
    return sheet


def sheet_03() -> Sheet:
    names = ("本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出")
    sheet = subject_sheet("03", "支出决算表", names, [12.5, 43.7] + [18.5] * 6, ("A3:B3", "C3:E3", "F3:H3"))
    subject_rows(sheet, "支出", dict(zip("DEFGH", names[1:])), {"C": "D:H"})
    row_checks(sheet, range(7, 11), "=ROUND(C#-SUM(D#:H#),6)", whole="C")
    notes(sheet, 11, "H", "注：本表反映部门本年度各项支出情况。")
    return sheet


def subject_sheet(number: str, title: str, names: tuple[str, ...], widths: list[float], line: tuple[str, str, str]) -> Sheet:
    """公开02 and 公开03: 项目 over code and name, each amount column two rows high."""
    sheet = public_sheet(
        number, title, widths, line, landscape=True, freeze="C7", print_rows=(1, 6)
    )
    header(sheet, {"A4:B4": "项目", "A5": "科目代码", "B5": "科目名称", "A6:B6": "栏次"})
    for i, name in enumerate(names, 1):
        letter = column_letters(i + 2)
        header(sheet, {f"{letter}4:{letter}5": name, f"{letter}6": i})
    return sheet


def sheet_04() -> Sheet:
    sheet = public_sheet(
        "04", "财政拨款收入支出决算总表", [31, 6, 17, 40, 6, 26, 27, 27.4, 27.4], ("A3:C3", "D3:G3", "H3:I3"),
        landscape=True, fit_height=1, freeze="A7", default_height=18,
    )  # fmt: skip
    header(sheet, {"A4:C4": "收入", "D4:I4": "支出", "A5": "项目", "B5": "行次", "C5": "金额", "D5": "项目", "E5": "行次"})
    header(sheet, {"F5": "合计", "G5": "一般公共预算财政拨款", "H5": "政府性基金预算财政拨款", "I5": "国有资本经营预算财政拨款"})
    header(sheet, {"A6": "栏次", "B6": None, "C6": 1, "D6": "栏次", "E6": None, "F6": 2, "G6": 3, "H6": 4, "I6": 5})
    funds = ("一般公共预算", "政府性基金预算", "国有资本经营预算")
    left = [(f"{chinese(i)}、{fund}财政拨款", f"${{财政拨款[{fund}].本年收入}}") for i, fund in enumerate(funds, 1)]
    left += [(None, None)] * 23 + [("本年收入合计", "=SUM(C7:C9)"), ("年初财政拨款结转和结余", "=SUM(C35:C37)")]
    left += [(f"{fund}财政拨款", f"${{财政拨款[{fund}].年初结转和结余}}") for fund in funds]
    left += [("总计", "=C33+C34")]
    for i, (name, amount) in enumerate(left):
        sheet.put(f"A{7 + i}", name, CENTRE if i in (26, 31) else NAME)
        sheet.put(f"B{7 + i}", i + 1, NUMBER)
        sheet.put(f"C{7 + i}", amount, MONEY)
    for i, right in enumerate(expenses_04(funds)):
        sheet.put(f"D{7 + i}", right[0], CENTRE if i in (26, 31) else NAME)
        sheet.put(f"E{7 + i}", i + 33, NUMBER)
        for letter, amount in zip("FGHI", right[1:]):
            sheet.put(f"{letter}{7 + i}", amount, MONEY)
    row_checks(sheet, range(7, 39), "=ROUND(F#-SUM(G#:I#),6)")
    notes(
        sheet, 39, "I", "注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。"
    )
    return sheet


def expenses_04(funds: tuple[str, ...]) -> list[tuple]:
    """The right half of 公开04: name and the four amounts of its rows 7 to 38."""
    sources = (("公开05", "C"), ("公开07", "E"), ("公开08", "C"))
    names = [name for _, name in CLASSES[:-1]] + ["抗疫特别国债安排支出"]
    rows: list[tuple] = []
    for i, ((code, _), name) in enumerate(zip(CLASSES, numbered(names))):
        found = [f"=SUMIF('{sheet}'!A8:A10,\"{code}\",'{sheet}'!{c}8:{c}10)" for sheet, c in sources]
        rows.append((name, f"=SUM(G{7 + i}:I{7 + i})", *found))
    rows.append(("本年支出合计", *(f"=SUM({c}7:{c}32)" for c in "FGHI")))
    rows.append(("年末财政拨款结转和结余", "=SUM(G34:I34)", *(f"${{财政拨款[{fund}].年末结转和结余}}" for fund in funds)))
    rows += [(None,) * 5] * 3
    rows.append(("总计", *(f"={c}33+{c}34" for c in "FGHI")))
    return rows


def sheet_05() -> Sheet:
    sheet = spending_sheet("05", "一般公共预算财政拨款支出决算表", "小计")
    subject_rows(sheet, "一般公共预算支出", {"D": "基本支出", "E": "项目支出"}, {"C": "D:E"})
    row_checks(sheet, range(7, 11), "=ROUND(C#-SUM(D#:E#),6)", whole="C")
    notes(sheet, 11, "E", "注：本表反映部门本年度一般公共预算财政拨款支出情况。")
    return sheet


def sheet_08() -> Sheet:
    sheet = spending_sheet("08", "国有资本经营预算财政拨款支出决算表", "合计")
    subject_rows(sheet, "国有资本经营", {"D": "基本支出", "E": "项目支出"}, {"C": "D:E"})
    row_checks(sheet, range(7, 11), "=ROUND(C#-SUM(D#:E#),6)", whole="C")
    notes(
        sheet, 11, "E", "注：本表反映部门本年度国有资本经营预算财政拨款支出情况。", empty_sentence("C7:E10", "国有资本经营预算财政拨款支出")
    )
    return sheet


def spending_sheet(number: str, title: str, total: str) -> Sheet:
    """公开05 and 公开08: 本年支出 over total, 基本支出 and 项目支出."""
    sheet = public_sheet(number, title, [12, 36, 24, 24, 24], ("A3:B3", "C3", "D3:E3"), freeze="C7", print_rows=(1, 6))
    header(sheet, {"A4:B4": "项目", "C4:E4": "本年支出", "A5": "科目代码", "B5": "科目名称"})
    header(sheet, {"C5": total, "D5": "基本支出", "E5": "项目支出", "A6:B6": "栏次", "C6": 1, "D6": 2, "E6": 3})
    return sheet


def sheet_06() -> Sheet:
    sheet = public_sheet(
        "06", "一般公共预算财政拨款基本支出决算明细表", [10, 31, 18, 10, 22, 18, 10, 41.7, 18], ("A3:C3", "D3:G3", "H3:I3"),
        landscape=True, fit_height=1, freeze="A6", default_height=18,
    )  # fmt: skip
    header(sheet, {"A4:C4": "人员经费", "D4:I4": "公用经费"})
    for i, letter in enumerate("ABCDEFGHI"):
        header(sheet, {f"{letter}5": ("科目代码", "科目名称", "决算数")[i % 3]})
    names = economic_names()
    for letters, classes in (("ABC", ("301", "303")), ("DEF", ("302",)), ("GHI", ("307", "310", "399"))):
        economic_block(sheet, letters, [code for code in names if code[:3] in classes and code not in BEYOND_06], names)
    sheet.put("A34:B34", "人员经费合计", CENTRE)
    sheet.put("C34", "=C6+C20", MONEY)
    sheet.put("D34:H34", "公用经费合计", CENTRE)
    sheet.put("I34", "=F6+I6+I9+I26", MONEY)
    notes(sheet, 35, "I", "注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。")
    return sheet


BEYOND_06 = {"30703", "30704"}  # the published form has no line for them


def economic_names() -> dict[str, str]:
    with open(TEMPLATES / "经济科目.csv", encoding="utf-8-sig", newline="") as file:
        return {line["代码"]: line["名称"] for line in csv.DictReader(file)}


def economic_block(sheet: Sheet, letters: str, codes: list[str], names: dict[str, str]) -> None:
    """28 rows of code, name and amount; a class adds up the items that follow it."""
    code_column, name_column, amount_column = letters
    for i in range(28):
        row, code = 6 + i, codes[i] if i < len(codes) else None
        amount = None
        if code and len(code) == 3:
            items = sum(other.startswith(code) for other in codes) - 1
            amount = f"=SUM({amount_column}{row + 1}:{amount_column}{row + items})"
        elif code:
            amount = f"${{经济分类[{code}].金额}}"
        sheet.put(f"{code_column}{row}", code, CODE_CENTRE)
        sheet.put(f"{name_column}{row}", names[code] if code else None, NAME)
        sheet.put(f"{amount_column}{row}", amount, MONEY)


def sheet_07() -> Sheet:
    sheet = public_sheet(
        "07", "政府性基金预算财政拨款收入支出决算表", [12, 39.7] + [17] * 6, ("A3:B3", "C3:E3", "F3:H3"),
        landscape=True, freeze="C7", print_rows=(1, 6),
    )  # fmt: skip
    header(sheet, {"A4:B4": "项目", "C4:C5": "年初结转和结余", "D4:D5": "本年收入", "E4:G4": "本年支出", "H4:H5": "年末结转和结余"})
    header(sheet, {"A5": "科目代码", "B5": "科目名称", "E5": "小计", "F5": "基本支出", "G5": "项目支出", "A6:B6": "栏次"})
    header(sheet, {f"{letter}6": i for i, letter in enumerate("CDEFGH", 1)})
    columns = {"C": "年初结转和结余", "D": "本年收入", "F": "基本支出", "G": "项目支出", "H": "年末结转和结余"}
    subject_rows(sheet, "政府性基金", columns, {"E": "F:G"})
    row_checks(sheet, range(7, 11), "=ROUND(E#-SUM(F#:G#),6)", "=ROUND(H#-(C#+D#-E#),6)", whole="E")
    notes(
        sheet, 11, "H", "注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。",
        empty_sentence("C7:H10", "政府性基金预算财政拨款收入支出"),
    )  # fmt: skip
    return sheet


def empty_sentence(amounts: str, what: str) -> str:
    """Says that there is nothing to show, as long as no amount differs from zero."""
    nothing = f'COUNTIF({amounts},">0")+COUNTIF({amounts},"<0")=0'
    return f'=IF({nothing},"${{单位.单位名称}}${{单位.年度}}年度无{what}。","")'


def sheet_09() -> Sheet:
    sheet = public_sheet(
        "09", "财政拨款“三公”经费支出决算表", [16] * 12, ("A3:D3", "E3:H3", "I3:L3"), landscape=True, freeze="A8"
    )
    abroad, cars, guests = "因公出国(境)费", "公务用车购置及运行维护费", "公务接待费"
    header(sheet, {"A4:F4": "预算数", "G4:L4": "决算数"})
    header(sheet, {"A5:A6": "合计", "B5:B6": abroad, "C5:E5": cars, "F5:F6": guests})
    header(sheet, {"G5:G6": "合计", "H5:H6": abroad, "I5:K5": cars, "L5:L6": guests})
    for letter, text in zip("CDEIJK", ("小计", "公务用车购置费", "公务用车运行维护费") * 2):
        header(sheet, {f"{letter}6": text})
    header(sheet, {f"{column_letters(i)}7": i for i in range(1, 13)})
    sheet.heights[6] = TALL
    for (total, trips, both, buying, running, meals), column in (("ABCDEF", "预算数"), ("GHIJKL", "决算数")):
        amounts = {
            total: f"=SUM({trips}8,{both}8,{meals}8)",
            trips: f"${{三公经费[因公出国（境）费].{column}}}",
            both: f"=SUM({buying}8:{running}8)",
            buying: f"${{三公经费[公务用车购置费].{column}}}",
            running: f"${{三公经费[公务用车运行维护费].{column}}}",
            meals: f"${{三公经费[公务接待费].{column}}}",
        }
        for letter, amount in amounts.items():
            sheet.put(f"{letter}8", amount, MONEY)
    notes(
        sheet, 9, "L", "注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；"
        "决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。",
    )  # fmt: skip
    return sheet


# ---------------------------------------------------------------- the year's work

KEY_WORK_SHEET = "重点工作完成情况表${重复=重点工作#单位代码}"  # left out where there is no line


def sheet_key_work() -> Sheet:
    """Part four: what was to be done in the year, and what has become of it."""
    sheet = Sheet(KEY_WORK_SHEET, landscape=True, widths=[6, 18, 40, 84], default_height=24, freeze="A4", print_rows=(1, 3))
    sheet.put("A1:D1", "${单位.年度}年度重点工作完成情况表", TITLE)
    sheet.heights[1] = 36
    sheet.put("A2:D2", "单位：${单位.单位名称}", LINE_LEFT)
    header(sheet, dict(zip(("A3", "B3", "C3", "D3"), ("序号", "重要事项", "工作内容及目标", "完成情况"))))
    sheet.put("A4", "=ROW()-ROW(A3)", NUMBER)
    for letter, column in zip("BCD", ("重要事项", "工作内容及目标", "完成情况")):
        sheet.put(f"{letter}4", f"${{重点工作#.{column}}}", TEXT)
    sheet.print_area = "A1:D4"
    return sheet


# ---------------------------------------------------------------- the self-assessments

ASSESSMENT_WIDTHS = [10, 13, 16, 25, 16, 16, 11, 9, 2, 13, 20]
PROJECT_SHEET = "自评_${项目自评#.项目简称}"
WHOLE_SHEET = "整体绩效自评表${重复=整体自评#}"  # left out where there is no line


def assessment_sheet(name: str, title: str, unit: str, date: str, total_label: str, total: str) -> Sheet:
    """The head that both forms share, and the column J beside the form that 校验 reads."""
    sheet = Sheet(name, widths=list(ASSESSMENT_WIDTHS), default_height=22)
    sheet.put("A1:H1", title, TITLE.like(wrap=True))
    sheet.put("A2:D2", f"单位名称：{unit}", LINE_LEFT)
    sheet.put("E2", "填报日期：", LINE_RIGHT)
    sheet.put("F2", date, DATE)
    sheet.put("G2", total_label, LINE_RIGHT)
    sheet.put("H2", total, SCORE_LINE)
    sheet.put("J1", "核对（内部用，不公开）", CHECK_HEAD)  # of two lines, so that a short title has room, too
    return sheet


def execution_rows(sheet: Sheet, dataset: str, total: str, decimals: int) -> None:
    """Rows 5 and 6: budget A, execution B, rate and the points for it."""
    sheet.put("A5:B6", "预算执行情况（${金额单位=万元}）\n（20分）", LABEL)
    sheet.put("C5:C6", total, LABEL)
    for area, text in {"D5": "预算数（A）", "E5": "执行数（B）", "F5": "执行率（B/A）", "G5:H5": "得分（20分*执行率）"}.items():
        sheet.put(area, text, LABEL)
    sheet.put("D6", f"${{{dataset}.预算数}}", MONEY_CENTRE)
    sheet.put("E6", f"${{{dataset}.执行数}}", MONEY_CENTRE)
    sheet.put("F6", "=IF(D6=0,0,E6/D6)", RATE)
    sheet.put("G6:H6", f"={points(decimals)}", SCORE)


def points(decimals: int) -> str:
    return f"IF(D6=0,0,MIN(20,ROUND(20*E6/D6,{decimals})))"


def indicator_rows(sheet: Sheet, row: int, dataset: str, label: str, full_marks: int) -> None:
    """A heading and the band of indicators below it; 一级 and 二级 cells are merged over their groups."""
    band = row + 1
    sheet.put(f"A{row}:A{band}", label, LABEL)
    heads = ("一级指标", "二级指标", "指标名称", "年初目标值（A）", "实际完成值（B）", "分值", "得分")
    for letter, text in zip("BCDEFGH", heads):
        sheet.put(f"{letter}{row}", text, LABEL)
    sheet.put(f"B{band}", f"${{{dataset}#一级指标.一级指标}}", TEXT_CENTRE)
    sheet.put(f"C{band}", f"${{{dataset}#二级指标.二级指标}}", TEXT_CENTRE)
    for letter, column, style in (
        ("D", "指标名称", TEXT), ("E", "年初目标值", TEXT_CENTRE), ("F", "实际完成值", TEXT_CENTRE), ("G", "分值", SCORE), ("H", "得分", SCORE)
    ):  # fmt: skip
        sheet.put(f"{letter}{band}", f"${{{dataset}#.{column}}}", style)
    sheet.put(f"J{band}", f"=IF(H{band}>G{band},1,0)", CHECK_VALUE)


def closing_rows(sheet: Sheet, row: int, dataset: str) -> None:
    for i, (label, column) in enumerate((("偏差大或目标\n未完成原因分析", "偏差原因"), ("改进措施及\n结果应用方案", "改进措施"))):
        sheet.put(f"A{row + i}:B{row + i}", label, LABEL)
        sheet.put(f"C{row + i}:H{row + i}", f"${{{dataset}.{column}}}", TEXT)
    sheet.print_area = f"A1:H{row + 1}"


def sheet_whole() -> Sheet:
    own = "整体自评#"
    sheet = assessment_sheet(
        WHOLE_SHEET, "${单位.年度}年度${单位.单位名称}整体绩效自评表", f"${{{own}.单位名称}}", f"${{{own}.填报日期}}", "总分：",
        "=ROUND(SUM(G6,H9),2)",
    )  # fmt: skip
    sheet.put("A3:B3", "单位名称", LABEL)
    sheet.put("C3:H3", f"${{{own}.单位名称}}", TEXT_CENTRE)
    sheet.put("A4:B4", "基本支出总额", LABEL)
    sheet.put("C4:D4", "='公开03'!D7", MONEY_CENTRE)
    sheet.put("E4:F4", "项目支出总额", LABEL)
    sheet.put("G4:H4", "='公开03'!E7", MONEY_CENTRE)
    execution_rows(sheet, own, "部门整体\n支出总额", 2)
    sheet.put("A7:H7", f"年度目标：${{{own}.年度目标}}", TEXT)
    indicator_rows(sheet, 8, "整体指标", "年度绩效\n指标", 80)
    closing_rows(sheet, 10, own)
    return sheet


def sheet_project() -> Sheet:
    own = "项目自评#"
    sheet = assessment_sheet(
        PROJECT_SHEET, f"${{单位.年度}}年度${{{own}.项目名称}}项目自评表", f"${{{own}.项目实施单位}}", f"${{{own}.填报日期}}", "自评得分：",
        "=ROUND(SUM(G6,H8,H10),2)",
    )  # fmt: skip
    sheet.put("A3:B3", "项目名称", LABEL)
    sheet.put("C3:H3", f"${{{own}.项目名称}}", TEXT_CENTRE)
    sheet.put("A4:B4", "主管部门", LABEL)
    sheet.put("C4:D4", f"${{{own}.主管部门}}", TEXT_CENTRE)
    sheet.put("E4", "项目实施单位", LABEL)
    sheet.put("F4:H4", f"${{{own}.项目实施单位}}", TEXT_CENTRE)
    execution_rows(sheet, own, "年度财政\n资金总额", 1)
    sheet.put("A7:B8", "项目绩效总目标\n（20分）", LABEL)
    for area, text in {"C7:D7": "年初设定目标", "E7:G7": "全年实际完成情况", "H7": "得分"}.items():
        sheet.put(area, text, LABEL)
    sheet.put("C8:D8", f"${{{own}.年初设定目标}}", TEXT)
    sheet.put("E8:G8", f"${{{own}.全年实际完成情况}}", TEXT)
    sheet.put("H8", f"${{{own}.目标得分}}", SCORE)
    indicator_rows(sheet, 9, "项目指标", "项目年度\n绩效指标\n（60分）", 60)
    sheet.put("J3", f"${{{own}.项目编号}}", CHECK_CODE)
    sheet.put("J4", PROJECT_LINE, CHECK_NAME)  # for 说明数据, which reads it of all projects at once
    project_checks(sheet, own)
    closing_rows(sheet, 11, own)
    return sheet


def project_checks(sheet: Sheet, own: str) -> None:
    """Column J: 1 where something of the project is wrong, K: its name, which 校验 lists."""
    sheet.put("K1", "项目", CHECK_HEAD)
    sheet.put("K3", f"${{{own}.项目名称}}", CHECK_CODE)
    points_off = "ROUND(IF(SUM(G10)=0,0,SUM(H10)/SUM(G10)*100-F6*100),6)"
    for row, wrong, count, more in (
        (2, "ROUND(H2-SUM(G6,H8,H10),6)<>0", "1", ""),
        (5, f"ABS({points_off})>5", "1", '&"（"&TEXT(SUM(H10)/SUM(G10),"0.00%")&"，"&TEXT(F6,"0.00%")&"）"'),
        (6, f"ROUND(G6-{points(1)},6)<>0", "1", ""),
        (7, "SUM(J10)+IF(H8>20,1,0)>0", "SUM(J10)+IF(H8>20,1,0)", ""),
        (8, "COUNTA(D10)=0", "1", ""),
        (9, "AND(COUNTA(D10)>0,ROUND(SUM(G10)-60,6)<>0)", "1", '&"（"&40+SUM(G10)&"）"'),
    ):
        sheet.put(f"J{row}", f"=IF({wrong},{count},0)", CHECK_VALUE)
        sheet.put(f"K{row}", f'=IF(J{row}=0,"","；"&K3{more})', CHECK_NAME)


# ---------------------------------------------------------------- the workbook


def sheets() -> tuple[list[Sheet], dict[str, str]]:
    tables = [sheet_01(), sheet_02(), sheet_03(), sheet_04(), sheet_05(), sheet_06(), sheet_07(), sheet_08(), sheet_09()]
    facts = facts_sheet(PROJECT_SHEET)
    narrative, paragraphs, asked = narrative_sheet(facts)
    charts = charts_sheet(facts)
    documents = document_words(facts)
    facts.close()
    explanations, explanation_names = explanations_sheet()
    following, following_names = next_year_sheet(facts)
    checking, rows = checks_sheet(CLASSES, WHOLE_SHEET, PROJECT_SHEET, facts, narrative_checks(facts, asked))
    names = {
        "情况说明": f"{quoted('情况说明')}!{paragraphs}",
        **documents,
        **explanation_names,
        "校验": f"{quoted('校验')}!{rows}",
        "要点": facts.outside(facts.local("要点", "区域")),
        **following_names,
    }
    return [*tables, sheet_key_work(), sheet_whole(), sheet_project(), narrative, charts, facts.sheet, explanations, checking, following], names


def main() -> None:
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else TEMPLATES / "决算公开.xlsx"
    book, names = sheets()
    write_workbook(output, book, names, NORMAL, (HERE / "theme1.xml").read_text(encoding="utf-8"), "决算公开报表")


if __name__ == "__main__":
    main()
