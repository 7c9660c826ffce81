"""Words that must not be told: found in a page, or in the parts of an office file."""

import re
from io import BytesIO
from zipfile import ZipFile, is_zipfile


def told_in(content: bytes, canary: re.Pattern[bytes]) -> set[bytes]:
    """Return which of the words that a pattern groups stand in a page, or within a workbook or document."""
    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as file:
            content = b"".join(file.read(name) for name in file.namelist())
    return set(canary.findall(content))
