"""Chinese numerals for headings and lines, and the mark # in formulas."""

import re


def chinese(number: int) -> str:
    """一 … 九十九."""
    digits = "〇一二三四五六七八九"
    tens, ones = divmod(number, 10)
    if tens == 0:
        return digits[ones]
    return ("" if tens == 1 else digits[tens]) + "十" + (digits[ones] if ones else "")


def numbered(names: list[str]) -> list[str]:
    return [f"{chinese(i)}、{name}" for i, name in enumerate(names, 1)]


def own_row(formula: str, row: int) -> str:
    """Puts the row's number for #, except inside ${…}, where # belongs to the placeholder, and in ##, a number's format."""

    def numbered_in(text: str) -> str:
        return re.sub(r"(?<!#)#(?!#)", str(row), text)

    parts = formula.split("${")
    done = [numbered_in(parts[0])]
    for part in parts[1:]:
        inside, _, after = part.partition("}")
        done.append(inside + "}" + numbered_in(after))
    return "${".join(done)
