"""Blocks of 说明数据 about expenditure by subject: budgets, 项, 类 and funds.

The blocks from the budgets' 类 to the 类 of what was spent share three columns: J the number by which a line of 情况说明 is
sorted, O its place among all of them, P its text with its number. So items that only have a budget stand among the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from formulas import (
    USES, cause, count_in, found, full_name, per_cent_of, rate_text, sentence, shown, shown_value,
)
from lint import against

if TYPE_CHECKING:
    from facts import Facts

SPENT = {"codes": "'公开05'!A8:A10", "names": "'公开05'!B8:B10", "amounts": "'公开05'!C8:C10"}
FIRST, LAST = "预算类", "到此为止"


def spending_facts(facts: Facts) -> None:
    start = facts.row + 2
    end = start + 22  # asserted below
    facts.places["全部", "排序"], facts.places["全部", "类号"], facts.places["全部", "名次"], facts.places["全部", "文字"] = (
        f"{letter}{start}:{letter}{end}" for letter in "JNOP"
    )
    budgets(facts)
    items(facts)
    classes(facts, end)
    facts.line("（到此为止）", {})
    assert facts.row - 1 == end, (facts.row - 1, end)
    class_changes(facts)
    funds(facts)


def place(facts: Facts) -> str:
    return f'=IF(J#="","",COUNTIF({facts.local("全部", "排序")},"<="&J#))'


def class_line(facts: Facts, name: str) -> str:
    return f'=IF(J#="","",COUNTIF({facts.local("全部", "类号")},"<="&J#)&"."&{name}&"具体包括：")'


def item_line(facts: Facts) -> str:
    keys = facts.local("全部", "排序")
    return f'=IF(J#="","","（"&COUNTIF({keys},"<="&J#)-COUNTIF({keys},"<="&LEFT(A#,3)&"0000")&"）"&F#)'


def purpose(facts: Facts, code: str) -> str:
    """What 说明事项 says that a subject's money is used for."""
    return sentence(found(f'"用途"&{code}', facts.local("说明事项", "项目"), facts.local("说明事项", "内容")), USES)


def budgets(facts: Facts) -> None:
    """
    年初预算 by 项; a code that has a budget and no spending stands in no table, so that it is marked. A 类 has a number
    where it is spoken of only for its budget.
    """
    codes = SPENT["codes"]
    facts.section("年初预算的类", "代码", "名称", "预算", "", "", "", "", "", "", "排序号", "", "", "", "类号", "名次", "文字")
    numbers = f"J{facts.row + 7}:J{facts.row + 8}"  # of the third block
    spoken = f"ISNUMBER(MATCH(A#,{codes},0)),{count_in(numbers, 'A#')}=0"
    facts.band(
        "预算类",
        {
            "A": ("代码", "${年初预算#类.科目代码}"),
            "B": ("名称", "${年初预算#类.科目名称}"),
            "C": ("预算", "${年初预算#类.年初预算数}"),
            "J": ("排序", f'=IF(A#="","",IF(OR({spoken}),"",VALUE(A#)*10000))'),
            "N": ("类号", "=J#"),
            "O": ("名次", place(facts)),
            "P": ("文字", class_line(facts, "B#")),
        },
    )
    facts.section("年初预算的款", "代码", "名称")
    facts.band("预算款", {"A": ("代码", "${年初预算#款.科目代码}"), "B": ("名称", "${年初预算#款.科目名称}")})
    facts.section(
        "年初预算按项", "代码", "预算", "支出", "没有支出", "", "写法", "原因", "原因（内容）", "缺原因", "排序号", "科目", "科目名称", "原因与增减相反", "", "名次",
        "文字", "数字改成 0", "写法提示", "写法提示（1 为有）",
    )  # fmt: skip

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
            "I": ("缺原因", '=IF(OR(F#="",G#<>""),0,1)'),
            "J": ("排序", '=IF(F#="","",VALUE(A#))'),
            "K": ("名称", upper("预算类", 3) + '&"（类）"&' + upper("预算款", 5)[1:] + '&"（款）"&L#&"（项）"'),
            "L": ("项名", "${年初预算#项.科目名称}"),
            "M": ("相反", '=IF(OR(A#="",F#=""),0,' + against("G#", "-B#") + ")"),
            "O": ("名次", place(facts)),
            "P": ("文字", item_line(facts)),
            "Q": ("数字", f'=IF(H#="","",{facts.digits("H#")})'),
            "R": ("写法提示", f'=IF(H#="","",{facts.lint("H#", "Q#")})'),
            "S": ("写法数", '=IF(R#="",0,1)'),
        },
        marks=("缺原因", "相反", "写法数"),
    )
    assert facts.local("年初预算", "排序") == numbers
    facts.lints.append(("年初预算", "写法数", "项名", "写法提示", "“年初预算”的原因"))
    facts.section("年初预算合计", "项目", "预算", "几个数")
    rows = facts.local("年初预算", "预算")
    # 缺报: units below a department that gave no budget
    facts.line("年初预算合计", {"B": ("预算", f"=SUM({rows})"), "C": ("已填", f'=IF(D#="",COUNT({rows}),0)'), "D": ("缺报", "${单位.年初预算缺报}")})


def spoken_budget() -> str:
    return (
        f'K#&"年初预算为"&{shown("B#")}&"万元，支出决算为0万元"&IF(B#>0,"，完成年初预算的0%","")'
        '&"，支出决算数"&IF(B#>0,"小","大")&"于年初预算数"&IF(G#="","","的主要原因："&G#)&"。"'
    )


def items(facts: Facts) -> None:
    """一般公共预算支出 by 项; one without spending and budget is not spoken of."""
    facts.section(
        "一般公共预算支出按项", "代码", "预算", "支出", "差额", "类", "写法", "原因", "名称", "缺原因", "排序号", "完成率", "完成率", "原因与增减相反", "", "名次",
        "文字", "有支出的", "缺原因的", "基金的科目",
    )  # fmt: skip
    codes, budget = facts.local("年初预算", "代码"), facts.local("年初预算", "预算")
    known, funds_list = facts.local("年初预算合计", "已填"), facts.local("政府性基金的科目")
    difference = '"，支出决算数"&IF(D#<0,"小","大")&"于年初预算数"&IF(G#="","","的主要原因："&G#)'
    facts.band(
        "项",
        {
            "A": ("代码", "${一般公共预算支出#项.科目代码}"),
            "B": ("预算", f"=SUMIF({codes},A#,{budget})"),
            "C": ("支出", f"=SUMIF({SPENT['codes']},A#,{SPENT['amounts']})"),
            "D": ("差额", f"=IF({known}=0,0,ROUND({shown_value('C#')}-{shown_value('B#')},6))"),
            "E": ("类", "=LEFT(A#,3)"),
            "F": (
                "写法",
                f'=IF(OR(H#="",AND(ROUND(B#,6)=0,ROUND(C#,6)=0)),"",H#&IF({known}=0,"","年初预算为"&{shown("B#")}&"万元，")'
                f'&"支出决算为"&{shown("C#")}&"万元"&IF(OR({known}=0,L#=""),"","，完成年初预算的"&L#)'
                f'&IF(D#=0,"",{difference})&"。")',
            ),
            "G": ("原因", "=" + found("A#", codes, facts.local("年初预算", "原因"))),
            "H": ("名称", "=" + full_name("A#", SPENT["codes"], SPENT["names"])),
            "I": ("缺原因", '=IF(AND(D#<>0,G#=""),1,0)'),
            "J": ("排序", '=IF(F#="","",VALUE(A#))'),
            "K": ("率", f"={per_cent_of('C#', 'B#')}"),
            "L": ("完成率", "=" + rate_text("K#")),
            "M": ("相反", '=IF(D#=0,0,' + against("G#", "D#") + ")"),
            "O": ("名次", place(facts)),
            "P": ("文字", item_line(facts)),
            "Q": ("有支出", '=IF(ROUND(C#,6)<>0,VALUE(A#),"")'),
            "R": ("缺原因代码", '=IF(I#=1,VALUE(A#),"")'),
            "S": ("基金科目", f'=IF(A#="",0,IF({is_fund("A#", funds_list, "223")},1,0))'),
        },
        marks=("相反", "基金科目"),
    )  # fmt: skip


def is_fund(code: str, funds_list: str, *classes: str) -> str:
    tests = [f'ISNUMBER(FIND("|"&LEFT({code},{digits})&"|",{funds_list}))' for digits in (3, 5)]
    return f"OR({','.join(tests + [f'LEFT({code},3)={chr(34)}{c}{chr(34)}' for c in classes])})"


def classes(facts: Facts, end: int) -> None:
    """一般公共预算支出 by 类, and which of them the two lists of 情况说明 speak of."""
    facts.section(
        "一般公共预算支出按类", "代码", "金额", "占比", "名称", "占比（数）", "写法", "用途", "结构", "项数", "排序号", "", "", "", "类号", "名次", "文字",
        "结构中第几个",
    )  # fmt: skip
    told = "+".join(count_in(facts.local(block, "排序"), "A#") for block in ("项", "年初预算"))
    all_amounts = f"B{facts.row - 1}:B{end}"
    facts.band(
        "类",
        {
            "A": ("代码", "${一般公共预算支出#类.科目代码}"),
            "B": ("金额", f"=SUMIF({SPENT['codes']},A#,{SPENT['amounts']})"),
            "C": ("占比", "=" + rate_text("E#")),
            "D": ("名称", "=" + found("A#", SPENT["codes"], SPENT["names"])),
            "E": ("占比数", "=" + per_cent_of("B#", "'公开05'!C7", f"ROUND(MIN({all_amounts}),6)>=0")),
            "F": (
                "写法",
                f'=IF(D#="","",D#&"类支出"&{shown("B#")}&"万元"&IF(OR(C#="",ROUND(B#,6)=0),"。","，占"&C#&"。")'
                '&IF(G#="","","主要是用于"&G#&"。"))',
            ),
            "G": ("用途", f"={purpose(facts, 'A#')}"),
            "H": ("结构", f'=IF(D#="","",IF({count_in(facts.local("项", "有支出"), "A#")}=0,"",VALUE(A#)))'),
            "I": ("项数", f'=IF(A#="",0,{told})'),
            "J": ("排序", '=IF(I#=0,"",VALUE(A#)*10000)'),
            "N": ("类号", "=J#"),
            "O": ("名次", place(facts)),
            "P": ("文字", class_line(facts, "D#")),
            "Q": ("第几个", f'=IF(H#="","",COUNTIF(H{facts.row - 1}:H{end},"<="&H#))'),
        },
    )  # fmt: skip


def class_changes(facts: Facts) -> None:
    """类 of 公开03 that differ by half or more from last year (where 上年数 gives it), else from the budget, without a reason."""
    facts.section("支出按类的增减", "代码", "本年", "上年", "预算", "一般公共预算", "增减一半以上而没有原因", "名称")
    items_before, amounts = facts.local("上年数", "项目"), facts.local("上年数", "上年")
    before = f'IFERROR(INDEX({amounts},MATCH("支出"&A#,{items_before},0)),"")'
    told = f'ISNUMBER(MATCH("支出"&A#&"原因",{facts.local("说明事项", "项目")},0))'
    without = count_in(facts.local("项", "缺原因代码"), "A#")
    year = f"AND(SUM(C#)>0,ABS(B#-SUM(C#))>=SUM(C#)/2,NOT({told}))"
    budget = f"AND({facts.local('年初预算合计', '已填')}>0,D#>0,ABS(E#-D#)>=D#/2,{without}>0)"
    facts.band(
        "类增减",
        {
            "A": ("代码", "${支出#类.科目代码}"),
            "B": ("本年", "=SUMIF('公开03'!A8:A10,A#,'公开03'!C8:C10)"),
            "C": ("上年", f'=IF(A#="","",{before})'),
            "D": ("预算", f"=SUMIF({facts.local('预算类', '代码')},A#,{facts.local('预算类', '预算')})"),
            "E": ("一般公共预算", f"=SUMIF({SPENT['codes']},A#,{SPENT['amounts']})"),
            "F": ("跳变", f'=IF(A#="",0,IF(ISNUMBER(C#),IF({year},1,0),IF({budget},1,0)))'),
            "G": ("名称", "${支出#类.科目名称}"),
        },
        marks=("跳变",),
    )


def funds(facts: Facts) -> None:
    for block, dataset, table, amounts in (("基金项", "政府性基金", "公开07", "E"), ("国资项", "国有资本经营", "公开08", "C")):
        codes, names = f"'{table}'!A8:A10", f"'{table}'!B8:B10"
        facts.section(f"{dataset}支出按项", "代码", "支出", "代码数", "别的预算的科目", "", "写法", "用途", "科目")
        funds_list = facts.local("政府性基金的科目")
        other = f"NOT({is_fund('A#', funds_list)})" if block == "基金项" else is_fund("A#", funds_list)
        facts.band(
            block,
            {
                "A": ("代码", f"${{{dataset}#项.科目代码}}"),
                "B": ("支出", f"=SUMIF({codes},A#,'{table}'!{amounts}8:{amounts}10)"),
                "C": ("代码数", '=IF(F#="","",VALUE(A#))'),
                "D": ("别的科目", f'=IF(A#="",0,IF({other},1,0))'),
                "F": (
                    "写法",
                    f'=IF(OR(H#="",ROUND(B#,6)=0),"",H#&"支出决算为"&{shown("B#")}&"万元"&IF(G#="","。","，主要用于"&G#&"。"))',
                ),
                "G": ("用途", f"={purpose(facts, 'A#')}"),
                "H": ("名称", "=" + full_name("A#", codes, names)),
            },
            marks=("别的科目",),
        )
