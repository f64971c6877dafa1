"""The looks of the template's cells: one family of styles, each a variant of another."""

from xlsx import Style

NORMAL = Style(font="宋体", size=10.5)

TITLE = NORMAL.like(font="黑体", size=18, horizontal="center")
FORM_NO = NORMAL.like(horizontal="right")
LINE_LEFT = NORMAL.like(horizontal="left", wrap=True)
LINE_CENTRE = NORMAL.like(horizontal="center")
LINE_RIGHT = NORMAL.like(horizontal="right")
NOTE = NORMAL.like(horizontal="left", wrap=True)

BODY = NORMAL.like(border=True)
HEAD = BODY.like(horizontal="center", wrap=True)
CENTRE = BODY.like(horizontal="center", wrap=True)
NAME = BODY.like(horizontal="left", wrap=True, indent=1)
CODE = BODY.like(horizontal="left", format="@", indent=1)
CODE_CENTRE = CODE.like(horizontal="center", indent=0)
NUMBER = BODY.like(horizontal="center")
MONEY = BODY.like(horizontal="right", format="#,##0.00;-#,##0.00;;@")

LABEL = BODY.like(horizontal="center", wrap=True)
TEXT = BODY.like(horizontal="left", wrap=True, indent=1)
TEXT_CENTRE = BODY.like(horizontal="center", wrap=True)
SCORE = BODY.like(horizontal="center")
RATE = SCORE.like(format="0.00%")
SCORE_LINE = NORMAL.like(horizontal="left")
DATE = NORMAL.like(horizontal="left", format='yyyy"年"m"月"d"日"')

# beside the printed area: grey heading, nothing where the difference is zero
CHECK_HEAD = NORMAL.like(size=9, color="FF808080", horizontal="center")
CHECK_VALUE = NORMAL.like(size=9, color="FFC00000", horizontal="right", format="#,##0.00####;-#,##0.00####;;@")
CHECK_NAME = CHECK_HEAD.like(horizontal="left")
CHECK_CODE = CHECK_HEAD.like(format="@", horizontal="left")

VERDICT_HEAD = HEAD.like(bold=True, fill="FFF2F2F2")
VERDICT_NUMBER = BODY.like(horizontal="left", format="@", indent=1)
VERDICT_TEXT = BODY.like(horizontal="left", wrap=True, indent=1)
VERDICT_VALUE = BODY.like(horizontal="right", format="#,##0.00####")
VERDICT_DIFFERENCE = BODY.like(horizontal="right", format='#,##0.00####"万元";-#,##0.00####"万元";0')
VERDICT_COUNT = BODY.like(horizontal="right")
VERDICT = BODY.like(horizontal="center")
SUMMARY = NORMAL.like(bold=True, horizontal="left")

# 说明数据: one line each, whatever the text; 情况说明: paragraphs
FACT_SECTION = NORMAL.like(bold=True, horizontal="left")
FACT_HEAD = BODY.like(horizontal="center", fill="FFF2F2F2")
FACT = BODY.like(horizontal="left")
HEADLINE = BODY.like(horizontal="right", format='#,##0.00"万元";-#,##0.00"万元"')
PART = NORMAL.like(font="黑体", size=16, horizontal="center", wrap=True)
CHAPTER = NORMAL.like(font="黑体", size=14, horizontal="left", wrap=True)
CLAUSE = NORMAL.like(font="楷体", size=14, horizontal="left", wrap=True)
PARAGRAPH = NORMAL.like(font="仿宋", size=14, horizontal="left", wrap=True)
CAPTION = NORMAL.like(font="黑体", size=12, horizontal="center", wrap=True)
STYLE_NAME = NORMAL.like(size=9, color="FF808080", horizontal="center")
HELPER = NORMAL.like(size=1, color="FFBFBFBF", horizontal="left", format="@")
