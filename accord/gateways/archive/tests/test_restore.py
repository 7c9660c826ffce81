"""A backup in mid-round, brought back into an empty place by the commands themselves (confidence.md, 7)."""

import re
import shutil
from pathlib import Path

import pytest

from accord.gateways.archive.tests.conftest import MidRound
from accord.gateways.archive.tests.site import Site

pytestmark = pytest.mark.long


def test_it_goes_on_asks_again_and_closes(mid_round: MidRound, tmp_path: Path) -> None:
    mid_round.site.deed("answer", *mid_round.late)
    new = Site.empty(tmp_path, like=mid_round.site)
    said = new.accord("restore", mid_round.backup, "--recovery-key", mid_round.recovery_key)
    assert "“Round of January” goes on" in said

    found = new.deed("state")
    assert (found["state"], found["box"], found["responded"]) == ("open", 6, 6)
    assert found["closes_at"] == mid_round.closes_at
    links = {match[1] for text in found["letters"] for match in re.finditer(r"/a/(\w+)/", text)}
    assert links == set(mid_round.tokens) - set(mid_round.early)
    assert all("Answers sent after that are lost" in text for text in found["letters"])

    receipts = new.deed("answer", *mid_round.late, *mid_round.tokens[9:11])
    assert len(receipts) == 5
    found = new.deed("close_at", mid_round.closing(minutes=1))
    assert (found["state"], found["box"], found["drafts"], found["receipts"]) == ("closed", 0, 0, 11)
    assert found["results"] == 1
    assert not found["has_keys"]
    assert new.accord("audit-verify").count("the log is whole") == 2


def test_between_rounds_it_needs_no_keys_and_uploads_come_back_too(
    mid_round: MidRound, tmp_path: Path
) -> None:
    mid_round.site.deed("close_at", mid_round.closing(minutes=1))
    (mid_round.site.var / "media" / "brand").mkdir(parents=True)
    (mid_round.site.var / "media" / "brand" / "logo.png").write_bytes(b"a logo")
    mid_round.site.accord("backup")
    new = Site.empty(tmp_path, like=mid_round.site)
    new.accord("restore", max(mid_round.site.backups.glob("accord-*Z")))
    assert (new.var / "media" / "brand" / "logo.png").read_bytes() == b"a logo"
    found = new.deed("state")
    assert (found["state"], found["results"]) == ("closed", 1)
    assert "archive.restored" in found["log"]


def test_a_backup_from_before_migrations_were_gathered_is_brought_up_to_date(
    mid_round: MidRound, tmp_path: Path
) -> None:
    mid_round.site.deed("become_older")
    mid_round.site.accord("backup")  # as whoever is careful does before a newer Accord is served
    new = Site.empty(tmp_path, like=mid_round.site)
    new.accord(
        "restore", max(mid_round.site.backups.glob("accord-*Z")), "--recovery-key", mid_round.recovery_key
    )
    assert new.deed("state")["state"] == "open"
    new.deed("close_at", mid_round.closing(minutes=1))
    new.accord("backup")
    again = Site.empty(tmp_path, like=new)
    assert "Restored" in again.accord("restore", max(new.backups.glob("accord-*Z")))


def test_a_site_that_stopped_among_those_migrations_is_not_touched(
    mid_round: MidRound, tmp_path: Path
) -> None:
    mid_round.site.deed("become_older", "partnership.0011_how_people_are_found")
    mid_round.site.accord("backup", fails=True)
    for command in ("serve", "demo"):
        assert "Bring it up to date with Accord of that day" in mid_round.site.accord(command, fails=True)


def test_with_the_key_copy_destroyed_the_old_box_stays_shut(mid_round: MidRound, tmp_path: Path) -> None:
    kept = mid_round.copy_kept(tmp_path / "safe")
    named = [path.name for path in mid_round.copies]
    found = mid_round.site.deed("close_at", mid_round.closing(minutes=1))
    assert found["copies"] == named
    assert mid_round.copies == []
    for place in (mid_round.site.backups, mid_round.site.key_copies):
        notice = (place / f"{mid_round.round}.destroyed.txt").read_text(encoding="utf-8")
        assert named[0] in notice

    for copies in (mid_round.site.key_copies, kept):  # gone, or kept by somebody who should have destroyed it
        new = Site.empty(tmp_path, like=mid_round.site)
        with_key = ("--recovery-key", mid_round.recovery_key, "--key-copies", copies)
        said = new.accord("restore", mid_round.backup, *with_key)
        assert "stays shut: it was closed after the backup was taken" in said
        _assert_shut(new)


def test_what_may_have_closed_stays_shut_without_any_notice(mid_round: MidRound, tmp_path: Path) -> None:
    elsewhere = shutil.copytree(mid_round.backup, tmp_path / "elsewhere" / "backup")
    kept = mid_round.copy_kept(tmp_path / "safe")
    new = Site.empty(tmp_path / "new")
    asked = new.deed("planned_at", mid_round.closing(hours=1), str(elsewhere))
    assert "Say when the site was last known to work" in asked
    said = new.accord(
        "restore", elsewhere, "--recovery-key", mid_round.recovery_key, "--key-copies", kept,
        "--failed-at", mid_round.closing(hours=1),
    )  # fmt: skip
    assert "stays shut: its time had run out before the site failed" in said
    _assert_shut(new)


def test_without_keys_it_is_shut_only_when_somebody_says_so(mid_round: MidRound, tmp_path: Path) -> None:
    new = Site.empty(tmp_path, like=mid_round.site)
    said = new.accord("restore", mid_round.backup, fails=True)
    assert "its keys are not here" in said
    assert not (new.var / "restore.unfinished").exists()
    said = new.accord("restore", mid_round.backup, "--without-keys")
    assert "stays shut: there is no copy of its keys" in said
    _assert_shut(new)


def _assert_shut(site: Site) -> None:
    """Nothing can be opened, nobody is asked, and nothing waits for keys that will never come."""
    found = site.deed("close_at", "2099-01-01T00:00:00+00:00")
    assert (found["state"], found["box"], found["drafts"], found["results"]) == ("ended", 0, 0, 0)
    assert not found["has_keys"]
    assert found["copies"] is not None
    assert "ballot.stays_shut" in found["log"]
    assert found["letters"] == []
