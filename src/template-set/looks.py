"""
The looks of the template's cells: one family of styles, each a variant of another.

Two characters' room in front of a text is an indent of its cell, never blanks: it survives editing, copying and publishing.
"""

from xlsx import Style

NORMAL = Style(font="宋体", size=10.5)

TITLE = NORMAL.like(font="黑体", size=18, horizontal="center")
FORM_NO = NORMAL.like(horizontal="right")
LINE_LEFT = NORMAL.like(horizontal="left", wrap=True)
LINE_CENTRE = NORMAL.like(horizontal="center")
LINE_RIGHT = NORMAL.like(horizontal="right")
CENTRED = NORMAL.like(horizontal="center")
NOTE = NORMAL.like(horizontal="left", wrap=True)
NOTE_NEXT = NOTE.like(indent=2)  # hangs under the words behind 注：

# what is never published: columns beside the printed area, sheets behind the tables
INTERNAL_FILL = "FFE7E6E6"
INTERNAL_TAB = "FF7F7F7F"
INTERNAL_LINE = LINE_LEFT.like(fill=INTERNAL_FILL)

BODY = NORMAL.like(border=True)
HEAD = BODY.like(horizontal="center", wrap=True)
CENTRE = BODY.like(horizontal="center", wrap=True)
NAME = BODY.like(horizontal="left", wrap=True, indent=1)
CODE = BODY.like(horizontal="left", format="@", indent=1)
CODE_CENTRE = CODE.like(horizontal="center", indent=0)
NUMBER = BODY.like(horizontal="center")
MONEY = BODY.like(horizontal="right", format="#,##0.00;-#,##0.00;;@", indent=1)
MONEY_CENTRE = MONEY.like(horizontal="center", indent=0)

LABEL = BODY.like(horizontal="center", wrap=True)
TEXT = BODY.like(horizontal="left", wrap=True, indent=1)
TEXT_CENTRE = BODY.like(horizontal="center", wrap=True)
SCORE = BODY.like(horizontal="center")
RATE = SCORE.like(format="0.00%")
SCORE_LINE = NORMAL.like(horizontal="left")
DATE = NORMAL.like(horizontal="left", format='yyyy"年"m"月"d"日"')

# beside the printed area: all of it grey, nothing where the difference is zero
CHECK_HEAD = NORMAL.like(size=9, color="FF595959", fill=INTERNAL_FILL, horizontal="center", wrap=True)
CHECK_VALUE = CHECK_HEAD.like(color="FFC00000", horizontal="right", format="#,##0.00####;-#,##0.00####;;@", wrap=False)
CHECK_NAME = CHECK_HEAD.like(horizontal="left", wrap=False)
CHECK_CODE = CHECK_NAME.like(format="@")

VERDICT_HEAD = HEAD.like(bold=True, fill="FFF2F2F2")
VERDICT_NUMBER = BODY.like(horizontal="left", format="@", indent=1)
VERDICT_TEXT = BODY.like(horizontal="left", wrap=True, indent=1)
VERDICT_VALUE = BODY.like(horizontal="right", format="#,##0.00####", indent=1)
VERDICT_DIFFERENCE = BODY.like(horizontal="right", format='#,##0.00####"万元";-#,##0.00####"万元";0', indent=1)
VERDICT_COUNT = BODY.like(horizontal="right", indent=1)
VERDICT = BODY.like(horizontal="center")
SUMMARY = NORMAL.like(bold=True, horizontal="left")

# 说明数据 and 下年; what formulas only search in stays on one line, cut at its cell's edge
FACT_SECTION = NORMAL.like(bold=True, horizontal="left")
FACT_HEAD = BODY.like(horizontal="center", fill=INTERNAL_FILL, wrap=True)
FACT = BODY.like(horizontal="left", wrap=True)
FACT_CODE = FACT.like(format="@", indent=1)
FACT_SEARCHED = BODY.like(horizontal="fill", color="FF808080")
HEADLINE = BODY.like(horizontal="right", format='#,##0.00"万元";-#,##0.00"万元"', indent=1)

# 情况说明
PARAGRAPH_INDENT = 3  # two characters of 14 points
PART = NORMAL.like(font="黑体", size=16, horizontal="center", wrap=True)
CHAPTER = NORMAL.like(font="黑体", size=14, horizontal="left", wrap=True)
CLAUSE = NORMAL.like(font="楷体", size=14, horizontal="left", wrap=True, indent=PARAGRAPH_INDENT)
PARAGRAPH = NORMAL.like(font="仿宋", size=14, horizontal="left", vertical="distributed", wrap=True, indent=PARAGRAPH_INDENT)
CAPTION = NORMAL.like(size=9, format=";;;")  # for the document only: no chart stands on this sheet
STYLE_NAME = CHECK_HEAD.like(wrap=False)
HELPER = NORMAL.like(size=1, color="FFBFBFBF", fill=INTERNAL_FILL, horizontal="left", format="@")
