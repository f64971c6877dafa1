"""What an inspector strikes out in a user's own text, found by formulas: placeholders left in, doubled words, years, brackets."""

from __future__ import annotations

from formulas import has, replaced

VERBS = ("增长", "下降", "占比")
TRADITIONAL = "們個國會對發經費單務報專業開機財實際現與體質為應該處辦據點"
UP = ("增加", "增长", "上升", "提高", "增多", "新增", "增大", "扩大")
DOWN = ("减少", "下降", "压减", "缩减", "降低", "压缩", "减小", "节约")


def bare_digits(text: str, year: str, before: str) -> str:
    """The text without this year and last, each of its other digits a 0."""
    for allowed in (year, before):
        text = f'SUBSTITUTE({text},{allowed}&"年","")'
    return replaced(text, [(str(digit), "0") for digit in range(1, 10)])


def lint(text: str, digits: str, own: str) -> str:
    """
    What is wrong in a text, in words, nothing where nothing is.

    digits -- the cell with its bare digits
    own -- the cell that says 部门 or 单位
    """
    opened = f'LEN(SUBSTITUTE(SUBSTITUTE({text},"）",""),")",""))-LEN(SUBSTITUTE(SUBSTITUTE({text},"（",""),"(",""))'
    quotes = "+".join(
        f'ABS(LEN(SUBSTITUTE({text},"{a}",""))-LEN(SUBSTITUTE({text},"{b}","")))' for a, b in ("“”", "《》", "〔〕", "【】")
    )
    numberless = replaced(digits, [("0.0", "00"), ("0", "")])
    plain = [("。", "，"), ("；", "，"), ("、", "，"), ("增长了", "增长"), ("下降了", "下降"), ("占比为", "占比")]
    ends = f'"¦"&{replaced(numberless, plain)}&"，"'
    own_ends = f'"¦"&{replaced(text, plain)}&"，"'
    rates = "+".join(
        f'LEN(SUBSTITUTE({ends},"{verb}，",""))-LEN({ends})-LEN(SUBSTITUTE({own_ends},"{verb}，",""))+LEN({own_ends})'
        for verb in VERBS
    )
    traditional = f'LEN({replaced(text, [(letter, "") for letter in TRADITIONAL])})<LEN({text})'
    tests = [
        (has(text, "增加（减少）", "减少（增加）", "增加(减少)", "（减少）", "（下降）", "增加/减少", "增长/下降"), "“增加（减少）”没有选定"),
        (has(text, "XX", "xx", "××", "ＸＸ", "某某", "**", "□", "__"), "有“XX”这样的空位"),
        (
            f'OR(TRIM({text})="主要原因是",TRIM({text})="主要原因是。",TRIM({text})="主要原因："'
            f',{has(text, "原因是。", "原因是，", "原因是；", "原因：。", "用于。")})',
            "只有开头，没有内容",
        ),
        (
            has(
                text, "。。", "，，", "、、", "；；", "：：", "，。", "。，", "的的", "是是", "用于用于", "主要主要", "原因是原因", "原因是主要原因", "主要原因是主要",
                "增加增加", "减少减少",
            ),
            "有重复的字或标点",
        ),
        (f"OR({opened}<>0,{quotes}<>0)", "括号或引号不成对"),
        (f"{rates}<>0", "比例没有写%"),
        (has(digits, "0000年"), "写了别的年份"),
        (f'ISNUMBER(FIND(IF({own}="部门","本单位","本部门"),{text}))', "“部门”和“单位”混用"),
        (traditional, "有繁体字"),
    ]  # fmt: skip
    return "MID(" + "&".join(f'IF({test},"、{said}","")' for test, said in tests) + ",2,999)"


def against(text: str, change: str) -> str:
    """Whether a reason speaks of the other direction only; `change` is a number, or a text where nothing is compared."""
    up, down = has(text, *UP), has(text, *DOWN)
    return f'IF(OR({text}="",NOT(ISNUMBER({change}))),0,IF(OR(AND({change}>0,{down},NOT({up})),AND({change}<0,{up},NOT({down}))),1,0))'
