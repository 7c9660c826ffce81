"""Copies of round keys: one per round, encrypted, told to all partners, destroyed with their round."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from pytest_django import Settings

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.mechanisms.rounds.ballot import copies, destruction, restoration, selectors, watch
from accord.mechanisms.rounds.ballot.models import KeyCopy
from accord.mechanisms.rounds.ballot.rules import Outcome
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, next_round, open_round
from accord.mechanisms.rounds.keys import keycopies, keystore, places, recovery
from accord.mechanisms.rounds.questionnaires import services as rounds
from tests.cast import Cast

pytestmark = pytest.mark.slow

PAIR = recovery.pair_made()


@pytest.fixture
def place(tmp_path: Path, settings: Settings) -> Path:
    """The place of key copies; that of backups is another."""
    settings.ACCORD_KEYS_BACKUP, settings.ACCORD_BACKUP = tmp_path / "copies", tmp_path / "backups"
    settings.ACCORD_KEYS_BACKUP.mkdir()
    settings.ACCORD_BACKUP.mkdir()
    return tmp_path / "copies"


@pytest.fixture
def opened(cast: Cast, place: Path) -> Iterator[OpenRound]:
    with cast.in_scope():
        yield open_round(cast)


def make(place: Path) -> list[str]:
    return copies.copies_make(place=place, public=recovery.public_half(PAIR.public))


def end(opened: OpenRound) -> None:
    """Let the round be over, with its keys left."""
    rounds.round_mark_lost(round=opened.fresh(), actor=opened.cast.system)


def test_it_works(opened: OpenRound, place: Path) -> None:
    [name] = make(place)
    found = keycopies.copies_read(place, recovery.private_half(PAIR.private))
    assert found.secrets == [(opened.round.id, keystore.keys_read(opened.round.id))]
    assert copies.copies_known(opened.round.id) == [name]


def test_all_partners_read_that_a_copy_was_made(opened: OpenRound, place: Path) -> None:
    [name] = make(place)
    said = audit.lines(opened.cast.actor("member"), limit=1)[0].sentence
    assert said.startswith("A copy of the keys of “Round of January” was made for recovery")
    assert name in said


def test_a_copy_is_made_once_and_again_when_it_is_no_longer_whole(opened: OpenRound, place: Path) -> None:
    [name] = make(place)
    assert make(place) == []
    (place / name).write_bytes(b"damaged")
    [another] = make(place)
    assert copies.copies_known(opened.round.id) == sorted([name, another])
    found = keycopies.copies_read(place, recovery.private_half(PAIR.private))
    assert [owner for owner, _ in found.secrets] == [opened.round.id]
    assert found.unopened == [name]


def test_for_another_recovery_key_another_copy_is_made(opened: OpenRound, place: Path) -> None:
    [name] = make(place)
    [another] = copies.copies_make(place=place, public=recovery.public_half(recovery.pair_made().public))
    assert another != name


def test_of_a_round_that_is_over_none_is_made(opened: OpenRound, place: Path) -> None:
    end(opened)
    assert make(place) == []


def test_the_destruction_record_names_every_copy_and_those_in_reach_are_gone(
    opened: OpenRound, place: Path
) -> None:
    [name] = make(place)
    left = (
        place / f"{opened.round.id}.20260101T000000Z-0000.keycopy"
    )  # by a process killed before it was told
    left.write_bytes(b"sealed")
    end(opened)
    assert watch.copies_left() == [left.name, name]
    with opened.cast.in_scope():
        assert selectors.closed_with_keys() == [(opened.round.id, opened.cast.partnership.id)]
        copies_before = copies.copies_known(opened.round.id)
        _destroy(opened)
        record = selectors.destruction(opened.round.id)
        said = audit.lines(opened.cast.actor("member"), limit=1)[0].sentence
    assert record is not None
    assert record.copies == copies_before == [left.name, name]
    assert watch.copies_left() == []
    assert name in said
    for where in places.reachable(places.backup_place(), places.copy_place()):
        assert name in (where / f"{opened.round.id}.destroyed.txt").read_text(encoding="utf-8")


def test_the_keys_of_a_round_that_is_open_are_never_destroyed(opened: OpenRound, place: Path) -> None:
    [name] = make(place)
    _destroy(opened)
    assert selectors.destruction(opened.round.id) is None
    assert keystore.keys_fit(opened.round.id, keystore.keys_read(opened.round.id).public_key)
    assert (place / name).exists()


def test_after_a_restore_each_round_remembers_its_own_copies(opened: OpenRound, place: Path) -> None:
    """The database that comes back may be older than the copies are."""
    [name] = make(place)
    next_round(opened.cast, title="Round of April")
    assert len(make(place)) == 1
    KeyCopy.objects.all().delete()
    found = keycopies.copies_read(place, recovery.private_half(PAIR.private))
    copies.copies_remember(opened.fresh(), found)
    assert [known.name for known in KeyCopy.objects.all()] == [name]


def test_a_copy_out_of_reach_is_named_all_the_same(
    opened: OpenRound, place: Path, settings: Settings
) -> None:
    [name] = make(place)
    settings.ACCORD_KEYS_BACKUP = place / "not-mounted"
    end(opened)
    _destroy(opened)
    record = selectors.destruction(opened.round.id)
    assert record is not None
    assert record.copies == [name]
    assert (place / name).exists()
    assert KeyCopy.objects.get().name == name


def test_a_copy_of_a_round_that_this_site_never_had_is_told_apart_and_stays(
    opened: OpenRound, place: Path
) -> None:
    """As on a site that was begun anew where one should have been restored."""
    make(place)
    strange = place / f"{uuid4()}.20260101T000000Z-0000.keycopy"
    strange.write_bytes(b"sealed")
    assert watch.copies_of_others() == [strange.name]
    end(opened)
    _destroy(opened)
    assert watch.copies_left() == []
    assert strange.exists()


def test_copies_are_possible_where_there_is_a_recovery_key_and_a_place(
    opened: OpenRound, place: Path, settings: Settings
) -> None:
    assert not watch.copies_possible(), "there is a place, and no recovery key"
    settings.ACCORD_RECOVERY_KEY = PAIR.public
    assert watch.copies_possible()
    settings.ACCORD_KEYS_BACKUP = None
    assert not watch.copies_possible()


def test_after_a_restore_keys_come_back_from_their_copy(opened: OpenRound, place: Path) -> None:
    make(place)
    kept = keystore.keys_read(opened.round.id)
    keystore.keys_destroyed(opened.round.id)
    backup = restoration.Backup(taken_at=clock.now(), failed_at=clock.now())
    found = keycopies.copies_read(place, recovery.private_half(PAIR.private))
    restoration.rounds_bring_back(backup, outcomes={opened.round.id: Outcome.GOES_ON}, found=found)
    assert keystore.keys_read(opened.round.id) == kept


def test_an_open_round_without_keys_or_copy_is_seen(
    opened: OpenRound, place: Path, settings: Settings
) -> None:
    [found] = watch.under_way()
    assert (found.title, found.has_keys, found.copied) == ("Round of January", True, False)
    make(place)
    settings.ACCORD_RECOVERY_KEY = PAIR.public
    keystore.keys_destroyed(opened.round.id)
    [found] = watch.under_way()
    assert (found.has_keys, found.copied) == (False, True)


def _destroy(opened: OpenRound) -> None:
    """Destroy the keys as the sweep does; the journal counts as empty within the transaction of a test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(destruction, "journal_emptied", lambda: True)
        destruction.keys_destroy(opened.round.id, actor=opened.cast.system)
