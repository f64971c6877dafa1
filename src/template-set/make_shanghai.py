#!/usr/bin/env python3
"""Writes the templates of the set templates-xlsx/上海2024: its workbook and its document.

    python3 src/template-set/make_shanghai.py [FOLDER]

The committed templates are what this script writes, byte for byte: whoever changes the one changes the other.
The modules shanghai_*.py hold its parts; what it shares with the default set stands in the same modules as there.
"""

from __future__ import annotations

import sys
from pathlib import Path

from checks import FIRST, sheet_of
from looks import NORMAL
from make_workbook import HERE
from shanghai import SET, T4
from shanghai_checks import all_checks
from shanghai_exact import exact_sheet
from shanghai_facts import TRIPS, facts_sheet
from shanghai_document import write_document
from shanghai_narrative import narrative_sheet
from shanghai_tables import t1, t2, t3, t4, t5, t6, t7, t8, t9, units
from shanghai_next_year import next_year_sheet
from shanghai_words import document_words
from xlsx import Sheet, quoted, write_workbook


def sheets() -> tuple[list[Sheet], dict[str, str]]:
    exact = exact_sheet()
    facts = facts_sheet(exact)
    word = facts.at("称谓")
    tables = [t(exact, word) for t in (t1, t2, t3, t4, t5)]
    tables += [t6(word), t7(word, {item: facts.at(f"预算{item}", "预算") for item in TRIPS})]
    tables += [t8(exact, word, facts.at("无政府性基金")), t9(exact, word, facts.at("无国有资本经营")), units()]
    narrative, paragraphs = narrative_sheet(facts)
    documents = document_words(facts)
    facts.close()
    told = f"{quoted('情况说明')}!{paragraphs}"
    checking, rows = sheet_of(all_checks(exact, facts, FIRST, told))
    following, following_names = next_year_sheet(facts)
    names = {
        "另页": f"{quoted(T4)}!$20:$20",  # behind the 15th class, as the form does
        "情况说明": told,
        **documents,
        "校验": f"{quoted('校验')}!{rows}",
        "要点": facts.outside(facts.local("要点", "区域")),
        **following_names,
    }
    return [*tables, narrative, exact.sheet, exact.classes, facts.sheet, checking, following], names


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SET
    folder.mkdir(parents=True, exist_ok=True)
    book, names = sheets()
    theme = (HERE / "theme1.xml").read_text(encoding="utf-8")
    write_workbook(folder / "决算公开.xlsx", book, names, NORMAL, theme, "上海市部门决算公开报表")
    write_document(folder / "部门决算模板.docx")


if __name__ == "__main__":
    main()
