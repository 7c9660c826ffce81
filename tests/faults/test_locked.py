"""Another process holds SQLite for a while: who sends waits and succeeds, or is told why not yet."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from random import Random
from threading import Event

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse

from accord.gateways.archive.tests.site import Site
from accord.mechanisms.rounds.ballot.tests.world import open_round
from tests.cast import Cast
from tests.faults.ballot_box import ballot_of
from tests.faults.respondents import Moment, Respondent
from tests.faults.serving import Serving
from tests.visits import page as page_of
from tests.visits import visitor

pytestmark = [pytest.mark.long, pytest.mark.sqlite]

OF_THE_CAST, PEOPLE = 9, 12
PATIENT = 15.0  # seconds
LIST = b"Organisation,Name\nNorthmoor Council,Nia Pugh\n"
HOLD = """
import sqlite3, sys
file = sqlite3.connect(sys.argv[1], timeout=60, isolation_level=None)
file.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.readline()
file.execute("COMMIT")
"""


@contextmanager
def held(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Let another process hold the lock for as long as the block lasts."""
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        try:
            yield holder
        finally:
            holder.communicate("\n")


def test_who_sends_meanwhile_waits_and_succeeds(tmp_path: Path, locked: float, seed: int) -> None:
    """Under fifteen seconds nobody sees more than a slow page; above twenty they are told, and try again."""
    site = Site.migrated(tmp_path)
    links = site.deed("open_a_round", PEOPLE - OF_THE_CAST, 0)["tokens"]
    serving, chance = Serving(site), Random(seed)
    try:
        serving.wait_until_up()
        people = [Respondent(serving.address, link, Random(chance.random())) for link in links]
        moment = Moment(PEOPLE * 3)
        with ThreadPoolExecutor(PEOPLE) as pool:
            going = [pool.submit(person.answer, moment) for person in people]
            moment.wait(0)
            with held(site.var / "accord.sqlite3"):
                before = ballot_of(site)
                Event().wait(locked)
                assert ballot_of(site) == before
            for person in going:
                person.result()
    finally:
        serving.stop()
    assert ballot_of(site) == (PEOPLE, PEOPLE)
    refusals = {code for person in people for code in person.refusals}
    assert refusals <= (set() if locked <= PATIENT else {503})


@pytest.fixture
def impatient(transactional_db: None) -> Iterator[Path]:
    """The database of the tests, where nobody waits twenty seconds for a lock."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 50")
    yield Path(connection.settings_dict["NAME"])
    connection.close()


def test_a_lock_that_lasts_is_told_to_who_answers(cast: Cast, impatient: Path) -> None:
    opened, phone = open_round(cast), Client()
    section = reverse("ballot:section", args=[opened.token("member"), 1])
    typed = {f"q{number}": "4" for number in range(6)}
    with held(impatient):
        page = phone.post(section, typed)
        assert page.status_code == 503
        assert page.headers["Retry-After"] == "60"
        assert "Your answers are not saved yet." in page.content.decode()
        assert phone.get(section).status_code == 200  # who only reads is not held up
    assert phone.post(section, typed).status_code == 302


def test_a_lock_that_lasts_is_told_inside_a_partnership_too(cast: Cast, impatient: Path) -> None:
    steward = visitor(cast, "administrator")
    steward.raise_request_exception = False
    address = page_of(cast, "partnership:import-upload")
    with held(impatient):
        page = steward.post(address, {"file": SimpleUploadedFile("people.csv", LIST)})
        assert page.status_code == 503
        assert "Nothing was written." in page.content.decode()
    assert steward.post(address, {"file": SimpleUploadedFile("people.csv", LIST)}).status_code == 302
