"""The sheet 说明数据: what the sentences of 情况说明 are made of, worked out step by step in live formulas.

Every sentence reads its amounts, words and reasons here, so that its own formula stays short. The blocks stand one
below the other; each begins with a heading row, and a band's range always begins with that row, so that it holds two
rows in the template too.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from looks import CODE, FACT, FACT_HEAD, FACT_SECTION, LINE_LEFT, LINE_RIGHT, MONEY, TITLE
from words import chinese, own_row
from xlsx import Sheet, Style, absolute, column_letters, quoted

NAME = "说明数据"
AT = f"'{NAME}'!"


# ---------------------------------------------------------------- parts of formulas

EMPTY = '""'  # as formulas write it


def rounded(amount: str) -> str:
    """An amount as the tables show it; the 6 decimals that an amount can have go first, so that no engine's rest of a sum decides."""
    return f"ROUND(ROUND({amount},6),2)"


def shown(amount: str) -> str:
    """An amount as text: two decimals, zeros at the end dropped, more where two would say 0; the 0 turns -0 into 0."""
    small = f"AND(ABS({amount})<0.005,ROUND({amount},6)<>0)"
    return f'IF({small},TEXT({amount},"0.000###"),{rounded(amount)}+0&"")'


def rate(part: str, whole: str, decimals: int = 1) -> str:
    """
    What amounts that are not negative are of each other, as text: of the amounts as they are shown, which is what a reader
    can check. 10 decimals first, so that a half is a half in every engine. Something is never 0%: what would be has three
    decimals, of the amounts as they are.
    """
    said, small = f"ROUND(ROUND({rounded(part)}*100/{rounded(whole)},10),{decimals})", f"ROUND({part}*100/{whole},3)"
    least = f'IF({small}=0,"不足0.001",{small})&"%"'
    return f'IF(AND({said}=0,ROUND({part},6)<>0),{least},{said}+0&"%")'


def share(part: str, whole: str, lead: str = EMPTY, otherwise: str = EMPTY, decimals: int = 1) -> str:
    """
    What something is of a whole; nothing is said of a negative amount, or of a whole that is nothing.

    lead -- the words before it, with their quotes
    """
    said = rate(part, whole, decimals)
    return f"IF(AND({rounded(whole)}>0,ROUND({part},6)>=0),{said if lead == EMPTY else lead + '&' + said},{otherwise})"


def sentence(text: str) -> str:
    """
    A text as it is written in a CSV, in one line and without the full stop at its end; ¦ marks the end, ¶ a line's, which
    becomes a semicolon where the line has no mark of its own.
    """
    flat = f'SUBSTITUTE(SUBSTITUTE({text}&"¦",CHAR(13),""),CHAR(10),"¶")'
    for mark in "。；：，、":
        flat = f'SUBSTITUTE({flat},"{mark}¶","{mark}")'
    return f'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({flat},"¶¦","¦"),"¶","；"),"。¦",""),"¦","")'


def cause(text: str) -> str:
    """A reason without the words that lead to it, which the sentence has already."""
    bare = f'"¦"&{sentence(text)}'
    for lead in ("主要原因是", "主要原因：", "主要是", "原因是"):
        bare = f'SUBSTITUTE({bare},"¦{lead}","¦")'
    return f'SUBSTITUTE({bare},"¦","")'


def joined(cells: list[str], mark: str) -> str:
    """The texts that are not empty, with a mark between them."""
    return "MID(" + "&".join(f'IF({c}="","","{mark}"&{c})' for c in cells) + f",{len(mark) + 1},32767)"


def names_of(amounts: list[tuple[str, str]], zero: bool, mark: str = "、") -> str:
    """The names of those amounts that are nothing, or of those that are something."""
    test = "=0" if zero else "<>0"
    return "MID(" + "&".join(f'IF(ROUND({a},6){test},"{mark}"&{n},"")' for n, a in amounts) + f",{len(mark) + 1},32767)"


def found(code: str, codes: str, values: str) -> str:
    """The value beside a code, empty where there is none."""
    return f'IFERROR(INDEX({values},MATCH({code},{codes},0))&"","")'


# ---------------------------------------------------------------- what is compared with last year


@dataclass(frozen=True)
class Compared:
    """An amount of this year, last year's, and the key of the reason for the difference."""

    item: str
    amount: str
    last_year: str
    reason: str = ""
    required: bool = True


def last(item: str) -> str:
    return f"${{上年数[{item}].金额}}"


TRIPS = ("因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费")
COMPARED = (
    Compared("收支总计", "='公开01'!C36", last("收支总计"), "收支总计原因"),
    Compared("本年收入", "='公开02'!C7", last("本年收入"), "本年收入原因", required=False),
    Compared("本年支出", "='公开03'!C7", last("本年支出"), "本年支出原因", required=False),
    Compared("财政拨款收支总计", "='公开04'!C38", last("财政拨款收支总计"), "财政拨款收支总计原因"),
    Compared("一般公共预算收入", "='公开04'!C7", last("一般公共预算收入"), "一般公共预算收入原因"),
    Compared("政府性基金预算收入", "='公开04'!C8", last("政府性基金预算收入"), "政府性基金预算收入原因"),
    Compared("国有资本经营预算收入", "='公开04'!C9", last("国有资本经营预算收入"), "国有资本经营预算收入原因"),
    Compared("一般公共预算支出", "='公开05'!C7", last("一般公共预算支出"), "一般公共预算支出原因"),
    Compared("政府性基金预算支出", "='公开07'!E7", last("政府性基金预算支出"), "政府性基金预算支出原因"),
    Compared("国有资本经营预算支出", "='公开08'!C7", last("国有资本经营预算支出"), "国有资本经营预算支出原因"),
    Compared("三公经费", "='公开09'!G8", "", "三公经费原因"),
    Compared("因公出国（境）费", "='公开09'!H8", "", "因公出国（境）费原因"),
    Compared("公务用车购置及运行维护费", "='公开09'!I8", "", "公务用车购置及运行维护费原因"),
    Compared("公务接待费", "='公开09'!L8", "", "公务接待费原因"),
    Compared("机关运行经费", "", last("机关运行经费"), "机关运行经费原因"),
)

# ---------------------------------------------------------------- what 说明事项 tells

PURCHASES = ("政府采购货物支出", "政府采购工程支出", "政府采购服务支出")
SMALL = (
    "授予中小企业合同金额", "授予小微企业合同金额", "货物授予中小企业合同金额", "工程授予中小企业合同金额", "服务授予中小企业合同金额"
)  # fmt: skip
CARS = (
    "副省级及以上领导干部用车", "主要负责人用车", "机要通信用车", "应急保障用车", "执法执勤用车", "特种专业技术用车",
    "离退休干部服务用车", "其他用车",
)  # fmt: skip
NUMBERS = (
    "机关运行经费", *PURCHASES, *SMALL, *CARS, "单位价值100万元以上设备", "公务用车购置数", "公务用车保有量", "因公出国（境）团组数",
    "因公出国（境）人次数", "国内公务接待批次", "国内公务接待人次",
)  # fmt: skip
WORDS = (
    "公务用车运行维护费用途", "政府采购", "国有资产", "其他用车说明", "绩效自评结果", "整体绩效评价", "绩效评价结果应用", "绩效评价结果应用2",
    "绩效评价结果应用3", "专项支出",
)  # fmt: skip
COMPLETED, ABOUT_PROJECT = '"，完成年初预算的"', '"，完成预算"'
DOCUMENT_WORDS = ("单位主要职责", "机构设置", "其他需要说明的情况")
FREE_KEYS = ("用途", "主要产出和效益", "发现的问题及原因", "下一步改进措施")


@dataclass
class Facts:
    """The sheet while it is drawn, and where on it each fact stands."""

    sheet: Sheet = field(
        default_factory=lambda: Sheet(
            NAME, landscape=True, widths=[34, 19, 19, 19, 16, 40, 40, 30, 16, 16], default_height=18, tab_color="FFBFBFBF"
        )
    )
    row: int = 3
    sections: int = 0
    places: dict[tuple[str, str], str] = field(default_factory=dict)

    def at(self, item: str, what: str = "值") -> str:
        """The cell of a fact, as other sheets call it."""
        return AT + self.places[item, what]

    def section(self, title: str, *heads: str) -> int:
        """A blank row, the block's title, its heading; the row below is the block's first."""
        self.sections += 1
        self.sheet.put(f"A{self.row + 1}", f"{chinese(self.sections)}、{title}", FACT_SECTION)
        for i, text in enumerate(heads, 1):
            self.sheet.put(f"{column_letters(i)}{self.row + 2}", text, FACT_HEAD)
        self.row += 3
        return self.row

    def line(self, item: str, values: dict[str, tuple[str, str]]) -> None:
        """A row of a block: its name, and for each column what it is and what stands in it; # is the row's number."""
        self.sheet.put(f"A{self.row}", item, FACT)
        for letter, (what, value) in values.items():
            style = MONEY if what in MONEY_COLUMNS else FACT
            self.sheet.put(f"{letter}{self.row}", own_row(value, self.row), style)
            self.places[item, what] = f"{letter}{self.row}"
        self.row += 1

    def band(self, block: str, values: dict[str, tuple[str, str]]) -> None:
        """A band of one row; each column's range, its heading included, becomes a place of the block."""
        for letter, (what, value) in values.items():
            style = MONEY if what in MONEY_COLUMNS else CODE if what == "代码" else FACT
            self.sheet.put(f"{letter}{self.row}", own_row(value, self.row), style)
            self.places[block, what] = f"{letter}{self.row - 1}:{letter}{self.row}"
        self.row += 1

    def close(self) -> None:
        """After the last block."""
        self.sheet.print_area = f"A1:J{self.row - 1}"

    def look(self, money: bool = False) -> Style:
        return MONEY if money else FACT

    def outside(self, area: str) -> str:
        """An area of this sheet, as charts call it."""
        return AT + absolute(area)

    def local(self, item: str, what: str = "值") -> str:
        return self.places[item, what]


MONEY_COLUMNS = {"本年", "上年", "差额", "金额", "预算", "支出"}


# ---------------------------------------------------------------- the blocks


def head(facts: Facts) -> None:
    sheet = facts.sheet
    sheet.put("A1:J1", "情况说明取数表", TITLE)
    sheet.heights[1] = 36
    sheet.put("A2:B2", "单位：${单位.单位名称}", LINE_LEFT)
    sheet.put("C2:H2", "本表只供“情况说明”“图表”取数，不公开。", LINE_LEFT)
    sheet.put("I2:J2", "单位：${金额单位=万元}", LINE_RIGHT)


def general(facts: Facts) -> None:
    facts.section("年度", "项目", "值")
    facts.line("年度", {"B": ("值", "${单位.年度}")})
    facts.line("上年度", {"B": ("值", f"={facts.local('年度')}-1&\"\"")})
    facts.line("称谓", {"B": ("值", '=IF("${单位.汇总}"="是","部门","单位")')})
    facts.line("单位", {"B": ("值", "${单位.单位名称}")})


def told(facts: Facts) -> None:
    """All lines of 说明事项, then the known ones by name: numbers as numbers, texts without their full stop."""
    facts.section("说明事项.csv", "项目", "是否认识", "内容")
    known = "|".join(["", *NUMBERS, *WORDS, *DOCUMENT_WORDS, *(c.reason for c in COMPARED), ""])
    facts.band(
        "说明事项",
        {
            "A": ("项目", "${说明事项#.项目}"),
            "B": ("未用", f'=IF(A#="",0,{unknown("A#", known)})'),
            "C": ("内容", "${说明事项#.内容}"),
        },
    )
    facts.section("说明事项中的数", "项目", "值", "内容")
    for item in NUMBERS:
        values = {"B": ("值", '=IF(C#="","",IFERROR(VALUE(C#),""))'), "C": ("原文", f"${{说明事项[{item}].内容}}")}
        facts.line(item, values)
    facts.section("说明事项中的文字", "项目", "值", "内容")
    for item in WORDS:
        facts.line(item, {"B": ("值", "=" + sentence("C#")), "C": ("原文", f"${{说明事项[{item}].内容}}")})


def unknown(item: str, known: str) -> str:
    """1 for a key that nothing reads. Literals of formulas are short, so the known keys are searched in pieces."""
    pieces, rest = [], known
    while len(rest) > 250:
        cut = rest.rindex("|", 0, 250)
        pieces.append(rest[: cut + 1])
        rest = rest[cut:]
    plain = f'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({item}," ",""),"(","（"),")","）")'
    tests = [f'ISNUMBER(FIND("|"&{plain}&"|","{piece}"))' for piece in [*pieces, rest]]
    tests += [f'ISNUMBER(FIND("{key}",{item}))' for key in FREE_KEYS]
    return f"IF(OR({','.join(tests)}),0,1)"


def compared(facts: Facts) -> None:
    facts.section("与上年比较", "项目", "本年数", "上年数", "差额", "增减", "增减的写法", "主要原因", "原因（内容）", "缺原因")
    first = facts.row
    row = {c.item: first + i for i, c in enumerate(COMPARED)}
    below = first + len(COMPARED) + 3  # the four items of 三公经费, last year's total given as one figure
    before = {
        "三公经费": f'=IF(COUNT(C{below}:C{below + 3})>0,SUM(C{below}:C{below + 3}),IF(C{below + 4}="","",C{below + 4}))',
        "因公出国（境）费": f'=IF(COUNT(C{below}:C{below + 3})>0,SUM(C{below}),"")',
        "公务用车购置及运行维护费": f'=IF(COUNT(C{below}:C{below + 3})>0,SUM(C{below + 1}:C{below + 2}),"")',
        "公务接待费": f'=IF(COUNT(C{below}:C{below + 3})>0,SUM(C{below + 3}),"")',
    }
    for c in COMPARED:
        amount = c.amount or f"={facts.local(c.item)}"
        change = f'IF(OR({rounded("C#")}<=0,{rounded("B#")}<0),"","，"&IF(D#>0,"增长","下降")&{rate("ABS(D#)", "C#")})'
        missing = "=IF(D#=\"\",0,IF(AND(D#<>0,G#=\"\"),1,0))" if c.required else "=0"
        facts.line(
            c.item,
            {
                "B": ("本年", amount),
                "C": ("上年", c.last_year or before[c.item]),
                "D": ("差额", '=IF(ISNUMBER(C#),IFERROR(ROUND(ROUND(ROUND(B#,6),2)-ROUND(ROUND(C#,6),2),2)+0,""),"")'),
                "E": ("增减", '=IF(D#="","",IF(D#>0,"增加",IF(D#<0,"减少","持平")))'),
                "F": ("写法", f'=IF(D#="","",IF(D#=0,"持平",E#&ABS(D#)&"万元"&{change}))'),
                "G": ("原因", "=" + cause("H#")),
                "H": ("内容", f"${{说明事项[{c.reason}].内容}}"),
                "I": ("缺原因", missing),
            },
        )
    assert facts.row == row["机关运行经费"] + 1
    facts.section("上年“三公”经费各项", "项目", "", "上年数")
    assert facts.row == below
    for item in (*TRIPS, "三公经费合计"):
        facts.line(f"上年{item}", {"C": ("上年", last(item))})


INCOMES = (
    ("财政拨款收入", "D"), ("上级补助收入", "E"), ("事业收入", "F"), ("经营收入", "G"), ("附属单位上缴收入", "H"), ("其他收入", "I")
)  # fmt: skip
EXPENSES = (("基本支出", "D"), ("项目支出", "E"), ("上缴上级支出", "F"), ("经营支出", "G"), ("对附属单位补助支出", "H"))


def parts(facts: Facts) -> None:
    """Income and expenditure by kind: each with its share, and its place among those that are not zero (for the charts)."""
    for title, table, whole, items in (("收入构成", "公开02", "本年收入", INCOMES), ("支出构成", "公开03", "本年支出", EXPENSES)):
        facts.section(title, "项目", "金额", "占比", "第几项", "", "写法")
        first, total = facts.row, f"'{table}'!C7"
        for item, letter in items:
            facts.line(
                item,
                {
                    "B": ("金额", f"='{table}'!{letter}7"),
                    "C": ("占比", f'={share("B#", total)}'),
                    "D": ("第几项", f'=IF(ROUND(B#,6)=0,"",COUNT(D{first - 1}:D{facts.row - 1})+1)'),
                    "F": ("写法", f'=IF(ROUND(B#,6)=0,"",A#&{shown("B#")}&"万元"&IF(C#="","","，占{whole}"&C#))'),
                },
            )
        phrases = [facts.local(item, "写法") for item, _ in items]
        amounts = [(f"A{first + i}", f"B{first + i}") for i in range(len(items))]
        facts.line(f"{whole}各项", {"F": ("写法", "=" + joined(phrases, "；"))})
        facts.line(f"{whole}没有的", {"F": ("写法", "=" + names_of(amounts, zero=True))})


def received(facts: Facts) -> None:
    """The three kinds of 财政拨款收入: what is said of each; one that was nothing in both years is left out."""
    facts.section("财政拨款收入", "项目", "本年数", "上年数", "", "", "写法")
    first = facts.row
    for fund in ("一般公共预算", "政府性基金预算", "国有资本经营预算"):
        own = {what: facts.local(f"{fund}收入", what) for what in ("本年", "上年", "差额", "增减", "原因")}
        change = f'"，比"&{facts.local("上年度")}&"年度决算数"&{own["增减"]}&ABS({own["差额"]})&"万元"'
        why = f'IF({own["原因"]}="","","，"&{own["增减"]}&"主要原因是"&{own["原因"]})'
        against = f'IF({own["增减"]}="","",IF({own["增减"]}="持平","，与上年持平",{change}&{why}))'
        facts.line(
            f"{fund}财政拨款收入",
            {
                "B": ("本年", f"={own['本年']}"),
                "C": ("上年", f"=SUM({own['上年']})"),
                "F": ("写法", f'=IF(AND(ROUND(B#,6)=0,C#=0),"",A#&{shown("B#")}&"万元"&{against})'),
            },
        )
    cells = [f"F{first + i}" for i in range(3)]
    silent = "&".join(f'IF({c}="","、"&A{first + i},"")' for i, c in enumerate(cells))
    facts.line("财政拨款收入各项", {"F": ("写法", "=" + joined(cells, "；"))})
    facts.line("财政拨款收入没有的各项", {"F": ("写法", f"=MID({silent},2,99)")})
    facts.line("财政拨款收入没有的", {"F": ("写法", "=" + with_and(f"F{facts.row - 1}"))})


def with_and(listed: str) -> str:
    """A、B、C as A、B和C."""
    last = f'(LEN({listed})-LEN(SUBSTITUTE({listed},"、","")))'
    return f'IF({last}=0,{listed},SUBSTITUTE({listed},"、","和",{last}))'


SPENT = {"codes": "'公开05'!A8:A10", "names": "'公开05'!B8:B10", "amounts": "'公开05'!C8:C10"}


def full_name(code: str, codes: str, names: str) -> str:
    """…（类）…（款）…（项）."""
    levels = (("LEFT(%s,3)" % code, "类"), ("LEFT(%s,5)" % code, "款"), (code, "项"))
    return 'IFERROR(' + "&".join(f'INDEX({names},MATCH({part},{codes},0))&"（{level}）"' for part, level in levels) + ',"")'


def purpose(facts: Facts, code: str) -> str:
    """What 说明事项 says that a subject's money is used for."""
    return sentence(found(f'"用途"&{code}', facts.local("说明事项", "项目"), facts.local("说明事项", "内容")))


def count_in(numbers: str, upper: str) -> str:
    """How many of the codes, as numbers, stand under a 类."""
    return f'(COUNTIF({numbers},">="&{upper}&"0000")-COUNTIF({numbers},">"&{upper}&"9999"))'


def budgets(facts: Facts) -> None:
    """
    年初预算 by 项; a code that has a budget and no spending stands in no table, so that it is marked. A 类 has a number
    where it is spoken of only for its budget.
    """
    codes = SPENT["codes"]
    facts.section("年初预算的类", "代码", "名称", "代码数")
    numbers = f"J{facts.row + 7}:J{facts.row + 8}"  # of the third block
    spoken = f"ISNUMBER(MATCH(A#,{codes},0)),{count_in(numbers, 'A#')}=0"
    facts.band(
        "预算类",
        {
            "A": ("代码", "${年初预算#类.科目代码}"),
            "B": ("名称", "${年初预算#类.科目名称}"),
            "C": ("代码数", f'=IF(A#="","",IF(OR({spoken}),"",VALUE(A#)))'),
        },
    )
    facts.section("年初预算的款", "代码", "名称")
    facts.band("预算款", {"A": ("代码", "${年初预算#款.科目代码}"), "B": ("名称", "${年初预算#款.科目名称}")})
    facts.section("年初预算按项", "代码", "预算", "支出", "没有支出", "", "写法", "原因", "原因（内容）", "缺原因", "代码数", "科目", "科目名称")

    def upper(block: str, digits: int) -> str:
        return "=" + found(f"LEFT(A#,{digits})", facts.local(block, "代码"), facts.local(block, "名称"))

    facts.band(
        "年初预算",
        {
            "A": ("代码", "${年初预算#项.科目代码}"),
            "B": ("预算", "${年初预算#项.年初预算数}"),
            "C": ("支出", f"=SUMIF({codes},A#,{SPENT['amounts']})"),
            "D": ("没有支出", f'=IF(A#="",0,IF(ISNUMBER(MATCH(A#,{codes},0)),0,1))'),
            "F": ("写法", f'=IF(OR(D#=0,ROUND(B#,6)=0),"",{spoken_budget()})'),
            "G": ("原因", "=" + cause("H#")),
            "H": ("内容", "${年初预算#项.原因}"),
            "I": ("缺原因", f'=IF(OR(F#="",{rounded("B#")}=0),0,IF(G#="",1,0))'),
            "J": ("代码数", '=IF(F#="","",VALUE(A#))'),
            "K": ("名称", upper("预算类", 3) + '&"（类）"&' + upper("预算款", 5)[1:] + '&"（款）"&L#&"（项）"'),
            "L": ("项名", "${年初预算#项.科目名称}"),
        },
    )
    assert facts.local("年初预算", "代码数") == numbers
    facts.section("年初预算合计", "项目", "预算")
    rows = facts.local("年初预算", "预算")
    facts.line("年初预算合计", {"B": ("预算", f"=SUM({rows})"), "C": ("已填", f"=COUNT({rows})")})


def spoken_budget() -> str:
    budget = rounded("B#")
    return (
        f'K#&"年初预算为"&{shown("B#")}&"万元，支出决算为0万元"&IF({budget}>0,"，完成年初预算的0%","")'
        f'&IF({budget}=0,"","，支出决算数"&IF(B#>0,"小","大")&"于年初预算数"&IF(G#="","","的主要原因："&G#))&"。"'
    )


def items(facts: Facts) -> None:
    """一般公共预算支出 by 项; one without spending and budget is not spoken of."""
    facts.section("一般公共预算支出按项", "代码", "预算", "支出", "差额", "类", "写法", "原因", "名称", "缺原因", "代码数")
    codes, budget = facts.local("年初预算", "代码"), facts.local("年初预算", "预算")
    known = facts.local("年初预算合计", "已填")
    difference = '"，支出决算数"&IF(D#<0,"小","大")&"于年初预算数"&IF(G#="","","的主要原因："&G#)'
    facts.band(
        "项",
        {
            "A": ("代码", "${一般公共预算支出#项.科目代码}"),
            "B": ("预算", f"=SUMIF({codes},A#,{budget})"),
            "C": ("支出", f"=SUMIF({SPENT['codes']},A#,{SPENT['amounts']})"),
            "D": ("差额", f"=IF({known}=0,0,ROUND({rounded('C#')}-{rounded('B#')},2))"),
            "E": ("类", "=LEFT(A#,3)"),
            "F": (
                "写法",
                f'=IF(OR(H#="",AND(ROUND(B#,6)=0,ROUND(C#,6)=0)),"",H#&IF({known}=0,"","年初预算为"&{shown("B#")}&"万元，")'
                f'&"支出决算为"&{shown("C#")}&"万元"&{share("C#", "B#", COMPLETED)}'
                f'&IF(D#=0,"",{difference})&"。")',
            ),
            "G": ("原因", "=" + found("A#", codes, facts.local("年初预算", "原因"))),
            "H": ("名称", "=" + full_name("A#", SPENT["codes"], SPENT["names"])),
            "I": ("缺原因", '=IF(AND(D#<>0,G#=""),1,0)'),
            "J": ("代码数", '=IF(F#="","",VALUE(A#))'),
        },
    )  # fmt: skip


def classes(facts: Facts) -> None:
    """一般公共预算支出 by 类, and which of them the two lists of 情况说明 speak of."""
    facts.section("一般公共预算支出按类", "代码", "金额", "占比", "名称", "", "写法", "用途", "结构", "项数", "具体")
    told = "+".join(count_in(facts.local(block, "代码数"), "A#") for block in ("项", "年初预算"))
    facts.band(
        "类",
        {
            "A": ("代码", "${一般公共预算支出#类.科目代码}"),
            "B": ("金额", f"=SUMIF({SPENT['codes']},A#,{SPENT['amounts']})"),
            "C": ("占比", "=" + share("B#", "'公开05'!C7")),
            "D": ("名称", "=" + found("A#", SPENT["codes"], SPENT["names"])),
            "F": (
                "写法",
                f'=IF(D#="","",D#&"类支出"&{shown("B#")}&"万元"&IF(C#="","。","，占"&IF(LEFT(C#,1)="不","比","")&C#&"。")'
                '&IF(G#="","",IF(LEFT(G#,2)="主要","","主要是用于")&G#&"。"))',
            ),
            "G": ("用途", f"={purpose(facts, 'A#')}"),
            "H": ("结构", '=IF(OR(D#="",ROUND(B#,6)=0),"",VALUE(A#))'),
            "I": ("项数", f'=IF(A#="",0,{told})'),
            "J": ("具体", '=IF(I#=0,"",VALUE(A#))'),
        },
    )  # fmt: skip


def funds(facts: Facts) -> None:
    for block, dataset, table, amounts in (("基金项", "政府性基金", "公开07", "E"), ("国资项", "国有资本经营", "公开08", "C")):
        codes, names = f"'{table}'!A8:A10", f"'{table}'!B8:B10"
        facts.section(f"{dataset}支出按项", "代码", "支出", "代码数", "", "", "写法", "用途", "科目")
        facts.band(
            block,
            {
                "A": ("代码", f"${{{dataset}#项.科目代码}}"),
                "B": ("支出", f"=SUMIF({codes},A#,'{table}'!{amounts}8:{amounts}10)"),
                "C": ("代码数", '=IF(F#="","",VALUE(A#))'),
                "F": (
                    "写法",
                    f'=IF(OR(H#="",ROUND(B#,6)=0),"",H#&"支出决算为"&{shown("B#")}&"万元"'
                    '&IF(G#="","。","，"&IF(LEFT(G#,2)="主要","","主要用于")&G#&"。"))',
                ),
                "G": ("用途", f"={purpose(facts, 'A#')}"),
                "H": ("名称", "=" + full_name("A#", codes, names)),
            },
        )


PROJECT_LINE = '="¦"&J3&"="&D6&";"&E6&";"'  # a project's code, budget and execution, on its own sheet


def projects(facts: Facts, project: str) -> None:
    """Each project's amounts as they stand on its sheet, and its texts; those that 说明事项 gives go first."""
    facts.section("各项目自评表的数", "项目", "值")
    facts.line("自评数", {"B": ("值", f"=CONCATENATE({quoted(project)}!J4)")})
    line = f'FIND("¦"&A#&"=",{facts.local("自评数")})+LEN(A#)+2'
    budget = f'MID({facts.local("自评数")},{line},FIND(";",{facts.local("自评数")},{line})-({line}))'
    after = f'FIND(";",{facts.local("自评数")},{line})+1'
    spent = f'MID({facts.local("自评数")},{after},FIND(";",{facts.local("自评数")},{after})-({after}))'
    facts.section("项目自评", "代码", "预算", "支出", "名称", "", "写法", "主要产出和效益", "发现的问题及原因", "下一步改进措施")
    keys, texts = facts.local("说明事项", "项目"), facts.local("说明事项", "内容")

    values = {
        "A": ("代码", "${项目自评#.项目编号}"),
        "B": ("预算", f"=IFERROR(VALUE({budget}),0)"),
        "C": ("支出", f"=IFERROR(VALUE({spent}),0)"),
        "D": ("名称", "${项目自评#.项目名称}"),
        "F": (
            "写法",
            f'=IF(D#="","",D#&"项目绩效自评综述：项目全年预算数为"&{shown("B#")}&"万元，执行数为"&{shown("C#")}&"万元"'
            f'&{share("C#", "B#", ABOUT_PROJECT, decimals=2)}&"。")',
        ),
    }
    for letter, source, key, column in (
        ("G", "K", "主要产出和效益", "全年实际完成情况"), ("H", "L", "发现的问题及原因", "偏差原因"), ("I", "M", "下一步改进措施", "改进措施")
    ):  # fmt: skip
        own = found(f'A#&"{key}"', keys, texts)
        values[letter] = (key, f'=IF({own}="",{sentence(source + "#")},{sentence(own)})')
        values[source] = (column, f"${{项目自评#.{column}}}")
    facts.band("项目", values)
    facts.section("项目自评合计", "项目", "支出", "个数")
    facts.line(
        "项目合计",
        {
            "B": ("支出", f"=SUM({facts.local('项目', '支出')})"),
            "C": ("个数", f"=COUNTA({facts.local('项目', '代码')})-1"),
        },
    )


def last_year(facts: Facts) -> None:
    """All lines of 上年数, so that every amount has a place; those that nothing compares are marked."""
    facts.section("上年数.csv", "项目", "上年", "未用")
    known = "|".join(["", *(c.item for c in COMPARED if c.last_year), *TRIPS, "三公经费合计", ""])
    facts.band(
        "上年数",
        {
            "A": ("项目", "${上年数#.项目}"),
            "B": ("上年", "${上年数#.金额}"),
            "C": ("未用", f'=IF(A#="",0,{unknown("A#", known)})'),
        },
    )


REQUIRED = ("收支总计", "本年收入", "本年支出", "财政拨款收支总计", "一般公共预算收入", "一般公共预算支出", "三公经费")


def hints(facts: Facts) -> None:
    """What 校验 says about 情况说明: how much is missing, and its names."""
    facts.section("供校验取数", "项目", "", "个数", "合计", "各项", "名称", "小微", "总额")
    before = [(f'"{item}"', f"ISNUMBER({facts.local(item, '上年')})") for item in REQUIRED]
    before += [
        (f'"{item}"', f"OR(ROUND({facts.local(item, '本年')},6)=0,ISNUMBER({facts.local(item, '上年')}))")
        for item in ("政府性基金预算收入", "国有资本经营预算收入", "政府性基金预算支出", "国有资本经营预算支出")
    ]
    missing(facts, "缺上年数", before)
    missing(facts, "缺上年原因", [(f'"{c.reason}"', f"{facts.local(c.item, '缺原因')}=0") for c in COMPARED])
    names, flags = facts.local("年初预算", "名称"), facts.local("年初预算", "缺原因")
    first = f'IF(C#=0,"",INDEX({names},MATCH(1,{flags},0))&IF(C#>1," 等",""))'
    facts.line("缺预算原因", {"C": ("个数", f"=SUM({flags})"), "F": ("名称", "=" + first)})
    lists = [(facts.local(block, "项目"), facts.local(block, "未用")) for block in ("上年数", "说明事项")]
    firsts = "&".join(f'IFERROR(INDEX({items},MATCH(1,{unused},0))&" ","")' for items, unused in lists)
    facts.line("用不到", {"C": ("个数", f"=SUM({','.join(unused for _, unused in lists)})"), "F": ("名称", f"=TRIM({firsts})")})
    items = ",".join(facts.local(f"上年{item}", "上年") for item in TRIPS)
    total = facts.local("上年三公经费合计", "上年")
    facts.line(
        "上年三公",
        {"D": ("合计", f'=IF(OR({total}="",COUNT({items})=0),SUM({items}),{total})'), "E": ("各项", f"=SUM({items})")},
    )
    small, least, *kinds = (facts.local(item) for item in SMALL)
    facts.line(
        "中小企业",
        {
            "D": ("合计", f"=SUM({small})"),
            "E": ("各项", f"=IF(COUNT({','.join(kinds)})=0,SUM({small}),SUM({','.join(kinds)}))"),
            "G": ("小微", f"=SUM({least})"),
            "H": ("总额", f"=SUM({','.join(facts.local(item) for item in PURCHASES)})"),
        },
    )


def missing(facts: Facts, item: str, conditions: list[tuple[str, str]]) -> None:
    """How many conditions do not hold, and the names of these."""
    count = "+".join(f"IF({condition},0,1)" for _, condition in conditions)
    names = "&".join(f'IF({condition},"","、"&{name})' for name, condition in conditions)
    facts.line(item, {"C": ("个数", f"={count}"), "F": ("名称", f"=MID({names},2,999)")})


def facts_sheet(project: str) -> Facts:
    """
    project -- the sheet of each project, as its name stands in the template
    """
    facts = Facts()
    for block in (head, general, told, compared, parts, received, budgets, items, classes, funds):
        block(facts)
    projects(facts, project)
    last_year(facts)
    hints(facts)
    return facts
