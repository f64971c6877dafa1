"""A small, deterministic writer of .xlsx packages: cells, styles, merges, names and print setup.

Only the standard library is used. Formula cells carry no cached value: this writes templates,
and the generator calculates what it makes of them.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ZIP_DATE = (2024, 1, 1, 0, 0, 0)


# ---------------------------------------------------------------- references


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def split_ref(ref: str) -> tuple[int, int]:
    """(row, column) of a reference like B12, both counted from 1."""
    letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", ref).groups()
    return int(digits), column_number(letters)


def make_ref(row: int, column: int) -> str:
    return f"{column_letters(column)}{row}"


def cells_of(area: str) -> list[str]:
    """All references of an area like A1:C2, row by row."""
    first, _, last = area.partition(":")
    (top, left), (bottom, right) = split_ref(first), split_ref(last or first)
    return [make_ref(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)]


def absolute(area: str) -> str:
    return re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", area)


def quoted(sheet: str) -> str:
    return "'" + sheet.replace("'", "''") + "'"


PLAIN_SHEET = re.compile("'([一-鿿]+[0-9]*)'!")


def written(formula: str) -> str:
    """A formula as XML: sheets' names have apostrophes only where spreadsheet programs write them."""
    return escape(PLAIN_SHEET.sub(r"\1!", formula))


# ---------------------------------------------------------------- styles


@dataclass(frozen=True)
class Style:
    """How a cell looks. `like` makes a variant, so that a family of styles reads as its differences."""

    font: str = "宋体"
    size: float = 10.5
    bold: bool = False
    color: str = "FF000000"
    fill: str | None = None
    border: bool = False
    format: str = "General"
    horizontal: str | None = None
    vertical: str = "center"
    wrap: bool = False
    indent: int = 0

    def like(self, **changes) -> "Style":
        return Style(**{**self.__dict__, **changes})


BUILTIN_FORMATS = {"General": 0, "0.00%": 10, "@": 49}


class Styles:
    """Registers styles as they are used and writes styles.xml; equal parts are written once."""

    def __init__(self, default: Style):
        self.fonts: list[str] = []
        self.fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']
        self.borders: list[str] = ["<border><left/><right/><top/><bottom/><diagonal/></border>"]
        self.formats: dict[str, int] = {}
        self.xfs: list[str] = []
        self.differences: list[str] = []
        self.index(default)

    def index(self, style: Style) -> int:
        return _place(self.xfs, self._xf(style))

    def difference(self, font_color: str, fill_color: str) -> int:
        """The index of a conditional format's look."""
        return _place(
            self.differences,
            f'<dxf><font><b/><color rgb="{font_color}"/></font><fill><patternFill patternType="solid">'
            f'<fgColor rgb="{fill_color}"/><bgColor rgb="{fill_color}"/></patternFill></fill></dxf>',
        )

    def _xf(self, s: Style) -> str:
        font = _place(self.fonts, _font(s))
        fill = _place(self.fills, _fill(s.fill)) if s.fill else 0
        border = _place(self.borders, _thin_border()) if s.border else 0
        number = BUILTIN_FORMATS.get(s.format)
        if number is None:
            number = self.formats.setdefault(s.format, 164 + len(self.formats))
        alignment = "".join(
            f' {name}="{value}"'
            for name, value in (
                ("horizontal", s.horizontal),
                ("vertical", s.vertical),
                ("wrapText", "1" if s.wrap else None),
                ("indent", s.indent or None),
            )
            if value is not None
        )
        return (
            f'<xf numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"'
            f' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">'
            f"<alignment{alignment}/></xf>"
        )

    def xml(self) -> str:
        formats = "".join(f"<numFmt numFmtId=\"{i}\" formatCode={quoteattr(f)}/>" for f, i in self.formats.items())
        return (
            f'{HEAD}<styleSheet xmlns="{MAIN}">'
            f'<numFmts count="{len(self.formats)}">{formats}</numFmts>'
            + _counted("fonts", self.fonts)
            + _counted("fills", self.fills)
            + _counted("borders", self.borders)
            + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0">'
            + '<alignment vertical="center"/></xf></cellStyleXfs>'
            + _counted("cellXfs", self.xfs)
            + '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>'
            + _counted("dxfs", self.differences)
            + '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>'
            + "</styleSheet>"
        )


def _place(items: list[str], item: str) -> int:
    if item not in items:
        items.append(item)
    return items.index(item)


def _counted(tag: str, items: list[str]) -> str:
    return f'<{tag} count="{len(items)}">{"".join(items)}</{tag}>'


def _font(s: Style) -> str:
    bold = "<b/>" if s.bold else ""
    return f'<font>{bold}<sz val="{s.size:g}"/><color rgb="{s.color}"/><name val="{s.font}"/><family val="3"/><charset val="134"/></font>'


def _fill(color: str) -> str:
    return f'<fill><patternFill patternType="solid"><fgColor rgb="{color}"/><bgColor indexed="64"/></patternFill></fill>'


def _thin_border() -> str:
    sides = "".join(f'<{side} style="thin"><color rgb="FF000000"/></{side}>' for side in ("left", "right", "top", "bottom"))
    return f"<border>{sides}<diagonal/></border>"


# ---------------------------------------------------------------- sheets


@dataclass(frozen=True)
class Chart:
    """A chart, from the corner of one cell to that of another."""

    name: str
    xml: str
    start: str
    end: str


@dataclass
class Sheet:
    """One worksheet. Text that begins with '=' is a formula; None is an empty, styled cell."""

    name: str
    landscape: bool = False
    fit_height: int = 0
    breaks: list[int] = field(default_factory=list)  # rows behind which a page ends
    zoom: int = 100
    default_height: float = 20
    widths: list[float] = field(default_factory=list)
    heights: dict[int, float] = field(default_factory=dict)
    cells: dict[tuple[int, int], tuple[object, Style]] = field(default_factory=dict)
    merges: list[str] = field(default_factory=list)
    freeze: str | None = None
    print_area: str | None = None
    print_rows: tuple[int, int] | None = None
    text_numbers: str | None = None
    verdicts: str | None = None
    margins: tuple[float, float, float, float] = (0.5, 0.5, 0.6, 0.65)
    tab_color: str | None = None
    charts: list[Chart] = field(default_factory=list)

    def put(self, ref: str, value: object, style: Style) -> None:
        """Writes a cell; an area is merged and every cell of it gets the style, so that its borders are whole."""
        first, _, last = ref.partition(":")
        for cell in cells_of(ref):
            self.cells[split_ref(cell)] = (value if cell == first else None, style)
        if last and last != first:
            self.merges.append(ref)


def sheet_xml(sheet: Sheet, styles: Styles, strings: "Strings", first: bool) -> str:
    parts = [
        f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}">',
        _sheet_properties(sheet),
        f'<dimension ref="{_dimension(sheet)}"/>',
        _views(sheet, first),
        f'<sheetFormatPr defaultRowHeight="{sheet.default_height:g}" customHeight="1"/>',
        _columns(sheet),
        _rows(sheet, styles, strings),
        _merges(sheet),
        _verdict_colors(sheet, styles),
        '<printOptions horizontalCentered="1"/>',
        _margins(sheet),
        f'<pageSetup paperSize="9" orientation="{"landscape" if sheet.landscape else "portrait"}"'
        f' fitToWidth="1" fitToHeight="{sheet.fit_height}"/>',
        "<headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>",
        _row_breaks(sheet),
        _ignored_errors(sheet),
        '<drawing r:id="rId1"/>' if sheet.charts else "",
        "</worksheet>",
    ]
    return "".join(parts)


def _sheet_properties(sheet: Sheet) -> str:
    tab = f'<tabColor rgb="{sheet.tab_color}"/>' if sheet.tab_color else ""
    return f'<sheetPr>{tab}<pageSetUpPr fitToPage="1"/></sheetPr>'


def _dimension(sheet: Sheet) -> str:
    rows, columns = zip(*sheet.cells)
    return f"A1:{make_ref(max(rows), max(columns))}"


def _views(sheet: Sheet, first: bool) -> str:
    selected = ' tabSelected="1"' if first else ""
    pane, selection = "", '<selection activeCell="A1" sqref="A1"/>'
    if sheet.freeze:
        row, column = split_ref(sheet.freeze)
        split = (f' xSplit="{column - 1}"' if column > 1 else "") + f' ySplit="{row - 1}"'
        active = "bottomRight" if column > 1 else "bottomLeft"
        pane = f'<pane{split} topLeftCell="{sheet.freeze}" activePane="{active}" state="frozen"/>'
        corners = ["topRight", "bottomLeft"] if column > 1 else []
        selection = "".join(f'<selection pane="{c}"/>' for c in corners)
        selection += f'<selection pane="{active}" activeCell="A1" sqref="A1"/>'
    zoom = f' zoomScale="{sheet.zoom}" zoomScaleNormal="{sheet.zoom}"' if sheet.zoom != 100 else ""
    return f'<sheetViews><sheetView showGridLines="0"{selected}{zoom} workbookViewId="0">{pane}{selection}</sheetView></sheetViews>'


def _columns(sheet: Sheet) -> str:
    columns = "".join(
        f'<col min="{i}" max="{i}" width="{width:g}" customWidth="1"/>' for i, width in enumerate(sheet.widths, 1)
    )
    return f"<cols>{columns}</cols>"


def _rows(sheet: Sheet, styles: Styles, strings: "Strings") -> str:
    rows: dict[int, list[str]] = {}
    for (row, column), (value, style) in sorted(sheet.cells.items()):
        rows.setdefault(row, []).append(_cell(make_ref(row, column), value, styles.index(style), strings))
    xml = []
    for row, cells in rows.items():
        height = f' ht="{sheet.heights[row]:g}" customHeight="1"' if row in sheet.heights else ""
        xml.append(f'<row r="{row}"{height}>{"".join(cells)}</row>')
    return f'<sheetData>{"".join(xml)}</sheetData>'


def _cell(ref: str, value: object, style: int, strings: "Strings") -> str:
    if value is None:
        return f'<c r="{ref}" s="{style}"/>'
    if isinstance(value, (int, float)):
        return f'<c r="{ref}" s="{style}"><v>{value}</v></c>'
    if value.startswith("="):
        return f'<c r="{ref}" s="{style}"><f>{written(value[1:])}</f></c>'
    return f'<c r="{ref}" s="{style}" t="s"><v>{strings.index(value)}</v></c>'


def _merges(sheet: Sheet) -> str:
    if not sheet.merges:
        return ""
    return _counted("mergeCells", [f'<mergeCell ref="{area}"/>' for area in sheet.merges])


def _verdict_colors(sheet: Sheet, styles: Styles) -> str:
    """不符 red and 提示 amber in the column of verdicts."""
    if not sheet.verdicts:
        return ""
    looks = (("不符", styles.difference("FF9C0006", "FFFFC7CE")), ("提示", styles.difference("FF7F6000", "FFFFEB9C")))
    rules = "".join(
        f'<cfRule type="cellIs" dxfId="{look}" priority="{i}" operator="equal"><formula>"{word}"</formula></cfRule>'
        for i, (word, look) in enumerate(looks, 1)
    )
    return f'<conditionalFormatting sqref="{sheet.verdicts}">{rules}</conditionalFormatting>'


def _margins(sheet: Sheet) -> str:
    left, right, top, bottom = sheet.margins
    return f'<pageMargins left="{left}" right="{right}" top="{top}" bottom="{bottom}" header="0.3" footer="0.3"/>'


def _row_breaks(sheet: Sheet) -> str:
    if not sheet.breaks:
        return ""
    breaks = "".join(f'<brk id="{row}" max="16383" man="1"/>' for row in sheet.breaks)
    return f'<rowBreaks count="{len(sheet.breaks)}" manualBreakCount="{len(sheet.breaks)}">{breaks}</rowBreaks>'


def _ignored_errors(sheet: Sheet) -> str:
    """Codes are texts on purpose and totals leave out neighbours on purpose: no green triangles."""
    area = f"A1:{make_ref(max(r for r, _ in sheet.cells), max(c for _, c in sheet.cells))}"
    return f'<ignoredErrors><ignoredError sqref="{area}" numberStoredAsText="1" formula="1" formulaRange="1"/></ignoredErrors>'


# ---------------------------------------------------------------- charts

OFFICE = "application/vnd.openxmlformats-officedocument"
SPREADSHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def drawing_parts(sheets: list[Sheet]) -> tuple[dict[str, str], dict[str, str]]:
    """For each sheet with charts its relations, its drawing and the drawing's; the parts, and the kinds of those that are listed."""
    parts, kinds, number = {}, {}, 0
    for drawing, (place, sheet) in enumerate(((i, s) for i, s in enumerate(sheets, 1) if s.charts), 1):
        numbers = [number + i for i in range(1, len(sheet.charts) + 1)]
        number = numbers[-1]
        parts[f"xl/worksheets/_rels/sheet{place}.xml.rels"] = _relations(
            [(f"{RELATIONS}/drawing", f"../drawings/drawing{drawing}.xml")]
        )
        parts[f"xl/drawings/drawing{drawing}.xml"] = _drawing(sheet.charts)
        parts[f"xl/drawings/_rels/drawing{drawing}.xml.rels"] = _relations(
            [(f"{RELATIONS}/chart", f"../charts/chart{n}.xml") for n in numbers]
        )
        kinds[f"/xl/drawings/drawing{drawing}.xml"] = f"{OFFICE}.drawing+xml"
        for n, chart in zip(numbers, sheet.charts):
            parts[f"xl/charts/chart{n}.xml"] = chart.xml
            kinds[f"/xl/charts/chart{n}.xml"] = f"{OFFICE}.drawingml.chart+xml"
    return parts, kinds


def _drawing(charts: list[Chart]) -> str:
    anchors = "".join(
        f'<xdr:twoCellAnchor editAs="oneCell">{_corner("from", chart.start)}{_corner("to", chart.end)}'
        f'<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="{i + 1}" name={quoteattr(chart.name)}/>'
        "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>"
        '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
        f'<a:graphic><a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" r:id="rId{i}"/></a:graphicData></a:graphic>'
        "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
        for i, chart in enumerate(charts, 1)
    )
    return f'{HEAD}<xdr:wsDr xmlns:xdr="{SPREADSHEET_DRAWING}" xmlns:a="{DRAWING}" xmlns:r="{RELATIONS}">{anchors}</xdr:wsDr>'


def _corner(tag: str, ref: str) -> str:
    row, column = split_ref(ref)
    offsets = f"<xdr:col>{column - 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff>"
    return f"<xdr:{tag}>{offsets}</xdr:{tag}>"


# ---------------------------------------------------------------- package


class Strings:
    """The shared strings, in the order of their first use."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}
        self.uses = 0

    def index(self, text: str) -> int:
        self.uses += 1
        return self.places.setdefault(text, len(self.places))

    def xml(self) -> str:
        items = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in self.places)
        return f'{HEAD}<sst xmlns="{MAIN}" count="{self.uses}" uniqueCount="{len(self.places)}">{items}</sst>'


def write_workbook(path: Path, sheets: list[Sheet], names: dict[str, str], default: Style, theme: str, title: str) -> None:
    styles, strings = Styles(default), Strings()
    parts = {f"xl/worksheets/sheet{i}.xml": sheet_xml(s, styles, strings, i == 1) for i, s in enumerate(sheets, 1)}
    drawings, kinds = drawing_parts(sheets)
    parts = {
        "[Content_Types].xml": _content_types(len(sheets), kinds),
        "_rels/.rels": _package_relations(),
        "docProps/app.xml": _app(),
        "docProps/core.xml": _core(title),
        "xl/workbook.xml": _workbook(sheets, names),
        "xl/_rels/workbook.xml.rels": _workbook_relations(len(sheets)),
        **parts,
        **drawings,
        "xl/theme/theme1.xml": theme,
        "xl/styles.xml": styles.xml(),
        "xl/sharedStrings.xml": strings.xml(),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            package.writestr(info, text.encode("utf-8"))


def _content_types(sheets: int, drawings: dict[str, str]) -> str:
    office = OFFICE
    kinds = {
        "/docProps/app.xml": f"{office}.extended-properties+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/xl/workbook.xml": f"{office}.spreadsheetml.sheet.main+xml",
        **{f"/xl/worksheets/sheet{i}.xml": f"{office}.spreadsheetml.worksheet+xml" for i in range(1, sheets + 1)},
        **drawings,
        "/xl/theme/theme1.xml": f"{office}.theme+xml",
        "/xl/styles.xml": f"{office}.spreadsheetml.styles+xml",
        "/xl/sharedStrings.xml": f"{office}.spreadsheetml.sharedStrings+xml",
    }
    overrides = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in kinds.items())
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: list[tuple[str, str]]) -> str:
    items = "".join(f'<Relationship Id="rId{i}" Type="{kind}" Target="{to}"/>' for i, (kind, to) in enumerate(targets, 1))
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


def _package_relations() -> str:
    return _relations(
        [
            (f"{RELATIONS}/officeDocument", "xl/workbook.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{RELATIONS}/extended-properties", "docProps/app.xml"),
        ]
    )


def _workbook_relations(sheets: int) -> str:
    targets = [(f"{RELATIONS}/worksheet", f"worksheets/sheet{i}.xml") for i in range(1, sheets + 1)]
    for kind, to in (("theme", "theme/theme1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")):
        targets.append((f"{RELATIONS}/{kind}", to))
    return _relations(targets)


def _workbook(sheets: list[Sheet], names: dict[str, str]) -> str:
    tags = "".join(f'<sheet name={quoteattr(s.name)} sheetId="{i}" r:id="rId{i}"/>' for i, s in enumerate(sheets, 1))
    return (
        f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
        '<workbookPr defaultThemeVersion="124226"/>'
        '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="850"/></bookViews>'
        f'<sheets>{tags}</sheets><definedNames>{"".join(_defined_names(sheets, names))}</definedNames>'
        '<calcPr calcId="191029"/></workbook>'
    )


def _defined_names(sheets: list[Sheet], names: dict[str, str]) -> list[str]:
    """Print areas and titles of the sheets, then the workbook's own names, in Excel's order by name."""
    tags = []
    for i, sheet in enumerate(sheets):
        if sheet.print_area:
            tags.append(_name("_xlnm.Print_Area", f"{quoted(sheet.name)}!{absolute(sheet.print_area)}", i))
    for i, sheet in enumerate(sheets):
        if sheet.print_rows:
            first, last = sheet.print_rows
            tags.append(_name("_xlnm.Print_Titles", f"{quoted(sheet.name)}!${first}:${last}", i))
    tags += [_name(name, target) for name, target in names.items()]
    return tags


def _name(name: str, target: str, sheet: int | None = None) -> str:
    scope = "" if sheet is None else f' localSheetId="{sheet}"'
    return f'<definedName name="{name}"{scope}>{written(target)}</definedName>'


def _app() -> str:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{HEAD}<Properties xmlns="{kind}"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>'


def _core(title: str) -> str:
    moment = "2024-01-01T00:00:00Z"
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>决算公开报表生成器</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified></cp:coreProperties>'
    )
