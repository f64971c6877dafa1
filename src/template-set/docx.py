"""A small, deterministic writer of .docx packages: styles, paragraphs, sections and page numbers.

Only the standard library is used.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from xlsx import HEAD, PACKAGE, RELATIONS, ZIP_DATE

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
LATIN = "Times New Roman"


@dataclass(frozen=True)
class Page:
    """A4, upright or on its side; all in twentieths of a point."""

    width: int
    height: int
    margins: tuple[int, int, int, int]  # top, right, bottom, left

    def xml(self) -> str:
        top, right, bottom, left = self.margins
        side = ' w:orient="landscape"' if self.width > self.height else ""
        return (
            f'<w:pgSz w:w="{self.width}" w:h="{self.height}"{side}/>'
            f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="851" w:footer="992" w:gutter="0"/>'
        )


PORTRAIT = Page(11906, 16838, (1701, 1474, 1701, 1588))
LANDSCAPE = Page(16838, 11906, (1247, 1134, 1247, 1134))


@dataclass(frozen=True)
class Style:
    """A paragraph style: sizes in points, distances in twentieths of a point."""

    id: str
    name: str
    font: str
    size: float
    align: str = "left"
    bold: bool = False
    indent: bool = False  # the first line, by two characters
    left: int = 0
    line: int = 0  # exactly so high; 0 for single lines
    before: int = 0
    after: int = 0
    level: int = 0  # in the outline; 0 for text
    keep: bool = False  # with the next paragraph
    new_page: bool = False
    tight: bool = False  # no room between Chinese letters and digits

    def xml(self) -> str:
        own = ' w:default="1"' if self.id == "Normal" else ' w:customStyle="1"' if ord(self.name[0]) > 127 else ""
        line = f' w:line="{self.line}" w:lineRule="exact"' if self.line else ""
        indent = f'<w:ind w:left="{self.left}"/>' if self.left else ""
        if self.indent:
            indent = f'<w:ind w:firstLineChars="200" w:firstLine="{int(self.size * 40)}"/>'
        paragraph = (
            ("<w:keepNext/>" if self.keep else "")
            + ("<w:pageBreakBefore/>" if self.new_page else "")
            + ('<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' if self.tight else "")
            + f'<w:spacing w:before="{self.before}" w:after="{self.after}"{line}/>{indent}<w:jc w:val="{self.align}"/>'
            + (f'<w:outlineLvl w:val="{self.level - 1}"/>' if self.level else "")
        )
        half = int(self.size * 2)
        run = (
            f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{self.font}" w:cs="{LATIN}"/>'
            + ("<w:b/><w:bCs/>" if self.bold else "")
            + f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
        )
        return (
            f'<w:style w:type="paragraph"{own} w:styleId="{self.id}"><w:name w:val={quoteattr(self.name)}/><w:qFormat/>'
            f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )


@dataclass
class Document:
    """A document while it is written, one paragraph after the other."""

    styles: tuple[Style, ...]
    body: list[str] = field(default_factory=list)
    open: str = ""  # the section's properties that wait for its page

    def put(self, style: str, text: str) -> None:
        self.body.append(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>')

    def section(self, page: Page, footer: bool = True, first_page: int = 0) -> None:
        """Ends a section: what was put since the last one stands on pages like this."""
        properties = section(page, footer, first_page)
        self.body.append(
            f'<w:p><w:pPr><w:pStyle w:val="TableText"/><w:spacing w:line="20" w:lineRule="exact"/>{properties}</w:pPr></w:p>'
        )

    def write(self, output: Path, title: str) -> None:
        """What was put last stands on upright pages."""
        body = "".join(self.body) + section(PORTRAIT, True, 0)
        parts = {
            "[Content_Types].xml": content_types(),
            "_rels/.rels": relations(
                ("officeDocument", f"{RELATIONS}/officeDocument", "word/document.xml"),
                ("core", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ),
            "docProps/core.xml": core(title),
            "word/document.xml": f'<w:document xmlns:w="{WORD}" xmlns:r="{RELATIONS}"><w:body>{body}</w:body></w:document>',
            "word/_rels/document.xml.rels": relations(
                *((p, f"{RELATIONS}/{p}", f"{p}.xml") for p in ("styles", "settings", "footer"))
            ),
            "word/styles.xml": styles(self.styles),
            "word/settings.xml": settings(),
            "word/footer.xml": footer(),
        }
        with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as package:
            for name, text in parts.items():
                info = zipfile.ZipInfo(name, ZIP_DATE)
                info.compress_type = zipfile.ZIP_DEFLATED
                info.external_attr = 0o644 << 16
                package.writestr(info, (HEAD + text).encode())


def section(page: Page, footer: bool, first_page: int) -> str:
    number = f'<w:pgNumType w:start="{first_page}"/>' if first_page else ""
    reference = '<w:footerReference w:type="default" r:id="footer"/>' if footer else ""
    return f'<w:sectPr>{reference}<w:type w:val="nextPage"/>{page.xml()}{number}<w:docGrid w:linePitch="312"/></w:sectPr>'


def footer() -> str:
    def run(inner: str) -> str:
        return f"<w:r>{inner}</w:r>"

    page = "".join(
        (
            run('<w:fldChar w:fldCharType="begin"/>'), run('<w:instrText xml:space="preserve"> PAGE </w:instrText>'),
            run('<w:fldChar w:fldCharType="separate"/>'), run("<w:t>1</w:t>"), run('<w:fldChar w:fldCharType="end"/>'),
        )
    )  # fmt: skip
    dash = ('<w:t xml:space="preserve">— </w:t>', '<w:t xml:space="preserve"> —</w:t>')
    text = run(dash[0]) + page + run(dash[1])
    return f'<w:ftr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{text}</w:p></w:ftr>'


def styles(all_styles: tuple[Style, ...]) -> str:
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="宋体" w:cs="{LATIN}"/>'
        '<w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )
    return f'<w:styles xmlns:w="{WORD}">{defaults}{"".join(s.xml() for s in all_styles)}</w:styles>'


def settings() -> str:
    return (
        f'<w:settings xmlns:w="{WORD}"><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


def relations(*links: tuple[str, str, str]) -> str:
    lines = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in links)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def core(title: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title></cp:coreProperties>"
    )


def content_types() -> str:
    parts = {"document": "document.main", "styles": "styles", "settings": "settings", "footer": "footer"}
    lines = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}{kind}+xml"/>' for name, kind in parts.items())
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{lines}</Types>"
    )
