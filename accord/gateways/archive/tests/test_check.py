"""`accord check`: what is wrong, in plain words, and nothing that is not."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from stat import S_IMODE
from uuid import uuid4

import pytest
from django.apps import apps
from django.utils.formats import date_format
from pytest_django import Settings

from accord.foundations import clock
from accord.foundations.jobs import services as jobs
from accord.foundations.outbox.services import letters_post
from accord.gateways.archive import check
from accord.gateways.archive.backup import backup_make
from accord.gateways.archive.check import machine
from accord.gateways.archive.key_copies import key_copies_make, recovery_key_make
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round
from accord.mechanisms.rounds.keys import keystore
from tests.cast import Cast

MAIL = "django.core.mail.backends"

# Browser tests in the same process set a variable that no site should have.
BROWSERS = "async.E001"

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


@pytest.fixture
def places(tmp_path: Path, settings: Settings) -> Settings:
    """A site whose places are in order: the database of the tests, and folders of its own for the rest."""
    settings.ACCORD_KEYS, settings.MEDIA_ROOT = tmp_path / "keys", tmp_path / "media"
    settings.ACCORD_BACKUP, settings.ACCORD_KEYS_BACKUP = tmp_path / "backups", tmp_path / "copies"
    for place in (settings.ACCORD_BACKUP, settings.ACCORD_KEYS_BACKUP):
        place.mkdir()
    settings.ACCORD_RECOVERY_KEY = recovery_key_make(tmp_path / "recovery-key.txt")
    settings.ACCORD_VAR.chmod(0o700)
    settings.ACCORD_URL = "https://accord.example.org"
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    settings.SECURE_HSTS_SECONDS = 31_536_000
    return settings


@pytest.fixture
def opened(cast: Cast, places: Settings) -> OpenRound:
    """An open round on a site that has its backup and key copies, and whose worker has just worked."""
    made = open_round(cast)
    key_copies_make()
    backup_make()
    jobs.all_run()
    jobs.due_run()
    return made


def wrong() -> list[str]:
    """Return all that has to be put right."""
    found = [found.sentence for _, findings in check.findings() for found in findings if found.wrong]
    return [sentence for sentence in found if BROWSERS not in sentence]


def said(part: str) -> bool:
    return any(part in sentence for sentence in wrong())


def test_a_site_in_order_has_nothing_to_put_right(opened: OpenRound) -> None:
    assert wrong() == []


def _keys_beside(settings: Settings) -> None:
    settings.ACCORD_BACKUP = Path(settings.ACCORD_KEYS).parent


def _old(settings: Settings) -> None:
    folder = next(Path(settings.ACCORD_BACKUP).glob("accord-*"))
    manifest = folder / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"made_at": "20', '"made_at": "19'), encoding="utf-8")


def _copy_of_a_round_of_before(settings: Settings) -> None:
    (Path(settings.ACCORD_KEYS_BACKUP) / f"{uuid4()}.20260101T000000Z-0000.keycopy").write_bytes(b"sealed")


def _mail_server_gone(settings: Settings) -> None:
    settings.EMAIL_BACKEND = f"{MAIL}.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1


def _set(name: str, value: object) -> Callable[[Settings], None]:
    return lambda settings: setattr(settings, name, value)


SPOILT: dict[str, tuple[Callable[[Settings], object], str]] = {
    "keys and backup on one path": (_keys_beside, "share the path"),
    "no place for backups": (_set("ACCORD_BACKUP", None), "No place is named for backups"),
    "backups not mounted": (_set("ACCORD_BACKUP", "/nowhere"), "Is its disk mounted?"),
    "an old backup": (_old, "The newest backup is of"),
    "no place for key copies": (_set("ACCORD_KEYS_BACKUP", None), "No place is named for key copies"),
    "key copies not mounted": (_set("ACCORD_KEYS_BACKUP", "/nowhere"), "There is no copy of the keys"),
    "a key copy of a site of before": (_copy_of_a_round_of_before, "a restore may need it"),
    "no recovery key": (_set("ACCORD_RECOVERY_KEY", "accord"), "not the public half of a recovery key"),
    "a site without HTTPS": (_set("ACCORD_URL", "http://accord.example.org"), "not served over HTTPS"),
    "cookies that leave by http": (_set("SESSION_COOKIE_SECURE", False), "security.W011"),
    "no mail server": (_set("EMAIL_BACKEND", f"{MAIL}.dummy.EmailBackend"), "No mail server is named"),
    "a mail server that is not there": (_mail_server_gone, "cannot be reached"),
    "keys that others may read": (
        lambda settings: next(Path(settings.ACCORD_KEYS).iterdir()).chmod(0o644),
        "Others on this machine may read the key store",
    ),
    "a site key that others may read": (
        lambda settings: (settings.ACCORD_VAR / "site.key").chmod(0o640),
        "Others on this machine may read the site key",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", SPOILT)
def test_it_says_what_is_wrong_and_nothing_else(opened: OpenRound, places: Settings, what: str) -> None:
    spoil, sentence = SPOILT[what]
    site_key = places.ACCORD_VAR / "site.key"
    mode = S_IMODE(site_key.stat().st_mode)
    try:
        spoil(places)
        assert said(sentence)
    finally:
        site_key.chmod(mode)


def test_a_round_that_should_have_closed_and_letters_that_wait(cast: Cast, opened: OpenRound) -> None:
    with cast.in_scope():
        letters_post(
            kind="ballot.reminder", partnership_id=cast.partnership.id, to=[("a@b.example", cast.member.id)]
        )
    with opened.after_its_time(), clock.at(clock.now() + timedelta(minutes=9)):
        assert said("“Round of January” should have closed on")
        assert said("The worker does not run; it last did on")
        assert said("Letters: Reminders waiting since")


def test_letters_that_wait_are_counted_with_the_hour_of_the_oldest(cast: Cast, opened: OpenRound) -> None:
    morning = clock.now().replace(hour=9, minute=12)
    to = [(f"{number}@b.example", cast.member.id) for number in range(73)]
    with cast.in_scope(), clock.at(morning):
        letters_post(kind="ballot.invitation", partnership_id=cast.partnership.id, to=to)
    with clock.at(morning + timedelta(hours=1)):
        assert said("Letters: 73 waiting since 09:12 (UTC).")
    with clock.at(morning + timedelta(days=2)):
        assert said(f"Letters: 73 waiting since {date_format(morning, 'j F Y')}, 09:12 (UTC).")


def test_a_clock_that_was_put_back(opened: OpenRound) -> None:
    with clock.at(clock.now() - timedelta(hours=5)):
        assert said("The clock of this machine was put back")


def test_an_open_round_without_its_keys(opened: OpenRound) -> None:
    keystore.keys_destroyed(opened.round.id)
    assert said("“Round of January” is open, and its keys are not in the key store")


def test_a_sweep_that_fails_again_and_again(opened: OpenRound) -> None:
    apps.get_model("jobs", "SweepState").objects.filter(name="ballot.close").update(failures=3)
    assert said("ballot.close failed 3 times in a row")


def test_a_log_that_was_changed(cast: Cast, opened: OpenRound) -> None:
    with cast.in_scope():
        apps.get_model("audit", "Entry").objects.filter(number=2).update(kind="test.other")
    assert said("is broken: entry 2 was changed")


def test_a_zone_that_is_not_known(cast: Cast, opened: OpenRound) -> None:
    apps.get_model("partnership", "Partnership").objects.filter(id=cast.partnership.id).update(
        time_zone="Europe/Nowhere"
    )
    assert said("The time zone Europe/Nowhere of Northmoor Learning Partnership is not known")


def test_a_disk_that_is_nearly_full(opened: OpenRound, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "LEAST_SPACE", 10**18)
    assert said("GB are free in")


def test_a_worker_that_never_ran(cast: Cast, places: Settings) -> None:
    assert said("The worker has never run")


def test_the_demo_keeps_nothing_so_nothing_of_that_is_wrong(cast: Cast, settings: Settings) -> None:
    settings.ACCORD_DEMO = True
    settings.ACCORD_VAR.chmod(0o700)
    jobs.due_run()
    assert wrong() == []
