"""A backup is whole or not there, holds nothing of what was said in confidence, and waits for nobody."""

import signal
import subprocess
from pathlib import Path

import pytest
from django.db import connection

from accord.foundations.errors import Refused
from accord.gateways.archive import postgresql
from accord.gateways.archive.manifest import manifest_read
from accord.gateways.archive.tests.conftest import MidRound
from accord.gateways.archive.tests.site import CANARY, SERVER, Site

pytestmark = pytest.mark.long


def test_nothing_said_in_confidence_can_be_found_in_it(mid_round: MidRound) -> None:
    """The round's keys, tokens and comments, as bytes or in hexadecimal digits; and nobody's session."""
    content = b"".join(_readable(path) for path in mid_round.backup.iterdir())
    assert b"Round of January" in content
    for found in (CANARY, *mid_round.tokens, *mid_round.keys):
        assert found.encode() not in content.lower(), found
    for found in mid_round.keys:
        assert bytes.fromhex(found) not in content
    assert mid_round.site.deed("state")["sessions"] == 1
    assert (mid_round.site.var / "site.key").read_bytes() not in content


def test_nobody_else_on_the_machine_may_read_it(mid_round: MidRound) -> None:
    for path in (mid_round.backup, *mid_round.backup.rglob("*"), *mid_round.copies):
        assert path.stat().st_mode & 0o077 == 0, path


def test_a_killed_one_is_none_and_the_next_clears_it_away(mid_round: MidRound) -> None:
    with mid_round.site.begin("backup_killed") as killed:
        assert killed.wait(timeout=60) == -signal.SIGKILL
    [left] = set(mid_round.site.backups.glob("accord-*")) - {mid_round.backup}
    with pytest.raises(Refused, match="not a whole backup"):
        manifest_read(left)
    mid_round.site.accord("backup")
    assert not left.exists()
    assert len(list(mid_round.site.backups.glob("accord-*"))) == 2


def test_without_space_it_says_so_and_leaves_nothing(mid_round: MidRound) -> None:
    said = mid_round.site.accord("backup", fails=True, largest_file=100_000)
    assert said.startswith("The backup was not made, and nothing of it is kept.")
    assert said.count("\n") == 1
    assert list(mid_round.site.backups.glob("accord-*")) == [mid_round.backup]


def test_what_was_acknowledged_before_it_began_is_inside(mid_round: MidRound, tmp_path: Path) -> None:
    with mid_round.site.begin("answer_aloud", *mid_round.tokens[6:]) as answering:
        assert answering.stdout is not None
        acknowledged = [answering.stdout.readline().strip() for _ in range(4)]
        mid_round.site.accord("backup")
        answering.communicate(timeout=60)
    new = Site.empty(tmp_path, like=mid_round.site)
    backup = max(mid_round.site.backups.glob("accord-*Z"))
    new.accord("restore", backup, "--recovery-key", mid_round.recovery_key)
    before = {*mid_round.early, *acknowledged}
    assert before <= set(new.deed("responded", *mid_round.tokens))
    found = new.deed("state")
    assert found["box"] == found["responded"]


@pytest.mark.parametrize(
    ("place", "said"),
    [("", "No place is named"), ("/nowhere/backups", "is not there"), ("var", "share the path")],
)
def test_without_a_place_of_its_own_none_is_made(mid_round: MidRound, place: str, said: str) -> None:
    mid_round.site.settings["ACCORD_BACKUP"] = str(mid_round.site.var) if place == "var" else place
    assert said in mid_round.site.accord("backup", fails=True)


@pytest.mark.postgresql
def test_without_the_programs_of_postgresql_it_says_what_is_missing(mid_round: MidRound) -> None:
    mid_round.site.settings["PATH"] = "/nowhere"
    said = mid_round.site.accord("backup", fails=True)
    assert "pg_dump is not on this machine: install the client programs of PostgreSQL." in said


@pytest.mark.postgresql
def test_the_password_stands_on_no_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def run(command: list[str], **how: object) -> "subprocess.CompletedProcess[str]":
        seen.append((command, how))
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setitem(connection.settings_dict, "PASSWORD", "a-password")
    postgresql.copy_out(Path("out.dump"))
    command, how = seen[-1]
    assert "a-password" not in " ".join(command)
    assert how["env"]["PGPASSWORD"] == "a-password"  # type: ignore[index]


def _readable(path: Path) -> bytes:
    """Return what is in a file, unpacked where PostgreSQL has packed it."""
    if SERVER and path.suffix == ".dump":
        return subprocess.run(["pg_restore", "-f", "-", path], capture_output=True, check=True).stdout
    return path.read_bytes()
