"""What the document 情况说明.docx says outside part three: texts on 说明数据, under names that its template calls."""

from __future__ import annotations

from facts import AT, DOCUMENT_WORDS, Facts
from xlsx import absolute

DUTIES, SET_UP, KEY_WORK, OTHER = DOCUMENT_WORDS


def document_words(facts: Facts) -> dict[str, str]:
    """The names, and the areas that they cover: texts and their styles."""
    key_work(facts)
    facts.section("文档用的文字", "项目", "", "", "", "", "文字", "样式", "内容")
    whole, lines = facts.local("整体自评的行数"), facts.local("重点工作的行数")
    year, own = facts.local("年度"), facts.local("称谓")
    below = f'=IF(H#="","","纳入"&{facts.local("单位")}&{year}&"年度"&{own}&"决算编制范围的单位包括："&H#&"。")'
    blocks = {
        "文档封面": (("封面", f'={year}&"年度"&{own}&"决算"', "封面标题", ""),),
        "文档概况": (
            ("概况一", f'="一、"&{own}&"主要职责"', "二级标题", ""),
            (DUTIES, asked(DUTIES), "正文", told(DUTIES)),
            ("概况二", "二、机构设置情况", "二级标题", ""),
            (SET_UP, asked(SET_UP), "正文", told(SET_UP)),
            ("所属单位", below, "正文", "${单位.所属单位}"),
        ),
        "文档第二部分": (("第二部分", f'="第二部分  "&{year}&"年度"&{own}&"决算表"', "一级标题", ""),),
        "文档重点工作": (
            ("重点工作一", "一、重点工作开展情况综述", "二级标题", ""),
            (KEY_WORK, f'=IF(H#<>"",H#,IF({lines}=0,"无。",{to_fill_in(KEY_WORK)}))', "正文", told(KEY_WORK)),
            ("重点工作二", "二、重点工作完成情况表", "二级标题", ""),
            ("没有重点工作", f'=IF({lines}=0,"无。","")', "正文", ""),
        ),
        "文档其他情况": (
            ("重点工作三", '=IF(H#="","","三、其他需要说明的情况")', "二级标题", told(OTHER)),
            (OTHER, '=IF(H#="","",H#)', "正文", told(OTHER)),
        ),
        "文档整体自评": (("整体自评标题", f'=IF({whole}=0,"","一、整体绩效自评表")', "二级标题", ""),),
        "文档项目自评": (
            ("项目自评标题", f'=IF({whole}=0,"一","二")&"、项目绩效自评表"', f'=IF({whole}=0,"二级标题","二级标题另页")', ""),
        ),
    }
    names = {}
    for name, rows in blocks.items():
        first = facts.row
        for item, text, style, source in rows:
            values = {"F": ("文字", text), "G": ("样式", style)}
            facts.line(item if item not in DOCUMENT_WORDS else f"{item}（文档）", values | ({"H": ("原文", source)} if source else {}))
        names[name] = AT + absolute(f"F{first}:G{facts.row - 1}")
    return names


def told(item: str) -> str:
    return f"${{说明事项[{item}].内容}}"


def to_fill_in(item: str) -> str:
    return f'"（待补充：“说明事项”中的 {item}）"'


def asked(item: str) -> str:
    return f'=IF(H#="",{to_fill_in(item)},H#)'


def key_work(facts: Facts) -> None:
    facts.section("重点工作", "重要事项")
    facts.band("重点工作", {"A": ("事项", "${重点工作#.重要事项}")})
    facts.section("重点工作合计", "项目", "值")
    facts.line("重点工作的行数", {"B": ("值", f"=COUNTA({facts.local('重点工作', '事项')})-1")})
