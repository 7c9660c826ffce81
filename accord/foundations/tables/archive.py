"""A workbook is a zip archive of XML: what is looked at before anything opens it. Runs in the child only."""

import zipfile
from io import BytesIO
from typing import IO
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

from defusedxml.common import DefusedXmlException
from defusedxml.sax import parse

from accord.foundations.tables import errors, limits

MARKUP = (".xml", ".rels")
MACROS = ("vbaproject.bin", "vbadata.xml")


def check(content: bytes) -> None:
    """Let pass what is an ordinary .xlsx or .ods, or raise what was found instead."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            _check_kind({entry.filename for entry in entries})
            check_entries(archive, entries, len(content))
    except (
        zipfile.BadZipFile,
        EOFError,
        NotImplementedError,
        RuntimeError,
        SAXException,
        ValueError,
    ) as error:
        raise errors.Damaged from error


def check_entries(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], packed: int) -> None:
    """Let pass what unpacks to an ordinary size and is plain markup; raises Swollen, NotPlain."""
    _check_size(entries, packed)
    for entry in entries:
        if entry.filename.lower().endswith(MARKUP):
            with archive.open(entry) as part:
                _check_markup(part)


def _check_kind(names: set[str]) -> None:
    if any(name.lower().endswith(MACROS) or name.startswith("Basic/") for name in names):
        raise errors.HasMacros
    if "xl/workbook.xml" not in names and "content.xml" not in names:
        raise errors.NotASpreadsheet


def _check_size(entries: list[zipfile.ZipInfo], packed: int) -> None:
    if len(entries) > limits.ARCHIVE_ENTRIES:
        raise errors.Swollen
    if sum(entry.file_size for entry in entries) > limits.UNPACKED_BYTES:
        raise errors.Swollen
    if sum(entry.compress_size for entry in entries) > packed:  # entries that lie over one another
        raise errors.Swollen
    for entry in entries:
        ratio = entry.file_size / max(entry.compress_size, 1)
        if entry.file_size > limits.RATIO_FROM_BYTES and ratio > limits.RATIO:
            raise errors.Swollen


def _check_markup(part: IO[bytes]) -> None:
    """Read it through once; a document type is refused, and with it every entity."""
    try:
        parse(part, ContentHandler(), forbid_dtd=True)
    except DefusedXmlException as error:
        raise errors.NotPlain from error
