"""An answer, a comment and a name of the file stand in no table, log, folder or page afterwards."""

import logging
import tempfile
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler

from accord.agreement.selectors import proposals
from accord.foundations import clock, scope
from accord.mechanisms.rounds.bringing.tests.test_pages import SAID, filled_in
from accord.mechanisms.rounds.bringing.tests.world import NAMES, OWN, csv, rows
from accord.mechanisms.rounds.questionnaires.tests.world import agree, charter_in_force
from tests.cast import Cast
from tests.visits import page, visitor

COMMENT, SOMEBODY, BAD = "canary-comment-7f3a", "canary-person-91bc", "canary-answer-55de"


def file(*, bad: bool) -> bytes:
    answers = rows()
    for row in answers:
        row[NAMES.index("Comments")] = COMMENT
        row[0] = SOMEBODY
    answers[3][NAMES.index("Employer")] = f"{SOMEBODY} Ltd"
    if bad:
        answers[5][NAMES.index(OWN)] = BAD
    return csv(answers)


def everything_stored() -> str:
    """Every value of every row of every table."""
    with scope.off():
        models = apps.get_models(include_auto_created=True)
        return "\n".join(str(list(model._base_manager.values_list())) for model in models)


def everything_on_disk(*folders: Path) -> bytes:
    """What lies in the folders of the site and of temporary files, but for the test's own database."""
    files = (found for folder in folders for found in folder.rglob("*") if found.is_file())
    return b"".join(found.read_bytes() for found in files if ".sqlite3" not in found.name)


@pytest.mark.slow
def test_it_works(cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    written = StringIO()
    listener = logging.StreamHandler(written)
    logging.getLogger().addHandler(listener)
    shown = ""
    with clock.at(datetime(2026, 11, 24, 12, tzinfo=UTC)):
        with cast.in_scope():
            charter_in_force(cast)
        client = visitor(cast, "steward")
        for bad in (True, False):
            content = file(bad=bad)
            text = client.post(page(cast, "bringing:bring"), SAID | {"file": sent(content)}).content.decode()
            given = filled_in(text) | {f"column_{NAMES.index(OWN)}": "statement"}
            answer = client.post(page(cast, "bringing:bring"), given | {"file": sent(content)}, follow=True)
            shown += text + answer.content.decode()
        with cast.in_scope():
            titled = [each for each in proposals(cast.actor("steward")) if "survey" in each.proposal.title]
            agree(cast, titled[0].proposal)
    logging.getLogger().removeHandler(listener)
    assert "Row 7 has no whole number" in shown
    assert "The file is read and dropped" in shown
    for canary in (COMMENT, SOMEBODY, BAD):
        assert canary not in shown
        assert canary not in everything_stored()
        assert canary not in written.getvalue()
        assert canary.encode() not in everything_on_disk(tmp_path, settings.ACCORD_VAR)


def test_no_upload_is_ever_written_to_a_temporary_file() -> None:
    """What is larger than we read is dropped as it comes; see accord.foundations.tables.uploads."""
    assert not any(TemporaryFileUploadHandler.__name__ in name for name in settings.FILE_UPLOAD_HANDLERS)


def sent(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("answers.csv", content)
