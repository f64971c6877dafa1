#!/usr/bin/env python3
"""Writes the default template document templates-xlsx/情况说明模板.docx.

    python3 src/template-set/make_document.py [OUTPUT.docx]

The committed template is what this script writes, byte for byte: whoever changes the one changes the other.
`docx.py` writes the package; `glossary.py` holds the terms of part five.
"""

from __future__ import annotations

import sys
from pathlib import Path

from docx import LANDSCAPE, PORTRAIT, Document, Style
from glossary import SUBJECTS, TERMS
from words import chinese

TEMPLATES = Path(__file__).resolve().parent.parent.parent / "templates-xlsx"

SONG, HEI, KAI, FANG = "宋体", "黑体", "楷体", "仿宋"
LINE = 560  # 28 points, as official documents have it

# the names that 情况说明 gives its paragraphs, the table's and the contents' own, and the cover's
STYLES = (
    Style("Normal", "Normal", font=FANG, size=16, indent=True, line=LINE, align="both"),
    Style("Part", "一级标题", font=HEI, size=18, align="center", level=1, before=240, after=240, keep=True),
    Style("Chapter", "二级标题", font=HEI, size=16, indent=True, line=LINE, level=2, before=120, keep=True),
    Style("ChapterNewPage", "二级标题另页", font=HEI, size=16, indent=True, line=LINE, level=2, keep=True, new_page=True),
    Style("Clause", "三级标题", font=KAI, size=16, indent=True, line=LINE, level=3, bold=True, keep=True),
    Style("Caption", "图题", font=HEI, size=12, align="center", after=240),
    Style("TableTitle", "表题", font=HEI, size=16, align="center", before=120, after=200, keep=True),
    Style("TableHeading", "二级标题表格", font=HEI, size=16, align="center", level=2, before=0, after=200, keep=True),
    Style("TableText", "表格文字", font=SONG, size=9, tight=True),
    Style("CoverUnit", "封面单位", font=HEI, size=26, align="center", before=3600, after=480),
    Style("Cover", "封面标题", font=HEI, size=26, align="center"),
    Style("CoverLine", "封面文字", font=KAI, size=18, align="center", before=4800),
    Style("ContentsHead", "目录标题", font=HEI, size=18, align="center", after=240),
    Style("TOC1", "toc 1", font=HEI, size=14, line=360, before=80),
    Style("TOC2", "toc 2", font=FANG, size=12, line=310, left=420),
    Style("TOC3", "toc 3", font=FANG, size=12, line=350, left=840),
    Style("Footer", "footer", font=SONG, size=14, align="center"),
)  # fmt: skip

TABLES = (
    ("收入支出决算总表", PORTRAIT), ("收入决算表", LANDSCAPE), ("支出决算表", LANDSCAPE), ("财政拨款收入支出决算总表", LANDSCAPE),
    ("一般公共预算财政拨款支出决算表", PORTRAIT), ("一般公共预算财政拨款基本支出决算明细表", LANDSCAPE),
    ("政府性基金预算财政拨款收入支出决算表", LANDSCAPE), ("国有资本经营预算财政拨款支出决算表", PORTRAIT),
    ("财政拨款“三公”经费支出决算表", LANDSCAPE),
)  # fmt: skip


def cover(document: Document) -> None:
    document.put("CoverUnit", "${单位.单位名称}")
    document.put("Cover", "${段落=文档封面}")
    document.put("CoverLine", "${单位.填报日期}")
    document.section(PORTRAIT, footer=False)
    document.put("ContentsHead", "目    录")
    document.put("TOC1", "${目录=2}")
    document.section(PORTRAIT, footer=False)


def about(document: Document) -> None:
    document.put("Part", "第一部分  ${单位.单位名称}概况")
    document.put("Normal", "${段落=文档概况}")
    document.section(PORTRAIT, first_page=1)


def tables(document: Document) -> None:
    document.put("Normal", "${段落=文档第二部分}")
    for number, (title, page) in enumerate(TABLES, 1):
        document.put("TableHeading", f"{chinese(number)}、{title}")
        document.put("Normal", f"${{表格=公开{number:02}}}")
        document.section(page)


def story(document: Document) -> None:
    document.put("Normal", "${段落=情况说明}")
    document.section(PORTRAIT)
    document.put("Part", "第四部分  其他需要说明的情况")
    document.put("Normal", "${段落=文档重点工作}")
    document.put("Normal", "${表格=重点工作完成情况表*，可缺}")
    document.put("Normal", "${段落=文档其他情况}")
    document.section(PORTRAIT)


def glossary(document: Document) -> None:
    document.put("Part", "第五部分  名词解释")
    for number, term in enumerate(TERMS, 1):
        document.put("Normal", f"（{chinese(number)}）{term}")
        if term == SUBJECTS:
            document.put("Normal", "${段落=文档科目解释}")
    document.section(PORTRAIT)


def assessments(document: Document) -> None:
    document.put("Part", "第六部分  附件")
    document.put("Normal", "${段落=文档整体自评}")
    document.put("Normal", "${表格=整体绩效自评表*，可缺}")
    document.put("Normal", "${段落=文档项目自评}")
    document.put("Normal", "${表格=自评_*}")


def main() -> None:
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else TEMPLATES / "情况说明模板.docx"
    document = Document(STYLES)
    for part in (cover, about, tables, story, glossary, assessments):
        part(document)
    document.write(output, "决算公开情况说明")


if __name__ == "__main__":
    main()
