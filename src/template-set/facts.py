"""The sheet 说明数据: what the sentences of 情况说明 are made of, worked out step by step in live formulas.

Every sentence reads its amounts, words and reasons here, so that its own formula stays short. The blocks stand one
below the other; each begins with a heading row, and a band's range always begins with that row, so that it holds two
rows in the template too.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from formulas import (
    any_in, cause, is_small, joined, marked, names_where, per_cent_of, place_in, rate_text, sentence, shown, shown_value, sought, spelled, with_and,
)
from hints import hints, rates
from lint import against, bare_digits, lint
from looks import (
    FACT, FACT_CODE, FACT_HEAD, FACT_SEARCHED, FACT_SECTION, HEADLINE, INTERNAL_LINE, INTERNAL_TAB, LINE_LEFT, LINE_RIGHT, MONEY, TITLE,
)  # fmt: skip
from spending import spending_facts
from words import chinese, own_row
from xlsx import Sheet, Style, absolute, column_letters, column_number, quoted

NAME = "说明数据"
INTERNAL = "${不公开}"  # on sheets that are never published
AT = f"'{NAME}'!"


# ---------------------------------------------------------------- what is compared with last year


@dataclass(frozen=True)
class Compared:
    """An amount of this year, last year's, and the key of the reason for the difference."""

    item: str
    amount: str
    reason: str = ""
    required: bool = True
    given: bool = True  # last year's amount has a key of its own

    @property
    def key(self) -> str:
        return self.reason or f"{self.item}原因"


TRIPS = ("因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费")
COMPARED = (
    Compared("收支总计", "='公开01'!C36"),
    Compared("本年收入", "='公开02'!C7", required=False),
    Compared("本年支出", "='公开03'!C7", required=False),
    Compared("财政拨款收支总计", "='公开04'!C38"),
    Compared("一般公共预算收入", "='公开04'!C7"),
    Compared("政府性基金预算收入", "='公开04'!C8"),
    Compared("国有资本经营预算收入", "='公开04'!C9"),
    Compared("一般公共预算支出", "='公开05'!C7"),
    Compared("政府性基金预算支出", "='公开07'!E7"),
    Compared("国有资本经营预算支出", "='公开08'!C7"),
    Compared("三公经费", "='公开09'!G8", given=False),
    Compared("因公出国（境）费", "='公开09'!H8", given=False),
    Compared("公务用车购置及运行维护费", "='公开09'!I8", given=False),
    Compared("公务接待费", "='公开09'!L8", given=False),
    Compared("机关运行经费", ""),
)
FUNDS = ("一般公共预算", "政府性基金预算", "国有资本经营预算")
CARRIED = ("年末结转和结余", "财政拨款年末结转和结余", *(f"{fund}年末结转和结余" for fund in FUNDS))  # last year's, which this year begins with

# ---------------------------------------------------------------- what 说明事项 tells

PURCHASES = ("政府采购货物支出", "政府采购工程支出", "政府采购服务支出")
SMALL = (
    "授予中小企业合同金额", "授予小微企业合同金额", "货物授予中小企业合同金额", "工程授予中小企业合同金额", "服务授予中小企业合同金额"
)  # fmt: skip
CARS = (
    "副省级及以上领导干部用车", "主要负责人用车", "机要通信用车", "应急保障用车", "执法执勤用车", "特种专业技术用车",
    "离退休干部服务用车", "其他用车",
)  # fmt: skip
COUNTS = (
    *CARS, "车辆总数", "单位价值100万元以上设备", "公务用车购置数", "公务用车保有量", "因公出国（境）团组数", "因公出国（境）人次数", "国内公务接待批次",
    "国内公务接待人次", "外事接待批次", "外事接待人次",
)  # fmt: skip
NUMBERS = ("机关运行经费", *PURCHASES, *SMALL, *COUNTS)
WORDS = {
    "公务用车运行维护费用途": ("主要是用于", "主要用于", "主要是", "用于"), "机关运行经费说明": (), "政府采购": (), "国有资产": (),
    "其他用车说明": ("其他用车主要是", "其他用车是", "其他用车", "主要是"), "绩效自评结果": (), "整体绩效评价": (), "绩效评价结果应用": (),
    "绩效评价结果应用2": (), "绩效评价结果应用3": (), "专项支出": (),
}  # fmt: skip
DOCUMENT_WORDS = ("单位主要职责", "机构设置", "重点工作开展情况综述", "其他需要说明的情况")
PROJECT_TEXTS = (("主要产出和效益", "全年实际完成情况"), ("发现的问题及原因", "偏差原因"), ("下一步改进措施", "改进措施"))


# A to AA; the longest texts stand in F to H
WIDTHS = [30, 30, 30, 30, 14, 60, 40, 60, 40, 16, 40, 40, 40, 18, 24, 44, 24, 24, 24, 24, 24, 12, 16, 12, 12, 12, 12]


@dataclass
class Facts:
    """The sheet while it is drawn, and where on it each fact stands."""

    sheet: Sheet = field(
        default_factory=lambda: Sheet(
            NAME, landscape=True, widths=WIDTHS, default_height=18, tab_color=INTERNAL_TAB
        )
    )  # fmt: skip
    row: int = 3
    sections: int = 0
    places: dict[tuple[str, str], str] = field(default_factory=dict)
    lints: list[tuple[str, str, str, str, str]] = field(default_factory=list)  # block, its marks, names, what is wrong; the list
    compared: tuple[Compared, ...] = ()
    small: tuple[str, ...] = SMALL
    trips: tuple[str, ...] = TRIPS

    def at(self, item: str, what: str = "值") -> str:
        """The cell of a fact, as other sheets call it."""
        return AT + self.places[item, what]

    def section(self, title: str, *heads: str) -> int:
        """A blank row, the block's title, its heading; the row below is the block's first."""
        self.sections += 1
        self.sheet.put(f"A{self.row + 1}", f"{chinese(self.sections)}、{title}", FACT_SECTION)
        for i, text in enumerate(heads, 1):
            if text:
                self.sheet.put(f"{column_letters(i)}{self.row + 2}", text, FACT_HEAD)
        self.row += 3
        return self.row

    def line(self, item: str, values: dict[str, tuple[str, str]]) -> None:
        """A row of a block: its name, and for each column what it is and what stands in it; # is the row's number."""
        self.sheet.put(f"A{self.row}", item, FACT)
        self.put(item, values, lambda letter: f"{letter}{self.row}")

    def band(self, block: str, values: dict[str, tuple[str, str]], marks: tuple[str, ...] = ()) -> None:
        """
        A band of one row; each column's range, its heading included, becomes a place of the block.

        marks -- columns that are 1 where something is to be listed; behind all others stands the row's place in the ranges there
        """
        letter_of = {what: letter for letter, (what, _) in values.items()}
        last = max(map(column_number, values))
        for i, mark in enumerate(marks, 1):
            head = f"{letter_of[mark]}{self.row - 1}"
            values[column_letters(last + i)] = (f"{mark}的行", f'=IF({letter_of[mark]}#=1,ROW()-ROW({head})+1,"")')
            self.sheet.put(f"{column_letters(last + i)}{self.row - 1}", "第几行", FACT_HEAD)
        self.put(block, values, lambda letter: f"{letter}{self.row - 1}:{letter}{self.row}")

    def put(self, item: str, values: dict[str, tuple[str, str]], place) -> None:
        for letter, (what, value) in values.items():
            self.sheet.put(f"{letter}{self.row}", own_row(value, self.row), style_of(item, what))
            self.places[item, what] = place(letter)
        self.row += 1

    def close(self) -> None:
        """After the last block."""
        last = max(column for _, column in self.sheet.cells)
        self.sheet.print_area = f"A1:{column_letters(last)}{self.row - 1}"

    def look(self, money: bool = False) -> Style:
        return MONEY if money else FACT

    def outside(self, area: str) -> str:
        """An area of this sheet, as charts call it."""
        return AT + absolute(area)

    def local(self, item: str, what: str = "值") -> str:
        return self.places[item, what]

    def lint(self, text: str, digits: str) -> str:
        return lint(text, digits, self.local("称谓"))

    def digits(self, text: str) -> str:
        return bare_digits(text, self.local("年度"), self.local("上年度"))


def style_of(item: str, what: str) -> Style:
    if item in SEARCHED or what in SEARCHED:
        return FACT_SEARCHED
    return MONEY if what in MONEY_COLUMNS else FACT_CODE if what == "代码" else FACT


SEARCHED = {"数字", "全部文字", "自评数", "政府性基金的科目"}
MONEY_COLUMNS = {"本年", "上年", "差额", "金额", "预算", "支出", "本年所示", "上年所示", "上年填报", "一般公共预算"}


# ---------------------------------------------------------------- the blocks


def head(facts: Facts) -> None:
    sheet = facts.sheet
    sheet.put("A1:J1", "情况说明取数表", TITLE)
    sheet.heights[1] = 36
    sheet.put("A2:B2", "单位：${单位.单位名称}", LINE_LEFT)
    sheet.put("C2:H2", "内部用表，不公开：“情况说明”“图表”和文档从这里取数。", INTERNAL_LINE)
    sheet.put("I2:J2", "单位：${金额单位=万元}", LINE_RIGHT)
    sheet.put("K2", INTERNAL, LINE_LEFT)


FUND_SUBJECTS = (
    "20610", "20707", "20709", "20710", "20822", "20823", "20829", "21160", "21161", "21208", "21210", "21211", "21213", "21214", "21215", "21216", "21217",
    "21218", "21219", "21366", "21367", "21369", "21370", "21371", "21372", "21373", "21374", "21460", "21462", "21463", "21464", "21468", "21469", "21470",
    "21471", "21472", "21473", "21562", "22904", "22908", "22960", "23104", "23204", "23304", "234",
)  # fmt: skip


def general(facts: Facts) -> None:
    facts.section("年度", "项目", "值")
    facts.line("年度", {"B": ("值", "${单位.年度}")})
    facts.line("上年度", {"B": ("值", f"={facts.local('年度')}-1&\"\"")})
    facts.line("称谓", {"B": ("值", '=IF("${单位.汇总}"="是","部门","单位")')})
    facts.line("单位", {"B": ("值", "${单位.单位名称}")})
    facts.line("政府性基金的科目", {"B": ("值", "|" + "|".join(FUND_SUBJECTS) + "|")})


def told(facts: Facts) -> None:
    """All lines of 说明事项, then the known ones by name: numbers as numbers, texts without their full stop."""
    facts.section("“说明事项”", "项目", "用不到（1 为用不到）", "写法提示", "查找用的键", "写法提示（1 为有）", "内容", "数字改成 0")
    known = "|".join(["", *NUMBERS, *WORDS, *DOCUMENT_WORDS, *(c.key for c in COMPARED), ""])
    text = "OR(F#=\"\",ISNUMBER(F#))"
    facts.band(
        "说明事项",
        {
            "A": ("项目", "${说明事项#.项目}"),
            "B": ("未用", f'=IF(A#="",0,{unknown("A#", known, own_key("A#", facts.local("自评数")))})'),
            "C": ("写法提示", f'=IF({text},"",{facts.lint("F#", "G#")})'),
            "D": ("键", "=" + spelled("A#")),
            "E": ("写法", '=IF(C#="",0,1)'),
            "F": ("内容", "${说明事项#.内容}"),
            "G": ("数字", f'=IF({text},"",{facts.digits("F#")})'),
        },
        marks=("未用", "写法"),
    )
    facts.lints.append(("说明事项", "写法", "项目", "写法提示", "“说明事项”"))
    facts.section("说明事项中的数", "项目", "值", "内容")
    for item in NUMBERS:
        values = {"B": ("值", '=IF(C#="","",IFERROR(VALUE(C#),""))'), "C": ("原文", f"${{说明事项[{item}].内容}}")}
        facts.line(item, values)
    facts.section("说明事项中的文字", "项目", "", "", "", "", "值", "", "内容")
    for item, leads in WORDS.items():
        facts.line(item, {"F": ("值", "=" + sentence("H#", leads)), "H": ("原文", f"${{说明事项[{item}].内容}}")})


def unknown(item: str, known: str, own: list[str]) -> str:
    """1 for a key that nothing reads. Literals of formulas are short, so the known keys are searched in pieces."""
    pieces, rest = [], known
    while len(rest) > 250:
        cut = rest.rindex("|", 0, 250)
        pieces.append(rest[: cut + 1])
        rest = rest[cut:]
    plain = f'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({item}," ",""),"(","（"),")","）")'
    tests = [f'ISNUMBER(FIND("|"&{plain}&"|","{piece}"))' for piece in [*pieces, rest]] + own
    return f"IF(OR({','.join(tests)}),0,1)"


def own_key(item: str, projects: str) -> list[str]:
    """Whether it is a key with a code in it, of a subject of the tables or of a project."""
    subject = ",".join(f"ISNUMBER(MATCH(MID({item},3,9),'{table}'!A8:A10,0))" for table in ("公开05", "公开07", "公开08"))
    of_class = f"ISNUMBER(MATCH(MID({item},3,LEN({item})-4),'公开03'!A8:A10,0))"
    tests = [
        f'IF(LEFT({item},2)="用途",OR({subject}),FALSE)',
        f'IF(AND(LEFT({item},2)="支出",RIGHT({item},2)="原因",LEN({item})=7),{of_class},FALSE)',
    ]
    for kind, _ in PROJECT_TEXTS:
        code = f"LEFT({item},LEN({item})-{len(kind)})"
        tests.append(f'IF(RIGHT({item},{len(kind)})="{kind}",ISNUMBER(FIND({marked(code)},{projects})),FALSE)')
    return tests


def class_of_last_year(item: str) -> list[str]:
    """Whether it is 支出 with the code of a 类."""
    return [f'IF(AND(LEFT({item},2)="支出",LEN({item})=5),ISNUMBER(VALUE(MID({item},3,3))),FALSE)']


def compared(facts: Facts) -> None:
    facts.section(
        "与上年比较", "项目", "本年数", "上年数", "差额", "增减", "增减的写法", "主要原因", "原因（内容）", "缺原因", "本年所示", "上年所示", "增减率", "增减率",
        "原因与增减相反", "缺报单位", "上年填报",
    )  # fmt: skip
    first = facts.row
    row = {c.item: first + i for i, c in enumerate(COMPARED)}
    below = first + len(COMPARED) + 3  # the four items of 三公经费, last year's total given as one figure
    four = f"COUNT(C{below}:C{below + 3})>0"
    partly = "&".join(f"O{below + i}" for i in range(4)) + '<>""'  # some units below a department did not give theirs
    before = {
        "三公经费": f'=IF({partly},"",IF({four},SUM(C{below}:C{below + 3}),IF(C{below + 4}="","",C{below + 4})))',
        "因公出国（境）费": f'=IF(OR({partly},NOT({four})),"",SUM(C{below}))',
        "公务用车购置及运行维护费": f'=IF(OR({partly},NOT({four})),"",SUM(C{below + 1}:C{below + 2}))',
        "公务接待费": f'=IF(OR({partly},NOT({four})),"",SUM(C{below + 3}))',
    }
    for c in COMPARED:
        values = {
            "B": ("本年", c.amount or f"={facts.local(c.item)}"),
            "C": ("上年", '=IF(OR(O#<>"",P#=""),"",P#)' if c.given else before[c.item]),
            "D": ("差额", '=IF(AND(ISNUMBER(J#),ISNUMBER(C#)),ROUND(J#-K#,6)+0,"")'),
            "E": ("增减", '=IF(D#="","",IF(D#>0,"增加",IF(D#<0,"减少","持平")))'),
            "F": (
                "写法",
                f'=IF(D#="","",IF(D#=0,"持平",E#&{shown("ABS(D#)")}&"万元"&IF(M#="","","，"&IF(D#>0,"增长","下降")&M#)))',
            ),
            "G": ("原因", "=" + cause("H#")),
            "H": ("内容", f"${{说明事项[{c.key}].内容}}"),
            "I": ("缺原因", '=IF(D#="",0,IF(AND(D#<>0,G#=""),1,0))' if c.required else "=0"),
            "J": ("本年所示", f"={shown_value('B#')}" if c.amount else f'=IF(ISNUMBER(B#),{shown_value("B#")},"")'),
            "K": ("上年所示", f'=IF(ISNUMBER(C#),{shown_value("C#")},"")'),
            "L": ("率", f'=IF(D#="","",IF(OR(D#=0,J#<0,AND({is_small("K#")},NOT({is_small("J#")}))),"",{per_cent_of("ABS(D#)", "K#")}))'),
            "M": ("增减率", "=" + rate_text("L#")),
            "N": ("相反", "=" + against("G#", "D#")),
        }
        if c.given:
            values |= given(c.item)
        facts.line(c.item, values)
    assert facts.row == row["机关运行经费"] + 1
    facts.section("上年“三公”经费各项", "项目", "", "上年数", "", "", "", "", "", "", "", "", "", "", "", "缺报单位", "上年填报")
    assert facts.row == below
    for item in (*TRIPS, "三公经费合计", *CARRIED):
        facts.line(f"上年{item}", {"C": ("上年", '=IF(OR(O#<>"",P#=""),"",P#)')} | given(item))
    facts.section("要点", "项目", "数")
    for name, item, what in (("本年收入",) * 2 + ("本年",), ("本年支出",) * 2 + ("本年",), ("上年收入", "本年收入", "上年"), ("上年支出", "本年支出", "上年")):
        facts.sheet.put(f"A{facts.row}", name, FACT)
        facts.sheet.put(f"B{facts.row}", f"={facts.local(item, what)}", HEADLINE)
        facts.row += 1
    facts.places["要点", "区域"] = f"A{facts.row - 4}:B{facts.row - 1}"


def given(item: str) -> dict[str, tuple[str, str]]:
    """Last year's amount as 上年数 gives it, and the units below a department that did not give it."""
    return {"O": ("缺报", f"${{上年数[{item}].没有填的单位}}"), "P": ("上年填报", f"${{上年数[{item}].金额}}")}


INCOMES = (
    ("财政拨款收入", "D"), ("上级补助收入", "E"), ("事业收入", "F"), ("经营收入", "G"), ("附属单位上缴收入", "H"), ("其他收入", "I")
)  # fmt: skip
EXPENSES = (("基本支出", "D"), ("项目支出", "E"), ("上缴上级支出", "F"), ("经营支出", "G"), ("对附属单位补助支出", "H"))


def parts(facts: Facts) -> None:
    """
    Income and expenditure by kind: each with its share, and its place among those that are not zero (for the charts). No
    share is said beside a negative part.
    """
    for title, table, whole, items in (("收入构成", "公开02", "本年收入", INCOMES), ("支出构成", "公开03", "本年支出", EXPENSES)):
        facts.section(title, "项目", "金额", "占比", "第几项", "有几行", "写法", "占比（数）")
        first, total = facts.row, f"'{table}'!C7"
        last = first + len(items) - 1
        for item, letter in items:
            facts.line(
                item,
                {
                    "B": ("金额", f"='{table}'!{letter}7"),
                    "C": ("占比", "=" + rate_text("G#")),
                    "D": ("第几项", f'=IF(ROUND(B#,6)=0,"",COUNT(D{first - 1}:D{facts.row - 1})+1)'),
                    "E": ("行数", "=" + any_in(f"'{table}'!{letter}8:{letter}10")),
                    "F": ("写法", f'=IF(E#=0,"",A#&{shown("B#")}&"万元"&IF(OR(C#="",ROUND(B#,6)=0),"","，占{whole}"&C#))'),
                    "G": ("占比数", f'={per_cent_of("B#", total, f"MIN(B{first}:B{last})>=0")}'),
                },
            )
        phrases = [facts.local(item, "写法") for item, _ in items]
        facts.line(f"{whole}各项", {"F": ("写法", "=" + joined(phrases, "；"))})
        facts.line(f"{whole}没有的", {"F": ("写法", "=" + names_where([(f"A{r}", f"E{r}=0") for r in range(first, last + 1)]))})


def received(facts: Facts) -> None:
    """The three kinds of 财政拨款收入: what is said of each; one that was nothing in both years is left out."""
    facts.section("财政拨款收入", "项目", "本年数", "上年数", "", "", "写法")
    first = facts.row
    for fund in ("一般公共预算", "政府性基金预算", "国有资本经营预算"):
        own = {what: facts.local(f"{fund}收入", what) for what in ("本年", "上年", "差额", "增减", "原因")}
        difference = f"ABS({own['差额']})"
        change = f'"，比"&{facts.local("上年度")}&"年度决算数"&{own["增减"]}&{shown(difference)}&"万元"'
        why = f'IF({own["原因"]}="","","，"&{own["增减"]}&"主要原因是"&{own["原因"]})'
        against_last = f'IF({own["增减"]}="","",IF({own["增减"]}="持平","，与上年持平",{change}&{why}))'
        facts.line(
            f"{fund}财政拨款收入",
            {
                "B": ("本年", f"={own['本年']}"),
                "C": ("上年", f"=SUM({own['上年']})"),
                "F": ("写法", f'=IF(AND(ROUND(B#,6)=0,ROUND(C#,6)=0),"",A#&{shown("B#")}&"万元"&{against_last})'),
            },
        )
    cells = [f"F{first + i}" for i in range(3)]
    silent = names_where([(f"A{first + i}", f'{c}=""') for i, c in enumerate(cells)])
    facts.line("财政拨款收入各项", {"F": ("写法", "=" + joined(cells, "；"))})
    facts.line("财政拨款收入没有的各项", {"F": ("写法", "=" + silent)})
    facts.line("财政拨款收入没有的", {"F": ("写法", "=" + with_and(f"F{facts.row - 1}"))})


# ---------------------------------------------------------------- projects

PROJECT_LINE = f'={marked("J3")}&D6&";"&E6&";"&TEXT(F6,"0.00%")&";"'  # of a project's sheet: its code, budget, execution and rate


def project_line(facts: Facts, project: str) -> None:
    facts.section("各项目自评表的数", "项目", "值")
    facts.line("自评数", {"B": ("值", f"=CONCATENATE({quoted(project)}!J4)")})


def projects(facts: Facts) -> None:
    """Each project's amounts as they stand on its sheet, and its texts; those that 说明事项 gives go first."""
    every = facts.local("自评数")
    facts.section(
        "项目自评", "代码", "预算", "支出", "名称", "完成预算", "写法", *(kind for kind, _ in PROJECT_TEXTS), "第几个", *(c for _, c in PROJECT_TEXTS),
        "自评表的数", *(f"{kind}（说明事项）" for kind, _ in PROJECT_TEXTS), "一般公共预算", "全部文字", "数字改成 0", "写法提示", "写法提示（1 为有）", "资金类型",
    )  # fmt: skip
    keys, names, texts = (facts.local("说明事项", what) for what in ("键", "项目", "内容"))
    mark = marked("A#")
    second = 'MID(N#,FIND(";",N#)+1,99)'
    rate = f'MID({second},FIND(";",{second})+1,LEN({second})-FIND(";",{second}))'
    values = {
        "A": ("代码", "${项目自评#.项目编号}"),
        "B": ("预算", '=IF(N#="",0,VALUE(LEFT(N#,FIND(";",N#)-1)))'),
        "C": ("支出", f'=IF(N#="",0,VALUE(LEFT({second},FIND(";",{second})-1)))'),
        "D": ("名称", "${项目自评#.项目名称}"),
        "E": ("完成", f'=IF(N#="","",LEFT({rate},FIND("%",{rate})))'),
        "F": (
            "写法",
            f'=IF(D#="","",D#&IF(RIGHT(D#,2)="项目","","项目")&"绩效自评综述：项目全年预算数为"&{shown("B#")}&"万元，执行数为"&{shown("C#")}&"万元"'
            f'&IF(OR(ROUND(B#,6)<=0,ROUND(C#,6)<0),"","，完成预算"&{without_zeros("E#")})&"。")',
        ),
        "J": ("第几个", f'=IF(A#="",0,{place_in(every, "A#")})'),
        "N": ("自评表的数", f'=IF(A#="","",MID({every},FIND({mark},{every})+LEN({mark}),99))'),
        "R": ("一般公共预算", '=IF(W#="一般公共预算",C#,"")'),
        "S": ("全部文字", "=K#&CHAR(10)&L#&CHAR(10)&M#"),
        "T": ("数字", f"={facts.digits('S#')}"),
        "U": ("写法提示", f"={facts.lint('S#', 'T#')}"),
        "V": ("写法数", '=IF(U#="",0,1)'),
        "W": ("资金类型", "${项目自评#.资金类型}"),
    }
    for own, letter, source, (kind, column) in zip("OPQ", "GHI", "KLM", PROJECT_TEXTS):
        place = f'MATCH({sought("A#")}&"{kind}",{keys},0)'
        exact = f'IF(EXACT(INDEX({names},{place}),A#&"{kind}"),INDEX({texts},{place})&"","")'
        values[own] = (f"{kind}（说明事项）", f'=IF(A#="","",IFERROR({exact},""))')
        values[letter] = (kind, "=" + sentence(f'IF({own}#="",{source}#&"",{own}#)'))
        values[source] = (column, f"${{项目自评#.{column}}}")
    facts.band("项目", dict(sorted(values.items())), marks=("写法数",))
    facts.lints.append(("项目", "写法数", "名称", "写法提示", "“项目自评”"))
    facts.section("项目自评合计", "项目", "支出", "个数", "一般公共预算", "写了资金类型的")
    facts.line(
        "项目合计",
        {
            "B": ("支出", f"=SUM({facts.local('项目', '支出')})"),
            "C": ("个数", f"=COUNTA({facts.local('项目', '代码')})-1"),
            "D": ("一般公共预算", f"=SUM({facts.local('项目', '一般公共预算')})"),
            "E": ("有资金类型", f"=COUNTA({facts.local('项目', '资金类型')})-1"),
        },
    )


def without_zeros(rate: str) -> str:
    """66.70% as 66.7%, 100.00% as 100%."""
    return (
        f'IF(RIGHT({rate},4)=".00%",LEFT({rate},LEN({rate})-4)&"%",IF(RIGHT({rate},2)="0%",LEFT({rate},LEN({rate})-2)&"%",{rate}))'
    )


def whole_assessment(facts: Facts) -> None:
    """The texts of 整体自评, and whether there are indicators without it."""
    facts.section("整体自评", "单位名称", "写法提示", "写法提示（1 为有）", "数字改成 0", "", "年度目标", "偏差原因", "改进措施", "全部文字")
    facts.band(
        "整体自评",
        {
            "A": ("名称", "${整体自评#.单位名称}"),
            "B": ("写法提示", f"={facts.lint('I#', 'D#')}"),
            "C": ("写法数", '=IF(B#="",0,1)'),
            "D": ("数字", f"={facts.digits('I#')}"),
            "F": ("年度目标", "${整体自评#.年度目标}"),
            "G": ("偏差原因", "${整体自评#.偏差原因}"),
            "H": ("改进措施", "${整体自评#.改进措施}"),
            "I": ("全部文字", "=F#&CHAR(10)&G#&CHAR(10)&H#"),
        },
        marks=("写法数",),
    )
    facts.lints.append(("整体自评", "写法数", "名称", "写法提示", "“整体自评”"))
    facts.section("整体指标的一级指标", "名称")
    facts.band("整体指标", {"A": ("名称", "${整体指标#一级指标.一级指标}")})
    facts.section("整体自评合计", "项目", "值")
    facts.line("整体自评的行数", {"B": ("值", f"=COUNTA({facts.local('整体自评', '名称')})-1")})
    facts.line("整体指标的组数", {"B": ("值", f"=COUNTA({facts.local('整体指标', '名称')})-1")})


def last_year(facts: Facts) -> None:
    """All lines of 上年数, so that every amount has a place; those that nothing compares are marked."""
    facts.section("“上年数”", "项目", "上年", "用不到（1 为用不到）")
    known = "|".join(["", *(c.item for c in COMPARED if c.given), *TRIPS, "三公经费合计", *CARRIED, ""])
    facts.band(
        "上年数",
        {
            "A": ("项目", "${上年数#.项目}"),
            "B": ("上年", "${上年数#.金额}"),
            "C": ("未用", f'=IF(A#="",0,{unknown("A#", known, class_of_last_year("A#"))})'),
        },
        marks=("未用",),
    )


def facts_sheet(project: str) -> Facts:
    """
    project -- the sheet of each project, as its name stands in the template
    """
    facts = Facts(compared=COMPARED)
    head(facts)
    general(facts)
    project_line(facts, project)
    for block in (told, compared, parts, received, last_year, spending_facts, projects, whole_assessment, rates, hints):
        block(facts)
    return facts
