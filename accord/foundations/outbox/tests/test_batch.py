"""What is asked for all letters of a batch at once."""

from uuid import uuid4

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import get_language

from accord.foundations import clock, languages, scope
from accord.foundations.outbox import Letter, Sort, letters, pacing, services
from accord.foundations.outbox.pacing import Due, Leaves

PARTNERSHIP = uuid4()


@pytest.fixture(autouse=True)
def _kind(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(letters._writers, "test.hello", lambda _about: Letter("Hello", str(get_language())))
    monkeypatch.setitem(letters._sorts, "test.hello", Sort.NO_DAY)


def _post(count: int) -> None:
    to = [(f"{number}@example.org", uuid4()) for number in range(count)]
    with scope.partnership(PARTNERSHIP):
        services.letters_post(kind="test.hello", partnership_id=PARTNERSHIP, to=to)


def test_it_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each gets its own answer, though it is asked once."""
    asked: list[int] = []

    def paced(found: list[Due]) -> list[Leaves]:
        asked.append(len(found))
        return [Leaves(None if each.address.startswith("1@") else each.posted_at) for each in found]

    monkeypatch.setattr(pacing, "_pacers", [paced])
    monkeypatch.setattr(languages, "_chosen", [lambda _all: {"2@example.org": "cy", "0@example.org": "xx"}])
    _post(3)
    services.letters_send()
    assert asked == [3]
    assert {message.to[0]: message.body for message in mail.outbox} == {
        "0@example.org": "en-gb",
        "2@example.org": "cy",
    }


def test_twice_as_many_letters_ask_no_more_of_who_reads_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pacing, "_pacers", [])
    counted = []
    for count in (3, 6):
        _post(count)
        with CaptureQueriesContext(connection) as asked:
            services.letters_send()
        written = [each for each in asked.captured_queries if "outbox_envelope" not in each["sql"]]
        counted.append(len([each for each in written if each["sql"].startswith("SELECT")]))
    assert counted[0] == counted[1]


def test_of_what_is_demanded_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_found: object) -> list[Leaves]:
        raise AssertionError

    now = clock.now()
    monkeypatch.setattr(pacing, "_pacers", [never])
    assert pacing.leaves([Due("a@example.org", Sort.DEMANDED, now)]) == [Leaves(now)]
