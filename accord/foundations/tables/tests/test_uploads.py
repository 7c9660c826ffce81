"""What somebody sends stays in memory, and no more of it than we read."""

import tempfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import InMemoryUploadedFile, SimpleUploadedFile
from django.test import RequestFactory

from accord.foundations import tables
from accord.foundations.tables import errors, limits


def sent(content: bytes) -> InMemoryUploadedFile:
    request = RequestFactory().post("/", {"file": SimpleUploadedFile("a.csv", content)})
    found = request.FILES["file"]
    assert isinstance(found, InMemoryUploadedFile)
    return found


def test_it_works() -> None:
    content = b"Name,Team\n" + b"A,B\n" * 50_000
    assert sent(content).read() == content


def test_a_file_that_is_too_large_is_dropped_as_it_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    content = sent(b"x" * (limits.FILE_BYTES + 300_000)).read()
    assert len(content) == limits.FILE_BYTES + 1
    assert not list(tmp_path.iterdir())
    with pytest.raises(errors.TooLarge):
        tables.read(content)
