"""Writes a .docx: title, headings and paragraphs, in the styles that every word processor has.

The format (ECMA-376, Office Open XML) asks for little where a document is only text: a body, its styles, and
who is related to whom. So it is written here, and no library has to be kept for it.
"""

import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from accord.foundations.documents.paragraph import Paragraph, Style

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_BEGAN = (1980, 1, 1, 0, 0, 0)  # the same words give the same file

_IDS = {
    Style.TITLE: "Title",
    Style.HEADING_1: "Heading1",
    Style.HEADING_2: "Heading2",
    Style.BODY: "Normal",
}
_LOOKS = {
    Style.TITLE: (44, 240, ""),
    Style.HEADING_1: (32, 120, '<w:outlineLvl w:val="0"/>'),
    Style.HEADING_2: (26, 80, '<w:outlineLvl w:val="1"/>'),
    Style.BODY: (22, 120, ""),
}
"""Each with its size in half points, and the space after it in twentieths of a point."""


def document(title: str, paragraphs: Iterable[Paragraph], *, language: str) -> bytes:
    """Return a .docx. title: of its properties. language: of its words ("en-gb")."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            ("officeDocument", f"{_OFFICE}/officeDocument", "word/document.xml"),
            ("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _core(title),
        "word/document.xml": _body(paragraphs),
        "word/styles.xml": _styles(language),
        "word/_rels/document.xml.rels": _relations(("styles", f"{_OFFICE}/styles", "styles.xml")),
    }
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _BEGAN), _HEAD + text, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def _body(paragraphs: Iterable[Paragraph]) -> str:
    said = "".join(_paragraph(found) for found in paragraphs)
    margins = (
        'w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"'
    )
    page = f'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar {margins}/></w:sectPr>'
    return f'<w:document xmlns:w="{_W}"><w:body>{said}{page}</w:body></w:document>'


def _paragraph(found: Paragraph) -> str:
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape("".join(_writable(line)))}</w:t>'
        for line in found.text.split("\n")
    )
    return f'<w:p><w:pPr><w:pStyle w:val="{_IDS[found.style]}"/></w:pPr><w:r>{lines}</w:r></w:p>'


def _writable(text: str) -> Iterator[str]:
    """Leave out what XML 1.0 cannot hold."""
    for sign in text:
        if sign == "\t" or (sign >= " " and not "\ud800" <= sign <= "\udfff" and sign not in "\ufffe\uffff"):
            yield sign


def _styles(language: str) -> str:
    tag, _, region = language.partition("-")
    spoken = quoteattr("-".join(filter(None, (tag, region.upper()))))
    found = "".join(_style(style) for style in Style)
    return (
        f'<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f"<w:lang w:val={spoken}/></w:rPr></w:rPrDefault></w:docDefaults>{found}</w:styles>"
    )


def _style(style: Style) -> str:
    size, after, outline = _LOOKS[style]
    if style == Style.BODY:
        begin, based, keep, bold = ' w:default="1"', "", "", ""
    else:
        begin, based, keep, bold = "", '<w:basedOn w:val="Normal"/>', "<w:keepNext/>", "<w:b/>"
    return (
        f'<w:style w:type="paragraph"{begin} w:styleId="{_IDS[style]}"><w:name w:val="{_name(style)}"/>'
        f'{based}<w:qFormat/><w:pPr>{keep}<w:spacing w:after="{after}"/>{outline}</w:pPr>'
        f'<w:rPr>{bold}<w:sz w:val="{size}"/></w:rPr></w:style>'
    )


def _name(style: Style) -> str:
    """The built-in names, as word processors know them."""
    return style.value.capitalize() if style in (Style.TITLE, Style.BODY) else style.value


def _relations(*found: tuple[str, str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in found
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _core(title: str) -> str:
    said = escape("".join(_writable(title)))
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{said}</dc:title></cp:coreProperties>'
    )


def _content_types() -> str:
    lines = "".join(
        f'<Override PartName="{part}" ContentType="{kind}+xml"/>'
        for part, kind in (
            ("/word/document.xml", f"{_KIND}.document.main"),
            ("/word/styles.xml", f"{_KIND}.styles"),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties"),
        )
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{lines}</Types>'
    )
