"""What the document 情况说明.docx says outside part three: texts on 说明数据, under names that its template calls."""

from __future__ import annotations

from facts import AT, DOCUMENT_WORDS, Facts
from xlsx import absolute

DUTIES, SET_UP, OTHER = DOCUMENT_WORDS


def document_words(facts: Facts) -> dict[str, str]:
    """The names, and the areas that they cover: texts and their styles."""
    facts.section("文档用的文字", "项目", "", "", "", "", "文字", "样式", "内容")
    whole = facts.local("整体自评的行数")
    year, own = facts.local("年度"), facts.local("称谓")
    blocks = {
        "文档封面": (("封面", f'={year}&"年度"&{own}&"决算"', "封面标题", ""),),
        "文档概况": (
            ("概况一", f'="一、"&{own}&"主要职责"', "二级标题", ""),
            (DUTIES, asked(DUTIES), "正文", told(DUTIES)),
            ("概况二", "二、机构设置情况", "二级标题", ""),
            (SET_UP, asked(SET_UP), "正文", told(SET_UP)),
        ),
        "文档第二部分": (("第二部分", f'="第二部分  "&{year}&"年度"&{own}&"决算表"', "一级标题", ""),),
        "文档其他情况": ((OTHER, '=IF(H#="","无。",H#)', "正文", told(OTHER)),),
        "文档整体自评": (("整体自评标题", f'=IF({whole}=0,"","一、整体绩效自评表")', "二级标题", ""),),
        "文档项目自评": (
            ("项目自评标题", f'=IF({whole}=0,"一","二")&"、项目绩效自评表"', f'=IF({whole}=0,"二级标题","二级标题另页")', ""),
        ),
    }
    names = {}
    for name, lines in blocks.items():
        first = facts.row
        for item, text, style, source in lines:
            values = {"F": ("文字", text), "G": ("样式", style)}
            facts.line(item if item not in DOCUMENT_WORDS else f"{item}（文档）", values | ({"H": ("原文", source)} if source else {}))
        names[name] = AT + absolute(f"F{first}:G{facts.row - 1}")
    return names


def told(item: str) -> str:
    return f"${{说明事项[{item}].内容}}"


def asked(item: str) -> str:
    return f'=IF(H#="","（待补充：“说明事项”中的 {item}）",H#)'
