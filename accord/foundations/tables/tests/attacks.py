"""Files that nobody who keeps a list of people has ever sent in good faith."""

import io
import zipfile
from collections.abc import Mapping

from accord.foundations import tables

BILLION_LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
SHEET = "xl/worksheets/sheet1.xml"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def ordinary() -> bytes:
    """A workbook that is read."""
    return tables.workbook("People", ["Name", "Team"], [["Anna Rees", "Site office"]])


def ordinary_ods() -> bytes:
    """The same list as the other office suite writes it."""
    office = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = "".join(f' xmlns:{name}="{office}:{name}:1.0"' for name in ("office", "table", "text"))
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in (("Name", "Team"), ("Anna Rees", "Site office"))
    )
    body = f'<table:table table:name="People">{rows}</table:table>'
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{office}:manifest:1.0"/>',
            "content.xml": f"<office:document-content{spaces}><office:body><office:spreadsheet>{body}"
            "</office:spreadsheet></office:body></office:document-content>",
        }
    )


def with_part(name: str, text: str | bytes) -> bytes:
    """The ordinary workbook with one part added or replaced."""
    with zipfile.ZipFile(io.BytesIO(ordinary())) as archive:
        parts: dict[str, str | bytes] = {found: archive.read(found) for found in archive.namelist()}
    return packed(parts | {name: text})


def with_markup(doctype: str) -> bytes:
    """The ordinary workbook whose sheet begins with a document type."""
    cell = '<c r="A1" t="inlineStr"><is><t>&b;</t></is></c>'
    text = f'{HEAD}{doctype}<worksheet {MAIN}><sheetData><row r="1">{cell}</row></sheetData></worksheet>'
    return with_part(SHEET, text)


def with_cells(*cells: tuple[str, str]) -> bytes:
    """The ordinary workbook with these cells (place, text) only."""
    rows = "".join(
        f'<row r="{place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}">'
        f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c></row>'
        for place, text in cells
    )
    return with_part(SHEET, f"{HEAD}<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>")


def million_empty_columns() -> bytes:
    """Formats in cells as far as a sheet goes, over many rows, and one name."""
    styled = "".join(f'<c r="{column}1" s="0"/>' for column in ("B", "XFC", "XFD"))
    name = '<c r="A1" t="inlineStr"><is><t>Name</t></is></c>'
    rows = "".join(f'<row r="{number}"><c r="XFD{number}" s="0"/></row>' for number in range(2, 20_000))
    text = f'{HEAD}<worksheet {MAIN}><sheetData><row r="1">{name}{styled}</row>{rows}</sheetData></worksheet>'
    return with_part(SHEET, text)


def bomb(megabytes: int) -> bytes:
    """The ordinary workbook with a part that unpacks to very much."""
    return with_part("xl/media/white.bin", b"\0" * (megabytes * 1024 * 1024))


def locked() -> bytes:
    """What an encrypted workbook is: an old compound file that holds a package nobody can read."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le")


def stored(name: str, text: str) -> bytes:
    """The ordinary workbook with one part replaced by one that is not packed."""
    content = io.BytesIO(with_part(name, ""))
    with zipfile.ZipFile(content) as found:
        parts = {each: found.read(each) for each in found.namelist() if each != name}
    content = io.BytesIO(packed(parts))
    with zipfile.ZipFile(content, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr(name, text)
    return content.getvalue()


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of these parts."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return content.getvalue()
