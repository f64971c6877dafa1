"""
The sheets 精确数 (by 项) and 分类数 (by 类), which are not published: every leaf amount as it is, in 万元 with up to six decimals.

The form's users print 收入, 支出 and the three budgets' 项 rounded one by one, and 款 and 类 as the sums of what is printed; the
totals and the tables T1, T4 and T6 they round from the exact amounts, which stand here. Whoever wants every amount exact takes
",2" out of the placeholders of those tables: nothing else changes.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from looks import FACT, FACT_CODE, FACT_HEAD, FACT_SECTION, INTERNAL_LINE, INTERNAL_TAB, LINE_LEFT, LINE_RIGHT, MONEY, TITLE
from shanghai import BY_CLASS, CARRIED, CLASSES, EXACT, EXPENSES, INCOMES, SPENDING, at
from xlsx import Sheet, column_letters

FIRST_CLASS = 6
LAST_CLASS = FIRST_CLASS + len(CLASSES) - 1
CLASS_TOTAL = LAST_CLASS + 1
SIX = MONEY.like(format="#,##0.00####;-#,##0.00####;;@")

# dataset, its columns of which a class's amount is the sum
CLASSED = (("支出", EXPENSES), ("一般公共预算支出", SPENDING), ("政府性基金", SPENDING), ("国有资本经营", SPENDING))
BY_ITEM = (("收入", INCOMES), ("支出", EXPENSES), ("一般公共预算支出", SPENDING), ("政府性基金", CARRIED), ("国有资本经营", CARRIED))


@dataclass
class Exact:
    """The sheets, and where on them each amount stands."""

    sheet: Sheet
    classes: Sheet
    class_column: dict[str, str] = field(default_factory=dict)  # dataset → letter of the classes' sums
    total_row: dict[str, int] = field(default_factory=dict)
    letters: dict[tuple[str, str], str] = field(default_factory=dict)  # dataset, column → letter

    def of_class(self, dataset: str, place: int) -> str:
        """The amount of the place-th class."""
        return f"{at(BY_CLASS)}{self.class_column[dataset]}{FIRST_CLASS + place}"

    def all_classes(self, dataset: str) -> str:
        return f"{at(BY_CLASS)}{self.class_column[dataset]}{CLASS_TOTAL}"

    def total(self, dataset: str, column: str) -> str:
        """The total of a column; 合计 is that of all spent (or received)."""
        return f"{at(EXACT)}{self.letters[dataset, column]}{self.total_row[dataset]}"

    def lines(self, dataset: str, column: str) -> str:
        """The column's range."""
        row, letter = self.total_row[dataset], self.letters[dataset, column]
        return f"{at(EXACT)}{letter}{row + 1}:{letter}{row + 1}"

    def area(self, dataset: str) -> str:
        """All its leaf amounts."""
        row, columns = self.total_row[dataset], [c for d, c in self.letters if d == dataset and c not in ("合计", "代码")]
        return f"{at(EXACT)}{self.letters[dataset, columns[0]]}{row + 1}:{self.letters[dataset, columns[-1]]}{row + 1}"


def exact_sheet() -> Exact:
    exact = Exact(internal(EXACT, "精确数", 8), internal(BY_CLASS, "分类数", 17))
    by_class(exact)
    row = 4
    for dataset, columns in BY_ITEM:
        row = by_subject(exact, dataset, columns, row)
    exact.sheet.print_area = f"A1:I{row - 1}"
    return exact


def internal(name: str, title: str, columns: int) -> Sheet:
    sheet = Sheet(name, landscape=True, widths=[14, 34] + [17] * (columns - 1), default_height=18, tab_color=INTERNAL_TAB)
    sheet.put("A1:H1", title, TITLE)
    sheet.heights[1] = 36
    sheet.put("A2:F2", "内部用表，不公开：没有四舍五入的金额，各表的合计、总表和校验从这里取数。", INTERNAL_LINE)
    sheet.put("G2:H2", "单位：${金额单位=万元}", LINE_RIGHT)
    sheet.put("K2", "${不公开}", LINE_LEFT)
    return sheet


def by_class(exact: Exact) -> None:
    """A line for each of the form's classes; an amount of any other has no place here, which is an error."""
    sheet = exact.classes
    sheet.put("A4:A5", "代码", FACT_HEAD)
    sheet.put("B4:B5", "名称", FACT_HEAD)
    column = 3
    for dataset, parts in CLASSED:
        letters = [column_letters(column + i) for i in range(len(parts) + 1)]
        complete = "".join(f"${{不漏={dataset}.{part}}}" for part in parts)
        sheet.put(f"{letters[0]}4:{letters[-1]}4", dataset + complete, FACT_HEAD)
        for letter, text in zip(letters, (*parts, "合计")):
            sheet.put(f"{letter}5", text, FACT_HEAD)
        for row, (code, _) in enumerate(CLASSES, FIRST_CLASS):
            for letter, part in zip(letters, parts):
                sheet.put(f"{letter}{row}", f"${{{dataset}[{code}].{part}}}", SIX)
            sheet.put(f"{letters[-1]}{row}", f"=SUM({letters[0]}{row}:{letters[-2]}{row})", SIX)
        for letter in letters:
            sheet.put(f"{letter}{CLASS_TOTAL}", f"=SUM({letter}{FIRST_CLASS}:{letter}{LAST_CLASS})", SIX)
        exact.class_column[dataset] = letters[-1]
        column += len(letters)
    for row, (code, name) in enumerate(CLASSES, FIRST_CLASS):
        sheet.put(f"A{row}", code, FACT_CODE)
        sheet.put(f"B{row}", name, FACT)
    sheet.put(f"A{CLASS_TOTAL}", None, FACT_CODE)
    sheet.put(f"B{CLASS_TOTAL}", "合计", FACT)
    sheet.print_area = f"A1:{column_letters(column - 1)}{CLASS_TOTAL}"


def by_subject(exact: Exact, dataset: str, columns: tuple[str, ...], row: int) -> int:
    """A block: its total, and a line for each 项; 合计 is what was spent (received) of it. Returns the row behind it."""
    sheet = exact.sheet
    number = "一二三四五"[len(exact.total_row)]
    sheet.put(f"A{row}", f"{number}、{dataset}按项", FACT_SECTION)
    summed = tuple(c for c in columns if c in SPENDING) if columns is CARRIED else columns
    letters = {name: column_letters(i) for i, name in enumerate((*columns, "合计"), 3)}
    for letter, text in (("A", "代码"), ("B", "名称"), *((letters[name], name) for name in letters)):
        sheet.put(f"{letter}{row + 1}", text, FACT_HEAD)
    total, band = row + 2, row + 3
    sheet.put(f"A{total}", None, FACT_CODE)
    sheet.put(f"B{total}", "合计", FACT)
    sheet.put(f"A{band}", f"${{{dataset}#项.科目代码}}", FACT_CODE)
    sheet.put(f"B{band}", f"${{{dataset}#项.科目名称}}", FACT)
    for name, letter in letters.items():
        sheet.put(f"{letter}{total}", f"=SUM({letter}{band})", SIX)
        parts = ",".join(f"{letters[s]}{band}" for s in summed)
        sheet.put(f"{letter}{band}", f"=SUM({parts})" if name == "合计" else f"${{{dataset}#项.{name}}}", SIX)
        exact.letters[dataset, name] = letter
    exact.letters[dataset, "代码"] = "A"
    exact.total_row[dataset] = total
    return band + 2
