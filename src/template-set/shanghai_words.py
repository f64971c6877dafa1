"""What the Shanghai document says outside part three: cover, contents, part one and the terms, under names that its template calls."""

from __future__ import annotations

from facts import AT
from formulas import replaced
from shanghai import TITLES
from shanghai_facts import DUTIES, SET_UP, ShanghaiFacts
from shanghai_narrative import SECTIONS
from words import numbered
from xlsx import absolute

TERMS = (
    ("一、财政拨款收入：指单位本年度从本级财政部门取得的财政拨款，包括一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款。", ""),
    ("二、事业收入：指事业单位开展专业业务活动及其辅助活动取得的收入。", "事业收入主要内容"),
    ("三、经营收入：指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入。", "经营收入主要内容"),
    ("四、其他收入：指单位取得的除“财政拨款收入”、“事业收入”、“经营收入”等以外的收入。", "其他收入主要内容"),
    ("五、年初结转和结余：指以前年度尚未完成、结转到本年按有关规定继续使用的资金。", ""),
    ("六、年末结转和结余：指本年度或以前年度预算安排、因客观条件发生变化无法按原计划实施，需延迟到以后年度按有关规定继续使用的资金。", ""),
    ("七、基本支出：指单位为保障机构正常运转、完成日常工作任务而发生的各项支出。", ""),
    ("八、项目支出：指单位为完成特定的行政工作任务或事业发展目标，在基本支出之外发生的各项支出。", ""),
    ("九、经营支出：指事业单位在专业活动及辅助活动之外开展非独立核算经营活动发生的支出。", ""),
    (
        "十、“三公”经费：指单位使用本级财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。其中：因公出国（境）费反映单位参加国际合作交流、"
        "重大项目洽谈、境外培训研修等的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出；公务接待费反映全国性专业会议、国家重大政策调研、"
        "专项检查以及外事团组接待交流等执行公务或开展业务所需住宿费、交通费、伙食费等支出；公务用车购置及运行维护费反映编制内公务车辆的报废更新，"
        "以及用于安排市内因公出差、公务文件交换、日常工作开展等所需公务用车燃料费、维修费、过路过桥费、保险费等支出。", "",
    ),
    ("十一、机关运行经费：指行政单位和参照公务员法管理的事业单位使用一般公共预算财政拨款安排的基本支出中的日常公用经费支出。", ""),
)  # fmt: skip


def document_words(facts: ShanghaiFacts) -> dict[str, str]:
    """The names, and the areas that they cover: texts and their styles."""
    facts.section("文档用的文字", "项目", "文字", "样式", "内容")
    return {
        "文档封面": block(facts, [("封面单位", f"={facts.local('单位')}", "封面标题"), ("封面年度", f"={of_year(facts)}&\"决算\"", "封面标题")]),
        "文档目录": block(facts, contents(facts)),
        "文档概况": block(facts, about(facts)),
        "文档决算表": block(facts, [("决算表", f"={facts.local('单位')}&{of_year(facts)}&\"决算表\"", "一级标题")]),
        "文档名词": block(facts, [(f"名词{i}", term(facts, text, item), "正文") for i, (text, item) in enumerate(TERMS, 1) if item]),
    }


def of_year(facts: ShanghaiFacts) -> str:
    return f'{facts.local("年度")}&"年度"&{facts.local("称谓")}'


def block(facts: ShanghaiFacts, lines: list[tuple[str, str, str]]) -> str:
    first = facts.row
    for item, text, style in lines:
        values = {"B": ("文字", text), "C": ("样式", style)}
        if item in (DUTIES, SET_UP):
            values["D"] = ("原文", f"${{说明事项[{item}].内容}}")
        facts.line(f"{item}（文档）", values)
    return AT + absolute(f"B{first}:C{facts.row - 1}")


def contents(facts: ShanghaiFacts) -> list[tuple[str, str, str]]:
    unit, year = facts.local("单位"), of_year(facts)
    lines = [
        ("目录一", f'="第一部分 "&{unit}&"概况"', "目录部分"), ("目录职能", "一、主要职能", "目录行"), ("目录构成", f"={made_up_of(facts)}", "目录行"),
        ("目录二", f'="第二部分 "&{unit}&{year}&"决算表"', "目录部分"),
    ]  # fmt: skip
    lines += [(f"目录表{i}", text, "目录行") for i, text in enumerate(numbered(list(TITLES.values())), 1)]
    lines.append(("目录三", f'="第三部分 "&{unit}&{year}&"决算情况说明"', "目录部分"))
    lines += [(f"目录节{i}", text.replace("事项的情况", "事项"), "目录行") for i, text in enumerate(SECTIONS, 1)]
    return [*lines, ("目录四", "第四部分 名词解释", "目录部分")]


def made_up_of(facts: ShanghaiFacts) -> str:
    return f'IF({facts.local("有下属单位")}=1,"二、"&{facts.local("称谓")}&"决算单位构成","二、机构设置")'


def about(facts: ShanghaiFacts) -> list[tuple[str, str, str]]:
    unit, year, below, own = facts.local("单位"), facts.local("年度"), f"{facts.local('有下属单位')}=1", facts.local("称谓")
    asked = '"（待补充：“构成单位”）"'
    listed = f'"纳入"&{unit}&{year}&"年度"&{own}&"决算编制范围的单位包括："&IF({facts.local("构成单位数")}=0,{asked},"")'
    parts = f'"从预算单位构成看，"&{unit}&{own}&"决算包括："&{unit}&"本级决算、下属行政事业单位决算。"'
    return [
        ("概况", f'="第一部分 "&{unit}&"概况"', "一级标题"),
        ("概况一", "一、主要职能", "二级标题"),
        (DUTIES, f'=IF(D#="","（待补充：“说明事项”中的 {DUTIES}）",D#)', "正文"),
        ("概况二", f"={made_up_of(facts)}", "二级标题"),
        (SET_UP, f'=IF({below},{parts},IF(D#="","（待补充：“说明事项”中的 {SET_UP}）",D#))', "正文"),
        ("概况构成", f'=IF({below},{listed},"")', "正文"),
    ]


def term(facts: ShanghaiFacts, text: str, item: str) -> str:
    """A term; what a unit's own income mainly is ends with 收入等, however it was written."""
    own = facts.local(item)
    bare = replaced(f'{own}&"¦"', [("收入等¦", "¦"), ("等¦", "¦"), ("收入¦", "¦"), ("¦", "")])
    return f'="{text}"&IF({own}="","","主要是："&{bare}&"收入等。")'
