"""The sheet 图表: the four charts of 情况说明, live on cells of 说明数据.

Every colour, font and size is written out, so that Excel, WPS and LibreOffice draw the same picture. Kinds of income
and expenditure that are zero take no place: 说明数据 lists those that are not, one after the other, and a pie shows no
slice and no label for the empty ones after them. So do the columns where last year is not known.
"""

from __future__ import annotations

from xml.sax.saxutils import escape

from facts import EXPENSES, INCOMES, Facts
from formulas import shown
from looks import CENTRED, LINE_LEFT, LINE_RIGHT, TITLE
from narrative import CAPTIONS, DRAWN
from xlsx import HEAD, RELATIONS, Chart, Sheet, written

NAME = "图表"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
DARK, GREY = "404040", "D9D9D9"
COLORS = ("4472C4", "ED7D31", "70AD47", "FFC000", "7030A0", "00B0A0")
AMOUNT = '#,##0.00"万元";-#,##0.00"万元";;'
HEIGHT = 14  # rows of a chart


def fill(color: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{color}"/></a:solidFill>'


def line(color: str) -> str:
    return f'<a:ln w="9525">{fill(color)}</a:ln>'


NO_LINE = "<a:ln><a:noFill/></a:ln>"


def letters(tag: str, size: int, bold: bool = False) -> str:
    face = '<a:latin typeface="宋体"/><a:ea typeface="宋体"/>'
    return f'<a:{tag} lang="zh-CN" sz="{size}" b="{int(bold)}">{fill(DARK)}{face}</a:{tag}>'


def text_properties(size: int) -> str:
    run = letters("defRPr", size).replace(' lang="zh-CN"', "")
    return f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{run}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'


def title(text: str) -> str:
    run = f"<a:r>{letters('rPr', 1200, bold=True)}<a:t>{escape(text)}</a:t></a:r>"
    return (
        f"<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>{run}</a:p></c:rich></c:tx>"
        '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>'
    )


def words(cells: str) -> str:
    return f'<c:strRef><c:f>{written(cells)}</c:f><c:strCache><c:ptCount val="0"/></c:strCache></c:strRef>'


def numbers(cells: str) -> str:
    cache = '<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="0"/></c:numCache>'
    return f"<c:numRef><c:f>{written(cells)}</c:f>{cache}</c:numRef>"


def labels(size: int, position: str, shown: str, number_format: str | None = None) -> str:
    """Data labels that show one thing only: Val or CatName."""
    flags = "".join(
        f'<c:show{flag} val="{int(flag == shown)}"/>'
        for flag in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
    )
    numbering = f'<c:numFmt formatCode="{escape(number_format, {chr(34): "&quot;"})}" sourceLinked="0"/>' if number_format else ""
    lines = '<c:showLeaderLines val="1"/>' if shown == "CatName" else ""
    return (
        f"<c:dLbls>{numbering}<c:spPr><a:noFill/>{NO_LINE}</c:spPr>{text_properties(size)}"
        f'<c:dLblPos val="{position}"/>{flags}{lines}</c:dLbls>'
    )


def columns(caption: str, years: str, series: list[tuple[str, str]]) -> str:
    """Columns for each year, one for each series, with their amounts above them."""
    drawn = "".join(
        f'<c:ser><c:idx val="{i}"/><c:order val="{i}"/><c:tx>{words(name)}</c:tx>'
        f'<c:spPr>{fill(COLORS[i])}{NO_LINE}</c:spPr><c:invertIfNegative val="0"/>{labels(900, "outEnd", "Val", AMOUNT)}'
        f"<c:cat>{words(years)}</c:cat><c:val>{numbers(amounts)}</c:val></c:ser>"
        for i, (name, amounts) in enumerate(series)
    )
    category_axis = (
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/><c:spPr>{line("808080")}</c:spPr>{text_properties(1000)}<c:crossAx val="2"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
    )
    value_axis = (
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="l"/><c:majorGridlines><c:spPr>{line(GREY)}</c:spPr></c:majorGridlines>'
        '<c:numFmt formatCode="[=0]0;[&lt;10]0.00;#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/><c:spPr>{NO_LINE}</c:spPr>{text_properties(900)}<c:crossAx val="1"/>'
        '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    )
    plot = (
        f'{layout(0.1, 0.26, 0.86, 0.48)}<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>{drawn}<c:gapWidth val="50"/>'
        f'<c:axId val="1"/><c:axId val="2"/></c:barChart>{category_axis}{value_axis}'
    )
    legend = f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{text_properties(1000)}</c:legend>'
    return space(caption, plot, legend)


def pie(caption: str, name: str, kinds: str, amounts: str) -> str:
    """A slice for each kind; its label is the text of its cell: name, amount and share."""
    slices = "".join(
        f'<c:dPt><c:idx val="{i}"/><c:bubble3D val="0"/><c:spPr>{fill(color)}{NO_LINE}</c:spPr></c:dPt>'
        for i, color in enumerate(COLORS)
    )
    plot = (
        f'{layout(0.37, 0.35, 0.26, 0.48)}<c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx>{words(name)}</c:tx>{slices}'
        f'{labels(900, "bestFit", "CatName")}<c:cat>{words(kinds)}</c:cat><c:val>{numbers(amounts)}</c:val></c:ser>'
        '<c:firstSliceAng val="125"/></c:pieChart>'
    )
    return space(caption, plot, "")


def layout(left: float, top: float, width: float, height: float) -> str:
    """Where the plot stands: below the title, with room for labels."""
    sizes = "".join(f'<c:{n} val="{v}"/>' for n, v in zip("xywh", (left, top, width, height)))
    return f'<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>{sizes}</c:manualLayout></c:layout>'


def space(caption: str, plot: str, legend: str) -> str:
    return (
        f'{HEAD}<c:chartSpace xmlns:c="{CHART}" xmlns:a="{DRAWING}" xmlns:r="{RELATIONS}"><c:roundedCorners val="0"/>'
        f"<c:chart>{title(caption)}<c:plotArea>{plot}<c:spPr><a:noFill/>{NO_LINE}</c:spPr></c:plotArea>{legend}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f'<c:spPr><a:noFill/>{line(GREY)}</c:spPr>{text_properties(1000)}</c:chartSpace>'
    )


# ---------------------------------------------------------------- the cells behind the charts


def years_block(facts: Facts, block: str, item: str, amounts: tuple[str, str]) -> tuple[str, list[tuple[str, str]]]:
    """Last year and this one; where last year is not known, this one and an empty line."""
    known = f"ISNUMBER({facts.local(item, '上年')})"
    before = facts.local(item, "上年")
    year, last = facts.local("年度"), facts.local("上年度")
    top = facts.section(f"{block}的数据", "年度", "收入总计", "支出总计") - 1
    facts.sheet.put(f"A{top + 1}", f'=IF({known},{last},{year})&"年度"', facts.look())
    facts.sheet.put(f"A{top + 2}", f'=IF({known},{year}&"年度","")', facts.look())
    for letter, amount in zip("BC", amounts):
        facts.sheet.put(f"{letter}{top + 1}", f"=IF({known},{before},{amount})", facts.look(money=True))
        facts.sheet.put(f"{letter}{top + 2}", f'=IF({known},{amount},"")', facts.look(money=True))
    facts.row = top + 3
    series = [(facts.outside(f"{c}{top}"), facts.outside(f"{c}{top + 1}:{c}{top + 2}")) for c in "BC"]
    return facts.outside(f"A{top + 1}:A{top + 2}"), series


def kinds_block(facts: Facts, block: str, kinds: tuple[tuple[str, str], ...]) -> tuple[str, str, str]:
    """The kinds that are not zero, one after the other, then empty lines."""
    first, last = facts.local(kinds[0][0], "金额"), facts.local(kinds[-1][0], "金额")

    def column(letter: str) -> str:
        return f"{letter}{first[1:]}:{letter}{last[1:]}"

    top = facts.section(f"{block}的数据", "标签", "金额", "第几项") - 1
    for i in range(1, len(kinds) + 1):
        row = top + i
        place = f"MATCH(C{row},{column('D')},0)"
        amount = f"INDEX({column('B')},{place})"
        part = f"INDEX({column('C')},{place})"
        label = f'INDEX({column("A")},{place})&CHAR(10)&{shown(amount)}&"万元"&IF({part}="","","，"&{part})'
        facts.sheet.put(f"A{row}", f'=IFERROR({label},"")', facts.look())
        facts.sheet.put(f"B{row}", f'=IFERROR({amount},"")', facts.look(money=True))
        facts.sheet.put(f"C{row}", i, facts.look())
    facts.row = top + len(kinds) + 1
    return facts.outside(f"B{top}"), facts.outside(f"A{top + 1}:A{top + len(kinds)}"), facts.outside(f"B{top + 1}:B{top + len(kinds)}")


# ---------------------------------------------------------------- the sheet


def charts_sheet(facts: Facts) -> Sheet:
    whole = years_block(facts, "图1", "收支总计", ("'公开01'!C36", "'公开01'!F36"))
    received = kinds_block(facts, "图2", INCOMES)
    spent = kinds_block(facts, "图3", EXPENSES)
    granted = years_block(facts, "图4", "财政拨款收支总计", ("'公开04'!C38", "'公开04'!F38"))
    sheet = Sheet(NAME, widths=[13] * 7 + [1], default_height=14, fit_height=1)
    sheet.put("A1:G1", f'="${{单位.年度}}年度"&{facts.at("称谓")}&"决算图表"', TITLE)
    sheet.heights[1] = 30
    sheet.put("A2:D2", "单位：${单位.单位名称}", LINE_LEFT)
    sheet.put("E2:G2", "单位：${金额单位=万元}", LINE_RIGHT)
    sheet.heights[2] = 20
    drawn = (columns(CAPTIONS[0], *whole), pie(CAPTIONS[1], *received), pie(CAPTIONS[2], *spent), columns(CAPTIONS[3], *granted))
    for i, (caption, xml) in enumerate(zip(CAPTIONS, drawn)):
        top = 3 + i * (HEIGHT + 1)
        sheet.charts.append(Chart(caption, xml, f"A{top}", f"H{top + HEIGHT}"))
        # behind the chart, which hides nothing: seen where it draws nothing
        sheet.put(f"B{top + 8}:F{top + 8}", f'=IF({DRAWN[i].nothing(facts)},"{DRAWN[i].silent}，不列图","")', CENTRED)
    bottom = 3 + len(drawn) * (HEIGHT + 1)
    sheet.put(f"G{bottom}", None, LINE_LEFT)
    sheet.print_area = f"A1:H{bottom}"
    return sheet
