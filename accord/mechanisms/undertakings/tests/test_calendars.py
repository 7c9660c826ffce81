"""A calendar at a secret address: what everybody reads anyway, for as long as its reader is here."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import translation

from accord.foundations import clock, languages
from accord.foundations.audit import selectors as audit
from accord.foundations.brake import UnknownLinks
from accord.foundations.errors import Denied
from accord.mechanisms.undertakings import feeds, keepers, services
from accord.mechanisms.undertakings.keepers import Keeper
from accord.mechanisms.undertakings.models import Feed
from accord.mechanisms.undertakings.rules import Calendar, Outcome
from accord.mechanisms.undertakings.tests.world import received_by
from accord.mechanisms.undertakings.views import calendar
from accord.partnership import services as roster
from accord.partnership.merging import services as merging
from accord.partnership.merging.services import Taken
from tests.cast import Cast
from tests.visits import page, visitor

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


def secret(cast: Cast, name: str, holds: Calendar = Calendar.MINE) -> str:
    """The path at which somebody's new calendar is found."""
    address = feeds.address_of(feeds.feed_make(holds=holds, actor=cast.actor(name)))
    return address[address.index("/calendar/") :]


def read(path: str) -> str:
    """What a program reads there, each line in one piece."""
    answer = Client().get(path)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    return answer.content.decode().replace("\r\n ", "")


def test_it_works(cast: Cast) -> None:
    made = received_by(cast, cast.member)
    text = read(secret(cast, "kestrel_member"))
    assert "X-WR-CALNAME:My days in Northmoor Learning Partnership" in text
    assert f"UID:{made.id}@accord" in text
    assert "SUMMARY:Shared drawings" in text
    assert "DTSTART;VALUE=DATE:20261201" in text
    assert (
        "DESCRIPTION:Ben Ives\\, Kestrel\\, by 1 December 2026\\; to be accepted by Mia Marsh\\, Council"
        in text
    )


def test_it_speaks_the_language_of_its_reader_whatever_a_program_asks_for(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    received_by(cast, cast.member)
    chosen = {cast.people["kestrel_member"].email: "cy"}
    monkeypatch.setattr(languages, "_chosen", [lambda _addresses: chosen])
    path = secret(cast, "kestrel_member")
    answer = Client(headers={"Accept-Language": "en"}).get(path)
    text = answer.content.decode().replace("\r\n ", "")
    assert "X-WR-CALNAME:Fy nyddiau yn Northmoor Learning Partnership" in text
    assert "1 Rhagfyr 2026" in text
    assert "DTSTART;VALUE=DATE:20261201" in text
    with translation.override(settings.LANGUAGE_CODE):
        other = Client(headers={"Accept-Language": "cy"}).get(secret(cast, "member"))
    assert "X-WR-CALNAME:My days in Northmoor Learning Partnership" in other.content.decode()


def test_mine_is_what_i_do_or_accept_and_everybodys_is_all_that_goes_on(cast: Cast) -> None:
    received_by(cast, cast.member, title="To accept")
    services.undertaking_make(
        title="Another’s", owner=cast.manager, due=date(2026, 12, 1), actor=cast.actor("steward")
    )
    done = received_by(cast, cast.manager, title="Dropped")
    services.undertaking_report(
        undertaking=done, outcome=Outcome.DROPPED, words="No", actor=cast.actor("steward")
    )
    mine, everybodys = read(secret(cast, "member")), read(secret(cast, "member", Calendar.ALL))
    assert "To accept" in mine
    assert "Another’s" not in mine
    assert "To accept" in everybodys
    assert "Another’s" in everybodys
    assert "Dropped" not in everybodys


def test_a_day_that_was_moved_moves_there_too(cast: Cast) -> None:
    made, path = received_by(cast, cast.member), secret(cast, "member")
    with clock.at(NOON + timedelta(hours=1)):
        services.undertaking_report(
            undertaking=made,
            outcome=Outcome.MOVED,
            words="Late",
            due=date(2026, 12, 9),
            actor=cast.actor("steward"),
        )
    text = read(path)
    assert "DTSTART;VALUE=DATE:20261209" in text
    assert "DTSTAMP:20261124T130000Z" in text


def test_what_is_reserved_stands_in_no_calendar_not_even_its_owners(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keepers, "_keepers", {})
    keepers.keeper("tests.own", Keeper(lets=lambda *_: True, ended=lambda _: None))
    services.undertaking_make(
        title="In confidence",
        owner=cast.member,
        due=date(2026, 12, 1),
        origin_kind="tests.own",
        origin_id=uuid4(),
        reserved=True,
        actor=cast.actor("member"),
    )
    for holds in Calendar:
        assert "In confidence" not in read(secret(cast, "member", holds))


def test_a_new_address_ends_the_former_one_and_ending_it_leaves_none(cast: Cast) -> None:
    first = secret(cast, "member")
    second = secret(cast, "member")
    assert first != second
    assert Client().get(first).status_code == 404
    read(second)
    feeds.feed_end(holds=Calendar.MINE, actor=cast.actor("member"))
    assert Client().get(second).status_code == 404


def test_it_is_over_on_the_day_after_its_reader_has_left(cast: Cast) -> None:
    leaver = cast.add_colleague("leaver", cast.council)
    path = secret(cast, "leaver", Calendar.ALL)
    roster.person_leave(person=leaver, last_day=date(2026, 11, 24), actor=cast.system)
    read(path)
    with clock.at(NOON + timedelta(days=1)):
        assert Client().get(path).status_code == 404


def test_whoever_comes_from_outside_takes_none_along(cast: Cast) -> None:
    cast.add_facilitator(until=date(2026, 12, 31))
    with pytest.raises(Denied):
        feeds.feed_make(holds=Calendar.ALL, actor=cast.actor("facilitator"))


def test_the_secret_stands_in_no_row_and_in_no_line_of_the_log(cast: Cast) -> None:
    path = secret(cast, "member")
    token = path.removeprefix("/calendar/").removesuffix(".ics")
    (feed,) = Feed.objects.values()
    assert not [value for value in feed.values() if token in str(value)]
    feeds.feed_end(holds=Calendar.MINE, actor=cast.actor("member"))
    told = [line.sentence for line in audit.lines(cast.actor("member"), limit=2)]
    assert told == [
        "Mia Marsh ended a calendar of undertakings.",
        "Mia Marsh had a calendar of undertakings made at a secret address.",
    ]


def test_many_who_guess_are_answered_shortly_and_a_good_address_always(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendar, "links", UnknownLinks(lambda: 0.0))
    path, wrong = secret(cast, "member"), reverse("calendars:undertakings", args=["a" * 26])
    answers = [Client().get(wrong) for _guess in range(61)]
    assert [each.status_code for each in answers] == [404] * 60 + [429]
    assert answers[-1].headers["Retry-After"] == "60"
    read(path)


def test_two_records_that_become_one_leave_the_calendars_of_one(cast: Cast) -> None:
    gone, kept = secret(cast, "manager"), secret(cast, "member")
    merging.people_merge(
        kept=cast.member, gone=cast.manager, taken=Taken(), actor=cast.actor("administrator")
    )
    assert Client().get(gone).status_code == 404
    read(kept)


def test_the_page_makes_shows_and_ends_it(cast: Cast) -> None:
    client, own = visitor(cast, "member"), page(cast, "undertakings:reminders")
    assert "You have none." in client.get(own).content.decode()
    made = client.post(page(cast, "undertakings:calendar-make", holds="mine"), follow=True)
    assert "/calendar/" in made.content.decode()
    ended = client.post(page(cast, "undertakings:calendar-end", holds="mine"), follow=True)
    assert "The address leads nowhere any more." in ended.content.decode()
    assert client.post(page(cast, "undertakings:calendar-make", holds="ours")).status_code == 404
