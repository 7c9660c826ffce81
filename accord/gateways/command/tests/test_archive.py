"""The commands that speak for the archive: a sentence each, and an exit code that a timer can act on."""

from pathlib import Path

import pytest
from pytest_django import Settings

from accord.gateways.archive import check
from accord.gateways.archive.check import Finding
from accord.gateways.command import main

pytestmark = pytest.mark.django_db


def findings(*found: Finding) -> object:
    return lambda: iter([("Mail", list(found)), ("Space", [])])


def test_check_ends_well_when_nothing_has_to_be_put_right(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "findings", findings(Finding("Letters wait.", wrong=False)))
    assert main.main(["check"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Mail:",
        "  note: Letters wait.",
        "Space: in order",
        "Nothing has to be put right.",
    ]


def test_check_ends_with_1_when_something_has(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "findings", findings(Finding("No letter leaves.")))
    assert main.main(["check"]) == 1
    assert "  wrong: No letter leaves.\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["backup"], "No place is named for backups"),
        (["backup-keys"], "No place is named for key copies"),
        (["restore", "/nowhere"], "is not a whole backup"),
        (["restore", "/nowhere", "--recovery-key", "/nowhere/key.txt"], "cannot be read"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    words: list[str], said: str, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.ACCORD_BACKUP = settings.ACCORD_KEYS_BACKUP = None
    assert main.main(words) == 1
    out = capsys.readouterr().out
    assert said in out
    assert out.count("\n") == 1


def test_a_recovery_key_is_never_made_where_it_would_be_useless(
    tmp_path: Path, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.ACCORD_KEYS_BACKUP = tmp_path
    assert main.main(["recovery-key", str(tmp_path / "recovery-key.txt")]) == 1
    assert "where neither the site, nor its backups, nor its key copies are" in capsys.readouterr().out
    assert not any(tmp_path.iterdir())


def test_a_recovery_key_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "recovery-key.txt"
    assert main.main(["recovery-key", str(file)]) == 0
    assert file.stat().st_mode & 0o077 == 0
    before = file.read_text(encoding="utf-8")
    assert "ACCORD_RECOVERY_KEY=accord-recovery-public-" in capsys.readouterr().out
    assert main.main(["recovery-key", str(file)]) == 1
    assert file.read_text(encoding="utf-8") == before
