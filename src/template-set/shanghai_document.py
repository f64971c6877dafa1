"""The document of the Shanghai set: cover, contents, four parts. Its figures and sentences come from the workbook."""

from __future__ import annotations

from pathlib import Path

from docx import LANDSCAPE, PORTRAIT, Document, Style
from shanghai import T1, T2, T3, T4, T5, T6, T7, T8, T9
from shanghai_words import TERMS

SONG, HEI, KAI, FANG = "宋体", "黑体", "楷体", "仿宋"
LINE = 520  # 26 points

STYLES = (
    Style("Normal", "Normal", font=FANG, size=15, indent=True, line=LINE, align="both"),
    Style("Part", "一级标题", font=HEI, size=16, align="center", level=1, before=120, after=240, keep=True),
    Style("Chapter", "二级标题", font=KAI, size=15, bold=True, indent=True, line=LINE, level=2, before=120, keep=True),
    Style("Clause", "三级标题", font=KAI, size=15, bold=True, indent=True, line=LINE, level=3, keep=True),
    Style("TableTitle", "表题", font=SONG, size=10.5, align="center", before=120, after=60, keep=True),
    Style("TableText", "表格文字", font=SONG, size=10.5, tight=True),
    Style("CoverTitle", "封面标题", font="华文中宋", size=36, align="center", before=1200),
    Style("ContentsHead", "目录标题", font=HEI, size=16, align="center", after=240),
    Style("ContentsPart", "目录部分", font=HEI, size=15, line=430, before=100),
    Style("ContentsLine", "目录行", font=KAI, size=15, line=430, left=600),
    Style("Footer", "footer", font=SONG, size=14, align="center"),
)
TABLES = (
    (T1, PORTRAIT), (T2, LANDSCAPE), (T3, LANDSCAPE), (T4, LANDSCAPE), (T5, PORTRAIT), (T6, PORTRAIT), (T7, LANDSCAPE), (T8, LANDSCAPE), (T9, LANDSCAPE)
)  # fmt: skip


def write_document(output: Path) -> None:
    document = Document(STYLES)
    document.put("CoverTitle", "${段落=文档封面}")
    document.section(PORTRAIT, footer=False)
    document.put("ContentsHead", "目   录")
    document.put("ContentsLine", "${段落=文档目录}")
    document.section(PORTRAIT, footer=False)
    document.put("Normal", "${段落=文档概况}")
    document.put("Normal", "${表格=构成单位*，可缺}")
    document.section(PORTRAIT, first_page=1)
    document.put("Part", "${段落=文档决算表}")
    for sheet, page in TABLES:
        document.put("Normal", f"${{表格={sheet}}}")
        document.section(page)
    document.put("Normal", "${段落=情况说明}")
    document.section(PORTRAIT)
    document.put("Part", "第四部分 名词解释")
    terms = [text for text, _ in TERMS]
    document.put("Normal", terms[0])
    document.put("Normal", "${段落=文档名词}")
    for text in terms[4:]:
        document.put("Normal", text)
    document.write(output, "部门决算")
